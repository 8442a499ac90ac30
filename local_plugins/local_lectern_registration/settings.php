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
 * Settings of registration, and its pages in the site administration.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

use local_lectern_registration\local\settings_page;

$ADMIN->add($ADMIN->locate('localplugins') ? 'localplugins' : 'modules', new admin_category(
    'local_lectern_registration',
    new lang_string('pluginname', 'local_lectern_registration')
));

if ($hassiteconfig) {
    $page = new admin_settingpage(
        'local_lectern_registration_settings',
        new lang_string('settings', 'local_lectern_registration')
    );
    if ($ADMIN->fulltree) {
        settings_page::fill($page);
    }
    $ADMIN->add('local_lectern_registration', $page);
}

$tools = [
    'fields' => ['fields.php', 'local/lectern_registration:manage'],
    'purposes' => ['purposes.php', 'local/lectern_registration:manage'],
    'takeover' => ['takeover.php', 'moodle/site:config'],
];
foreach ($tools as $tool => [$file, $capability]) {
    $ADMIN->add('local_lectern_registration', new admin_externalpage(
        'local_lectern_registration_' . $tool,
        new lang_string('tool:' . $tool, 'local_lectern_registration'),
        new moodle_url('/local/lectern_registration/' . $file),
        $capability
    ));
}
$ADMIN->add('reports', new admin_externalpage(
    'local_lectern_registration_report',
    new lang_string('tool:report', 'local_lectern_registration'),
    new moodle_url('/local/lectern_registration/report.php'),
    'local/lectern_registration:viewreports'
));
