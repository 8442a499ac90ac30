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
    /** @var string In the session: 'not now', for this version of the form and until then. */
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
     * 'Not now', for as long as the login and the grace last.
     *
     * @param grace $grace
     */
    public static function postpone(grace $grace): void {
        global $SESSION;
        if ($grace->holds) {
            $SESSION->{self::NOTNOW} = ['version' => form_store::version(time()), 'until' => $grace->until];
        }
    }

    /**
     * Whether the current user has said 'not now'.
     *
     * @return bool
     */
    private static function is_postponed(): bool {
        global $SESSION;
        $said = (array) ($SESSION->{self::NOTNOW} ?? []);
        return $said && $said['version'] === form_store::version(time()) && (!$said['until'] || time() < $said['until']);
    }

    /**
     * Whether the current user must be asked before they go on.
     *
     * @return bool
     */
    private static function must_answer(): bool {
        global $USER;
        if (is_siteadmin() || self::is_postponed()) {
            return false;
        }
        $version = form_store::version(time());
        // Who came before is asked only once an administrator has said so.
        $asked = settings::get('askexisting') || !grace::came_before($USER);
        if (!$asked || requirements::of((int) $USER->id)->is_complete()) {
            people::remember_complete((int) $USER->id, $version);
            return false;
        }
        return true;
    }
}
