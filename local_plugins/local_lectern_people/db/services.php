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
 * Web services of people and teams.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'local_lectern_people_set_managers' => [
        'classname' => '\local_lectern_people\external\set_managers',
        'description' => 'Says who manages people, for the source web service. In force after the sync that it asks for.',
        'type' => 'write',
        'capabilities' => 'local/lectern_people:manage',
    ],
    'local_lectern_people_get_managers' => [
        'classname' => '\local_lectern_people\external\get_managers',
        'description' => 'Who manages people, directly or through others: of oneself, one\'s team, or everybody.',
        'type' => 'read',
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_people_get_team' => [
        'classname' => '\local_lectern_people\external\get_team',
        'description' => 'A page of the people whom somebody manages, with their progress.',
        'type' => 'read',
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_people_get_problems' => [
        'classname' => '\local_lectern_people\external\get_problems',
        'description' => 'What the sources say that grants nothing, and why.',
        'type' => 'read',
        'capabilities' => 'local/lectern_people:manage',
    ],
    'local_lectern_people_sync' => [
        'classname' => '\local_lectern_people\external\sync',
        'description' => 'Brings relations up to date with the next cron.',
        'type' => 'write',
        'capabilities' => 'local/lectern_people:manage',
    ],
];
