<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * Pages of people and teams in the site administration.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$ADMIN->add($ADMIN->locate('localplugins') ? 'localplugins' : 'modules', new admin_category(
    'local_lectern_people',
    new lang_string('pluginname', 'local_lectern_people')
));

$tools = [
    'people' => ['people.php', ['local/lectern_people:viewall', 'local/lectern_people:manage']],
    'sources' => ['sources.php', 'local/lectern_people:manage'],
    'leaders' => ['leaders.php', 'local/lectern_people:manage'],
    'import' => ['import.php', 'local/lectern_people:manage'],
];
foreach ($tools as $tool => [$file, $capability]) {
    $ADMIN->add('local_lectern_people', new admin_externalpage(
        'local_lectern_people_' . $tool,
        new lang_string('tool:' . $tool, 'local_lectern_people'),
        new moodle_url('/local/lectern_people/' . $file),
        $capability
    ));
}
