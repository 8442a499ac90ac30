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

use core\context\system;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * What the form demands of people who have an account. {@see missing_sql} is the same for many people at once, but for who
 * may not edit their own profile.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class requirements {
    /** @var string Without it core refuses people their own profile form; so what they lack is the administrator's to fill. */
    public const CAPABILITY = 'moodle/user:editownprofile';

    /**
     * How a person stands, by what the database says now: the session may be older than a change by somebody else.
     *
     * @param int $userid
     * @param form|null $form The current one by default.
     * @return standing
     */
    public static function of(int $userid, ?form $form = null): standing {
        global $DB;
        $form ??= form_store::current();
        $user = $DB->get_record('user', ['id' => $userid, 'deleted' => 0], '*', MUST_EXIST);
        if (isguestuser($user) || is_siteadmin($user) || $form->exempt->has($userid, $user->auth)) {
            return new standing([]);
        }
        $stored = $DB->get_records_menu('user_info_data', ['userid' => $userid], '', 'fieldid, data');
        $missing = [];
        $locked = [];
        foreach (self::asked($form, time()) as $name => [$field, $source]) {
            $value = $source->custom ? ($stored[$source->record->id] ?? null) : (string) $user->$name;
            if (!$source->is_blank($value) || $field->exempt()->has($userid, $user->auth)) {
                continue;
            }
            if (in_array($user->auth, locks::methods($name), true)) {
                $locked[] = $name;
            } else {
                $missing[$name] = [$field, $source];
            }
        }
        if ($missing && !has_capability(self::CAPABILITY, system::instance(), $userid)) {
            return new standing([], [...$locked, ...array_keys($missing)]);
        }
        return new standing($missing, $locked);
    }

    /**
     * What is asked of people with an account at a moment: without what nobody can answer.
     *
     * @param form $form
     * @param int $now Unix time.
     * @return array<string, array{field, \local_lectern_registration\local\form\source}> By name, in the form's order.
     */
    public static function asked(form $form, int $now): array {
        return array_filter(
            catalogue::pairs(array_filter($form->fields, static fn(field $field): bool => $field->is_asked($now))),
            static fn(array $pair): bool => $pair[1]->problem() === null,
        );
    }
}
