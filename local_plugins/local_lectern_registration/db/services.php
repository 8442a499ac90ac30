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
 * Web service functions of registration.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'local_lectern_registration_get_requirements' => [
        'classname' => \local_lectern_registration\external\get_requirements::class,
        'description' => 'Returns what somebody must still answer of the registration form.',
        'type' => 'read',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_registration_validate' => [
        'classname' => \local_lectern_registration\external\validate::class,
        'description' => 'Tells whether answers to the registration form would be taken from the calling user.',
        'type' => 'read',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_registration_save_answers' => [
        'classname' => \local_lectern_registration\external\save_answers::class,
        'description' => 'Stores what the calling user answers to the registration form.',
        'type' => 'write',
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_registration_get_completeness' => [
        'classname' => \local_lectern_registration\external\get_completeness::class,
        'description' => 'Returns how many people have answered all that is asked, in all and by field.',
        'type' => 'read',
        'capabilities' => 'local/lectern_registration:viewreports',
    ],
    'local_lectern_registration_get_consents' => [
        'classname' => \local_lectern_registration\external\get_consents::class,
        'description' => 'Returns what the calling user consented to, and what they may consent to.',
        'type' => 'read',
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_registration_set_consent' => [
        'classname' => \local_lectern_registration\external\set_consent::class,
        'description' => 'Gives or withdraws a consent of the calling user.',
        'type' => 'write',
        'ajax' => true,
        'services' => [MOODLE_OFFICIAL_MOBILE_SERVICE],
    ],
    'local_lectern_registration_set_field' => [
        'classname' => \local_lectern_registration\external\set_field::class,
        'description' => 'Shows a field at sign-up or not, or makes it mandatory or not.',
        'type' => 'write',
        'capabilities' => 'local/lectern_registration:manage',
        'ajax' => true,
    ],
    'local_lectern_registration_move_field' => [
        'classname' => \local_lectern_registration\external\move_field::class,
        'description' => 'Moves a field of the registration form to another place or step.',
        'type' => 'write',
        'capabilities' => 'local/lectern_registration:manage',
        'ajax' => true,
    ],
];
