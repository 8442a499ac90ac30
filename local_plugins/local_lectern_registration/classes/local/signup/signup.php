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

namespace local_lectern_registration\local\signup;

use local_lectern_registration\local\settings;
use moodle_url;

/**
 * Whether people may sign up, and by which page.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class signup {
    /**
     * Whether sign-up is ours: an administrator lets people register by email, and did not leave it to core's form.
     *
     * Other methods (LDAP, a plugin's own) need the password as it was typed, at once, and keep core's form.
     *
     * @return bool
     */
    public static function is_ours(): bool {
        global $CFG;
        require_once($CFG->libdir . '/authlib.php');
        require_once($CFG->dirroot . '/login/lib.php');
        return !settings::is_off()
            && ($CFG->registerauth ?? '') === 'email'
            && signup_is_enabled()
            && settings::get('signuppage') === settings::PAGE_OWN;
    }

    /**
     * What core's own sign-up does before it shows its form (login/signup.php): whether the visitor is old enough, and what
     * other plugins ask first. Leads the visitor there.
     */
    public static function before(): void {
        global $CFG, $SESSION;
        $SESSION->wantsurl = empty($SESSION->wantsurl) ? $CFG->wwwroot . '/' : $SESSION->wantsurl;
        if (\core_auth\digital_consent::is_age_digital_consent_verification_enabled()) {
            $isminor = \cache::make('core', 'presignup')->get('isminor');
            if ($isminor === false) {
                redirect(new moodle_url('/login/verify_age_location.php'));
            }
            if ($isminor === 'yes') {
                redirect(new moodle_url('/login/digital_minor.php'));
            }
        }
        core_login_pre_signup_requests();
    }

    /**
     * Leads visitors from core's form to ours, where ours takes its place.
     */
    public static function lead_from_core(): void {
        global $SCRIPT;
        if ($SCRIPT === '/login/signup.php' && self::is_ours()) {
            redirect(new moodle_url('/local/lectern_registration/signup.php'));
        }
    }

    /**
     * Domains that core's own settings allow and refuse for email addresses; as in core, what is refused counts only where
     * none is allowed (lib/moodlelib.php, email_is_not_allowed).
     *
     * @return array{sitedomains: string[], siterefused: string[]} As {@see \local_lectern_registration\local\rules\check} takes it.
     */
    public static function site_domains(): array {
        global $CFG;
        $split = static fn(string $list): array => preg_split('/\s+/', $list, -1, PREG_SPLIT_NO_EMPTY);
        $allowed = $split((string) ($CFG->allowemailaddresses ?? ''));
        return [
            'sitedomains' => $allowed,
            'siterefused' => $allowed ? [] : $split((string) ($CFG->denyemailaddresses ?? '')),
        ];
    }
}
