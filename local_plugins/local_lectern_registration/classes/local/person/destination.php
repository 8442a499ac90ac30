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

use moodle_url;

/**
 * Where somebody wanted to go when we asked, so that they get there once they have answered.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class destination {
    /** @var string In the session. */
    private const KEY = 'local_lectern_registration_destination';

    /**
     * Keeps the page that is asked for. Of what was sent nothing is kept and nothing is sent again: then it is the page
     * that it was sent from.
     *
     * @param bool $sent Whether something was sent (POST).
     */
    public static function keep(bool $sent): void {
        global $CFG, $SESSION;
        $url = $sent ? self::local((string) ($_SERVER['HTTP_REFERER'] ?? '')) : self::local((string) qualified_me());
        // The page that was wanted last: only pages that somebody goes to come here, no requests in the background.
        $SESSION->{self::KEY} = ['url' => $url ?? $CFG->wwwroot . '/', 'sent' => $sent];
    }

    /**
     * Where to lead on, once.
     *
     * @return array{moodle_url, bool} The page, and whether what was sent to it was lost.
     */
    public static function take(): array {
        global $SESSION;
        $kept = (array) ($SESSION->{self::KEY} ?? []);
        unset($SESSION->{self::KEY});
        $url = self::local((string) ($kept['url'] ?? ''));
        return [new moodle_url($url ?? '/'), $url !== null && !empty($kept['sent'])];
    }

    /**
     * Whether what somebody sent was lost because we asked.
     *
     * @return bool
     */
    public static function lost(): bool {
        global $SESSION;
        return !empty($SESSION->{self::KEY}['sent']);
    }

    /**
     * An address, if it is one of this site and not our own page.
     *
     * @param string $url
     * @return string|null
     */
    private static function local(string $url): ?string {
        global $CFG;
        $base = $CFG->wwwroot . '/';
        if (!str_starts_with($url, $base) || clean_param($url, PARAM_LOCALURL) !== $url) {
            return null;
        }
        return str_starts_with($url, $base . 'local/lectern_registration/complete.php') ? null : $url;
    }
}
