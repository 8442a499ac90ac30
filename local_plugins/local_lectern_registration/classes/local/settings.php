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

namespace local_lectern_registration\local;

/**
 * The settings that an administrator makes by form, with what holds where none was made.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings {
    /** @var string Our page takes the place of core's sign-up. */
    public const PAGE_OWN = 'own';

    /** @var string Core's sign-up stays, with our fields in it. */
    public const PAGE_CORE = 'core';

    /** @var string The app may sign people up, and is answered as our page answers. */
    public const APP_COVER = 'cover';

    /** @var string The app may not sign people up; it sends them to our page. */
    public const APP_CLOSE = 'close';

    /** @var string No grace: who lacks something is asked until they answer. */
    public const GRACE_NONE = 'none';

    /** @var string Grace for some days after somebody is first asked. */
    public const GRACE_DAYS = 'days';

    /** @var string Grace for some logins. */
    public const GRACE_LOGINS = 'logins';

    /** @var string Grace until a day, the same for all. */
    public const GRACE_DATE = 'date';

    /** @var array What holds where no setting was made. */
    public const DEFAULTS = [
        'signuppage' => self::PAGE_OWN,
        'appsignup' => self::APP_COVER,
        'usernameisemail' => '1',
        'askexisting' => '0',
        'grace' => self::GRACE_DAYS,
        'gracedays' => '14',
        'gracelogins' => '5',
        'gracedate' => '',
        'remind' => '7, 1',
        'remindapp' => '7',
        'exemptpages' => '',
        'perhour' => '200',
        'funneldays' => '730',
    ];

    /**
     * A setting.
     *
     * @param string $name One of {@see DEFAULTS}.
     * @return string
     */
    public static function get(string $name): string {
        $value = get_config('local_lectern_registration', $name);
        return (string) ($value === false ? self::DEFAULTS[$name] : $value);
    }

    /**
     * A setting that is a whole number.
     *
     * @param string $name One of {@see DEFAULTS}.
     * @return int Never below 0.
     */
    public static function number(string $name): int {
        return max(0, (int) self::get($name));
    }

    /**
     * Whether the emergency switch in config.php is on: `$CFG->lectern_registration_off = true;`.
     *
     * @return bool
     */
    public static function is_off(): bool {
        global $CFG;
        return !empty($CFG->lectern_registration_off);
    }
}
