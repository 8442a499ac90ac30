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
 * What registration watches.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_lectern_registration\observer;

defined('MOODLE_INTERNAL') || die();

$observers = [
    ['eventname' => \core\event\user_created::class, 'callback' => [observer::class, 'user_created']],
    ['eventname' => \core\event\user_updated::class, 'callback' => [observer::class, 'user_updated']],
    ['eventname' => \core\event\user_deleted::class, 'callback' => [observer::class, 'user_deleted']],
    ['eventname' => \core\event\user_loggedin::class, 'callback' => [observer::class, 'user_loggedin']],
    ['eventname' => \core\event\cohort_member_added::class, 'callback' => [observer::class, 'exemption_changed']],
    ['eventname' => \core\event\cohort_member_removed::class, 'callback' => [observer::class, 'exemption_changed']],
    ['eventname' => \core\event\role_assigned::class, 'callback' => [observer::class, 'exemption_changed']],
    ['eventname' => \core\event\role_unassigned::class, 'callback' => [observer::class, 'exemption_changed']],
    ['eventname' => \core\event\cohort_deleted::class, 'callback' => [observer::class, 'demands_changed']],
    ['eventname' => \core\event\role_deleted::class, 'callback' => [observer::class, 'demands_changed']],
    ['eventname' => \core\event\user_info_field_created::class, 'callback' => [observer::class, 'demands_changed']],
    ['eventname' => \core\event\user_info_field_updated::class, 'callback' => [observer::class, 'demands_changed']],
    ['eventname' => \core\event\user_info_field_deleted::class, 'callback' => [observer::class, 'demands_changed']],
    ['eventname' => \core\event\config_log_created::class, 'callback' => [observer::class, 'config_changed']],
];
