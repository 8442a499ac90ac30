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

namespace local_lectern_registration\local\person;

use core\session\manager;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\settings;
use moodle_url;
use Throwable;

/**
 * Stands behind every page that needs a login, and leads those who lack something to the page that asks.
 *
 * Nobody is ever locked out: who cannot answer is not asked, and an error here lets people pass.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class gate {
    /** @var string In the session: 'not now', to what and until when. */
    private const NOTNOW = 'local_lectern_registration_notnow';

    /**
     * Lets somebody pass, or leads them to the page that asks.
     *
     * @param bool $preventredirect Whether the caller cannot be led away: a service, a file, a part of a page.
     */
    public static function pass(bool $preventredirect): void {
        global $USER;
        if (
            $preventredirect || settings::is_off() || CLI_SCRIPT || AJAX_SCRIPT || WS_SERVER
            || !isloggedin() || isguestuser() || manager::is_loggedinas()
        ) {
            return;
        }
        try {
            // In this order: for who is complete nothing but the cache is read.
            $must = !people::known_complete((int) $USER->id) && !pages::are_free() && self::must_answer();
        } catch (Throwable $error) {
            debugging('Registration let somebody pass after an error: ' . $error->getMessage(), DEBUG_NORMAL, $error->getTrace());
            return;
        }
        if ($must) {
            destination::keep(($_SERVER['REQUEST_METHOD'] ?? 'GET') !== 'GET');
            redirect(new moodle_url('/local/lectern_registration/complete.php'));
        }
    }

    /**
     * 'Not now', for as long as the login and the grace last, to what is asked now.
     *
     * @param grace $grace
     * @param standing $standing
     */
    public static function postpone(grace $grace, standing $standing): void {
        if ($grace->holds) {
            self::say_not_now(array_keys($standing->missing), $grace->until, true);
        }
    }

    /**
     * Lets somebody go on who cannot answer since something is broken, for as long as the login lasts, grace or none.
     *
     * @param standing $standing
     */
    public static function release(standing $standing): void {
        self::say_not_now(array_keys($standing->missing), 0, false);
    }

    /**
     * Whether the current user must be asked before they go on.
     *
     * @return bool
     */
    public static function must_answer(): bool {
        global $USER;
        $userid = (int) $USER->id;
        if (is_siteadmin() || self::is_postponed()) {
            return false;
        }
        $mark = people::begin_look($userid);
        // Who came before is asked only once an administrator has said so.
        if (!settings::get('askexisting') && grace::came_before($USER)) {
            people::remember_complete($userid, $mark);
            return false;
        }
        $standing = requirements::of($userid);
        if ($standing->is_complete()) {
            people::found_complete($userid);
            people::remember_complete($userid, $mark);
            return false;
        }
        return !self::stays_postponed($standing);
    }

    /**
     * Keeps a 'not now' in the session.
     *
     * @param string[] $names What was asked.
     * @param int $until Unix time; 0 where only the login ends it.
     * @param bool $bygrace Whether it lasts only while there is grace.
     */
    private static function say_not_now(array $names, int $until, bool $bygrace): void {
        global $SESSION;
        $SESSION->{self::NOTNOW} = [
            'version' => form_store::version(time()), 'names' => $names, 'until' => $until, 'bygrace' => $bygrace,
        ];
    }

    /**
     * Whether the current user has said 'not now' to the form as it is. No database is read.
     *
     * @return bool
     */
    private static function is_postponed(): bool {
        global $SESSION;
        $said = (array) ($SESSION->{self::NOTNOW} ?? []);
        return $said && $said['version'] === form_store::version(time()) && (!$said['until'] || time() < $said['until']);
    }

    /**
     * Whether a 'not now' to another version of the form is one to this too: nothing more is asked of this person, and
     * there is grace still. It is kept for this version then.
     *
     * @param standing $standing
     * @return bool
     */
    private static function stays_postponed(standing $standing): bool {
        global $SESSION, $USER;
        $said = (array) ($SESSION->{self::NOTNOW} ?? []);
        if (!$said || array_diff(array_keys($standing->missing), $said['names'])) {
            return false;
        }
        $grace = $said['bygrace'] ? grace::of($USER, people::ask((int) $USER->id), time()) : new grace(true);
        if ($grace->holds) {
            self::say_not_now($said['names'], $grace->until, $said['bygrace']);
        }
        return $grace->holds;
    }
}
