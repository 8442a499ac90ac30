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
 * Callbacks that Moodle finds by name. They only delegate.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Asks people who have an account for what is missing, before they reach the page they want.
 *
 * @param stdClass|int|null $courseorid
 * @param bool|null $autologinguest
 * @param stdClass|cm_info|null $cm
 * @param bool|null $setwantsurltome
 * @param bool|null $preventredirect
 */
function local_lectern_registration_after_require_login(
    $courseorid = null,
    $autologinguest = null,
    $cm = null,
    $setwantsurltome = null,
    $preventredirect = null
): void {
    \local_lectern_registration\local\person\gate::pass((bool) $preventredirect);
}

/**
 * Leads from core's sign-up to ours, where ours takes its place.
 */
function local_lectern_registration_pre_signup_requests(): void {
    \local_lectern_registration\local\signup\signup::lead_from_core();
}

/**
 * Adds our fields to core's sign-up form, where that is kept.
 *
 * @param MoodleQuickForm $mform
 */
function local_lectern_registration_extend_signup_form($mform): void {
    \local_lectern_registration\local\signup\core_form::extend($mform);
}

/**
 * Checks our fields in core's sign-up form.
 *
 * @param array $data
 * @return string[] Messages by name.
 */
function local_lectern_registration_validate_extend_signup_form($data): array {
    return \local_lectern_registration\local\signup\core_form::validate((array) $data);
}

/**
 * Puts our answers into the account that core is about to make.
 *
 * @param stdClass $user
 */
function local_lectern_registration_post_signup_requests($user): void {
    \local_lectern_registration\local\signup\core_form::complete($user);
}

/**
 * Answers the app's sign-up in core's place.
 *
 * @param stdClass $externalfunctioninfo
 * @param array $params
 * @return array|bool False where core is to answer.
 */
function local_lectern_registration_override_webservice_execution($externalfunctioninfo, $params): array|bool {
    return \local_lectern_registration\local\signup\app_signup::answer($externalfunctioninfo, $params);
}

/**
 * Adds the consents to a person's profile.
 *
 * @param \core_user\output\myprofile\tree $tree
 * @param stdClass $user
 * @param bool $iscurrentuser
 * @param stdClass|null $course
 */
function local_lectern_registration_myprofile_navigation($tree, $user, $iscurrentuser, $course): void {
    \local_lectern_registration\local\consent\profile::add_node($tree, $user, (bool) $iscurrentuser);
}

/**
 * The sign-up as people will see it, for the page of the fields.
 *
 * @param array $args
 * @return string
 */
function local_lectern_registration_output_fragment_preview(array $args): string {
    return \local_lectern_registration\output\fields_preview::fragment($args);
}
