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

// What has us look at people again comes after the transaction in which it happens ('internal' => false): before that, a page
// of theirs would look at what was stored before, and remember it for good.
$after = [
    \core\event\user_updated::class => 'user_updated',
    \core\event\cohort_member_added::class => 'exemption_changed',
    \core\event\cohort_member_removed::class => 'exemption_changed',
    \core\event\role_assigned::class => 'exemption_changed',
    \core\event\role_unassigned::class => 'exemption_changed',
    \core\event\capability_assigned::class => 'capability_changed',
    \core\event\capability_unassigned::class => 'capability_changed',
    \core\event\cohort_deleted::class => 'demands_changed',
    \core\event\role_deleted::class => 'demands_changed',
    \core\event\user_info_field_created::class => 'demands_changed',
    \core\event\user_info_field_updated::class => 'demands_changed',
    \core\event\user_info_field_deleted::class => 'demands_changed',
    \core\event\config_log_created::class => 'config_changed',
];
$observers = [
    ['eventname' => \core\event\user_created::class, 'callback' => [observer::class, 'user_created']],
    ['eventname' => \core\event\user_deleted::class, 'callback' => [observer::class, 'user_deleted']],
    ['eventname' => \core\event\user_loggedin::class, 'callback' => [observer::class, 'user_loggedin']],
];
foreach ($after as $event => $method) {
    $observers[] = ['eventname' => $event, 'callback' => [observer::class, $method], 'internal' => false];
}
