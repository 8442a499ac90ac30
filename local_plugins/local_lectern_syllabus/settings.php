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
 * Settings of the syllabus, and its tools in the site administration.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\settings as values;

// Not for administrators alone: each page asks for its own capability. Moodle 4.5 has the place of local plugins for
// administrators only.
$ADMIN->add($ADMIN->locate('localplugins') ? 'localplugins' : 'modules', new admin_category(
    'local_lectern_syllabus',
    new lang_string('pluginname', 'local_lectern_syllabus')
));

if ($hassiteconfig) {
    $page = new admin_settingpage(
        'local_lectern_syllabus_settings',
        new lang_string('settings', 'local_lectern_syllabus')
    );
    if ($ADMIN->fulltree) {
        $setting = new admin_setting_pickroles(
            'local_lectern_syllabus/peopleroles',
            new lang_string('config:peopleroles', 'local_lectern_syllabus'),
            new lang_string('config:peopleroles_desc', 'local_lectern_syllabus'),
            ['editingteacher', 'teacher']
        );
        $setting->set_updatedcallback([people::class, 'forget_all']);
        $page->add($setting);
        $switches = ['publiclinks' => 1, 'enrolpage' => 0, 'folded' => 0];
        foreach ($switches as $name => $default) {
            $page->add(new admin_setting_configcheckbox(
                'local_lectern_syllabus/' . $name,
                new lang_string('config:' . $name, 'local_lectern_syllabus'),
                new lang_string('config:' . $name . '_desc', 'local_lectern_syllabus'),
                $default
            ));
        }
        $page->add(new admin_setting_configtext_with_maxlength(
            'local_lectern_syllabus/staledays',
            new lang_string('config:staledays', 'local_lectern_syllabus'),
            new lang_string('config:staledays_desc', 'local_lectern_syllabus'),
            (string) values::STALE_DAYS,
            '/^[1-9][0-9]{0,4}$/',
            6,
            5
        ));
    }
    $ADMIN->add('local_lectern_syllabus', $page);
}

$tools = [
    'sections' => ['sections.php', 'local/lectern_syllabus:managesections'],
    'templates' => ['templates.php', 'local/lectern_syllabus:edit'],
    'import' => ['import.php', 'local/lectern_syllabus:import'],
];
foreach ($tools as $tool => [$file, $capability]) {
    $ADMIN->add('local_lectern_syllabus', new admin_externalpage(
        'local_lectern_syllabus_' . $tool,
        new lang_string('tool:' . $tool, 'local_lectern_syllabus'),
        new moodle_url('/local/lectern_syllabus/' . $file),
        $capability
    ));
}
// Where one looks for reports, and beside the other tools.
$reports = [
    ['reports', 'local_lectern_syllabus_report', 'tool:report_long'],
    ['local_lectern_syllabus', 'local_lectern_syllabus_report_too', 'tool:report'],
];
foreach ($reports as [$parent, $name, $title]) {
    $ADMIN->add($parent, new admin_externalpage(
        $name,
        new lang_string($title, 'local_lectern_syllabus'),
        new moodle_url('/local/lectern_syllabus/report.php'),
        'local/lectern_syllabus:viewreport'
    ));
}
