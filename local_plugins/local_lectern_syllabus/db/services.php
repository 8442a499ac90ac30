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
 * Web service functions of the syllabus.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'local_lectern_syllabus_get_syllabus' => [
        'classname' => \local_lectern_syllabus\external\get_syllabus::class,
        'description' => 'Returns the syllabus of a course: its sections with texts, files, dates and people.',
        'type' => 'read',
        'capabilities' => 'local/lectern_syllabus:view',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_syllabus_save_section' => [
        'classname' => \local_lectern_syllabus\external\save_section::class,
        'description' => 'Saves one section of a course\'s syllabus as a new version.',
        'type' => 'write',
        'capabilities' => 'local/lectern_syllabus:edit',
    ],
    'local_lectern_syllabus_keep_draft' => [
        'classname' => \local_lectern_syllabus\external\keep_draft::class,
        'description' => 'Keeps what the calling user has written in a section and not saved.',
        'type' => 'write',
        'capabilities' => 'local/lectern_syllabus:edit',
        'ajax' => true,
        'loginrequired' => true,
    ],
    'local_lectern_syllabus_drop_draft' => [
        'classname' => \local_lectern_syllabus\external\drop_draft::class,
        'description' => 'Drops what the calling user has written in a section and not saved.',
        'type' => 'write',
        'capabilities' => 'local/lectern_syllabus:edit',
        'ajax' => true,
        'loginrequired' => true,
    ],
    'local_lectern_syllabus_get_versions' => [
        'classname' => \local_lectern_syllabus\external\get_versions::class,
        'description' => 'Returns who saved a section of a syllabus and when, without the texts.',
        'type' => 'read',
        'capabilities' => 'local/lectern_syllabus:edit',
    ],
];
