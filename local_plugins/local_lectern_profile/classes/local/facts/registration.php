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

namespace local_lectern_profile\local\facts;

use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\state;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\requirements;

/**
 * What the plugin for registration asks of people, and what they consent to. Call the rest only where it is installed.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class registration {
    /**
     * Whether the plugin is installed.
     *
     * @return bool
     */
    public static function is_installed(): bool {
        return plugins::has('local_lectern_registration') && class_exists(requirements::class);
    }

    /**
     * The fields of its form.
     *
     * @return string[] Names as in core's profile form, in the form's order.
     */
    public static function names(): array {
        return array_keys(array_filter(
            form_store::current()->fields,
            static fn(field $field): bool => $field->shown || $field->mandatory,
        ));
    }

    /**
     * What it asks of a person and has not got.
     *
     * @param int $userid
     * @return array<string, array{string, bool}> By name: what it is called (plain text), and whether they can fill it in.
     */
    public static function missing(int $userid): array {
        $standing = requirements::of($userid);
        $missing = [];
        foreach ($standing->missing as $name => [, $source]) {
            $missing[$name] = [plain::text($source->label()), true];
        }
        if ($standing->locked) {
            $known = catalogue::all();
            foreach ($standing->locked as $name) {
                $missing[$name] = [plain::text($known[$name]->label()), false];
            }
        }
        return $missing;
    }

    /**
     * What a person consents to.
     *
     * @param int $userid
     * @return array[] Each with name (plain text), answered, given, outdated (they agreed to an earlier text) and time.
     */
    public static function consents(int $userid): array {
        return array_map(static fn(state $state): array => [
            'name' => plain::text($state->offer->name),
            'answered' => $state->answered,
            'given' => $state->given,
            'outdated' => $state->is_outdated(),
            'time' => $state->timecreated,
        ], array_values(consents::current($userid)));
    }
}
