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
 * Settings for the site.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

use block_lectern_mycourses\local\choices;

if ($ADMIN->fulltree) {
    $options = function (string $choice, array $values): array {
        $options = [];
        foreach ($values as $value) {
            $options[$value] = is_int($value) ? $value : new lang_string("$choice:$value", 'block_lectern_mycourses');
        }
        return $options;
    };

    $settings->add(new admin_setting_configmulticheckbox(
        'block_lectern_mycourses/filters',
        new lang_string('config:filters', 'block_lectern_mycourses'),
        new lang_string('config:filters_desc', 'block_lectern_mycourses'),
        array_fill_keys(choices::FILTERS, 1),
        $options('filter', choices::FILTERS)
    ));
    $defaults = ['filter' => 'all', 'sort' => 'lastaccess', 'view' => 'cards', 'perpage' => 12];
    foreach (choices::allowed() as $choice => $values) {
        $settings->add(new admin_setting_configselect(
            'block_lectern_mycourses/' . $choice,
            new lang_string('config:' . $choice, 'block_lectern_mycourses'),
            new lang_string('config:' . $choice . '_desc', 'block_lectern_mycourses'),
            $defaults[$choice],
            $options($choice, $values)
        ));
    }
    $settings->add(new admin_setting_configcheckbox(
        'block_lectern_mycourses/showcategory',
        new lang_string('config:showcategory', 'block_lectern_mycourses'),
        new lang_string('config:showcategory_desc', 'block_lectern_mycourses'),
        1
    ));
    $settings->add(new admin_setting_configcheckbox(
        'block_lectern_mycourses/showonprofile',
        new lang_string('config:showonprofile', 'block_lectern_mycourses'),
        new lang_string('config:showonprofile_desc', 'block_lectern_mycourses'),
        1
    ));
}
