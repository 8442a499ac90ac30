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

use core_text;
use local_lectern_registration\local\settings;
use stdClass;

/**
 * The username of who signs up: the one that they wish, or their address.
 *
 * An address that cannot be a username is not bent until it fits: it could become somebody else's address. Then it is one that
 * says nothing.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class username {
    /** @var int How long a username may be; the column's length. */
    private const LENGTH = 100;

    /** @var int How many digits make one free. */
    private const DIGITS = 9;

    /** @var string It is the one that was to be expected. */
    public const EXPECTED = '';

    /** @var string It is not the one that was wished. */
    public const RENAMED = 'renamed';

    /** @var string It is not the address. */
    public const NEUTRAL = 'neutral';

    /**
     * Chooses one.
     *
     * @param array $data Of {@see intake::take()}.
     * @param stdClass|null $user The account, if there is one.
     * @return array{string, string} The username, and what to tell of it: EXPECTED, RENAMED or NEUTRAL.
     */
    public static function choose(array $data, ?stdClass $user): array {
        $wished = self::wished($data);
        $name = $wished === '' ? core_text::strtolower($data['values']['email']) : $wished;
        $valid = \core_user::clean_field($name, 'username') === $name && core_text::strlen($name) <= self::LENGTH;
        if ($valid && ($name === $user?->username || !self::is_taken($name))) {
            return [$name, self::EXPECTED];
        }
        if ($wished !== '') {
            return [self::free($valid ? $name : 'u'), self::RENAMED];
        }
        $kept = preg_match('/^u\d{' . self::DIGITS . '}$/', $user?->username ?? '');
        return [$kept ? $user->username : self::free('u'), self::NEUTRAL];
    }

    /**
     * A username that was chosen some days ago, or one like it if somebody else has it now.
     *
     * @param string $name
     * @param int $userid Who may have it.
     * @return string
     */
    public static function still_free(string $name, int $userid): string {
        return self::is_taken($name, $userid) ? self::free($name) : $name;
    }

    /**
     * The username that somebody wished.
     *
     * @param array $data
     * @return string Empty where it is the address.
     */
    private static function wished(array $data): string {
        return settings::get('usernameisemail') && $data['origin'] === 'web' ? '' : $data['username'] ?? '';
    }

    /**
     * A username that nobody has.
     *
     * @param string $base What it begins with.
     * @return string
     */
    private static function free(string $base): string {
        $base = core_text::substr($base, 0, self::LENGTH - self::DIGITS);
        // At random, so that thousands with one wish do not each count through those before them.
        do {
            $name = $base . random_int(10 ** (self::DIGITS - 1), 10 ** self::DIGITS - 1);
        } while (self::is_taken($name));
        return $name;
    }

    /**
     * Whether somebody has a username.
     *
     * @param string $name
     * @param int $but Who may have it.
     * @return bool
     */
    private static function is_taken(string $name, int $but = 0): bool {
        global $CFG, $DB;
        $select = 'username = :name AND mnethostid = :host AND id <> :but';
        return $DB->record_exists_select('user', $select, ['name' => $name, 'host' => $CFG->mnet_localhost_id, 'but' => $but]);
    }
}
