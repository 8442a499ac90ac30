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

use local_lectern_registration\form\elements;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\settings;
use MoodleQuickForm;
use stdClass;

/**
 * Our fields in core's own sign-up form, where an administrator keeps that: all on one page, and it tells which addresses
 * have an account, as core does.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class core_form {
    /** @var array What was sent and is right, by name: core empties some names before it makes the account. */
    private static array $values = [];

    /**
     * Adds the fields that core's form lacks.
     *
     * @param MoodleQuickForm $mform
     */
    public static function extend(MoodleQuickForm $mform): void {
        if (!self::is_shown()) {
            return;
        }
        $missing = array_filter(self::pairs(), static fn(string $name): bool => !$mform->elementExists($name), ARRAY_FILTER_USE_KEY);
        (new elements($missing))->add($mform);
    }

    /**
     * What is wrong with what was sent.
     *
     * @param array $data By name.
     * @return string[] Messages by name.
     */
    public static function validate(array $data): array {
        if (!self::is_shown()) {
            return [];
        }
        $elements = new elements(self::pairs());
        self::$values = $elements->values($data);
        return $elements->validate($data);
    }

    /**
     * Puts the answers into the account that core is about to make, as they are to be stored.
     *
     * @param stdClass $user Changed.
     */
    public static function complete(stdClass $user): void {
        if (!self::is_shown()) {
            return;
        }
        foreach (self::$values as $name => $value) {
            $user->$name = $value;
        }
    }

    /**
     * Whether core's form is the one that is shown.
     *
     * @return bool
     */
    private static function is_shown(): bool {
        global $SCRIPT;
        return !settings::is_off() && $SCRIPT === '/login/signup.php' && !signup::is_ours();
    }

    /**
     * The fields that are shown at sign-up.
     *
     * @return array[] Of {@see catalogue::pairs()}.
     */
    private static function pairs(): array {
        return catalogue::pairs(array_merge(...array_column(form_store::current()->signup_steps(), 'fields')));
    }
}
