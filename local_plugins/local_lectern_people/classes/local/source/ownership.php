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

namespace local_lectern_people\local\source;

use local_lectern_registration\local\form\form_store;
use stdClass;

/**
 * Whether what a source reads is the administrators' own. Who can write a field could appoint a manager, and who can take a name
 * that is free could become one.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ownership {
    /** @var string[] Kinds of custom fields that hold a short text. */
    private const TYPES = ['text', 'menu', 'social'];

    /** @var string What is looked at of a custom field. */
    private const FIELDS = 'id, name, datatype, locked, visible, signup';

    /**
     * Why a custom profile field must not be a source.
     *
     * @param int $fieldid
     * @return string|null A sentence for administrators.
     */
    public static function custom_field_problem(int $fieldid): ?string {
        global $DB;
        $field = $fieldid > 0 ? $DB->get_record('user_info_field', ['id' => $fieldid], self::FIELDS) : false;
        return $field ? self::problem_of($field) : get_string('problem:nofield', 'local_lectern_people');
    }

    /**
     * The custom profile fields that hold a short text.
     *
     * @return array<int, array{name: string, problem: string|null}> By id, in their order: the name, HTML; why it must not be a source.
     */
    public static function custom_fields(): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal(self::TYPES, SQL_PARAMS_NAMED);
        $fields = $DB->get_records_select('user_info_field', "datatype {$insql}", $params, 'categoryid, sortorder, id', self::FIELDS);
        return array_map(
            fn(stdClass $field): array => ['name' => self::name_of($field), 'problem' => self::problem_of($field)],
            $fields,
        );
    }

    /**
     * What a custom profile field is called.
     *
     * @param stdClass $field
     * @return string HTML.
     */
    private static function name_of(stdClass $field): string {
        return format_string($field->name, true, ['context' => \core\context\system::instance()]);
    }

    /**
     * Why a custom profile field must not be a source.
     *
     * @param stdClass $field
     * @return string|null A sentence for administrators.
     */
    private static function problem_of(stdClass $field): ?string {
        $name = self::name_of($field);
        if (!in_array($field->datatype, self::TYPES, true)) {
            return get_string('problem:fieldtype', 'local_lectern_people', $name);
        }
        if ($field->signup) {
            return get_string('problem:fieldsignup', 'local_lectern_people', $name);
        }
        // A field that its owner cannot see (visible 0) cannot be written by them either.
        return $field->locked || (int) $field->visible === 0
            ? null : get_string('problem:fieldunlocked', 'local_lectern_people', $name);
    }

    /**
     * Why a field of every account must not be a source: a login method in use lets people write it.
     *
     * @param string $field Such as department.
     * @return string|null A sentence for administrators.
     */
    public static function standard_field_problem(string $field): ?string {
        if (self::is_asked_at_signup($field)) {
            return get_string('problem:fieldsignup', 'local_lectern_people', get_string($field));
        }
        $open = self::methods_that_let_write($field);
        return $open === [] ? null : get_string('problem:fieldopen', 'local_lectern_people', [
            'field' => get_string($field),
            'methods' => implode(', ', $open),
        ]);
    }

    /**
     * Why managers must not be named by something: people could take what names a manager.
     *
     * @param string $key email, username or idnumber.
     * @return string|null A sentence for administrators.
     */
    public static function key_problem(string $key): ?string {
        global $CFG;
        return match ($key) {
            // A new address has to be confirmed by whoever reads its mail, unless the site does without.
            'email' => empty($CFG->emailchangeconfirmation) ? self::standard_field_problem('email') : null,
            'idnumber' => self::standard_field_problem('idnumber'),
            // Nobody changes a username, but who signs up chooses one.
            'username' => empty($CFG->registerauth) ? null : get_string('problem:usernamefree', 'local_lectern_people'),
        };
    }

    /**
     * Whether people who sign up write a field: core's own page has none of these, that of our plugin for registration may have
     * them, whatever is locked later. An email address is confirmed by then.
     *
     * @param string $field
     * @return bool
     */
    private static function is_asked_at_signup(string $field): bool {
        global $CFG;
        return $field !== 'email' && !empty($CFG->registerauth) && class_exists(form_store::class)
            && !empty(form_store::current()->fields[$field]->shown);
    }

    /**
     * The login methods in use that do not lock a field.
     *
     * @param string $field
     * @return string[] Their titles.
     */
    private static function methods_that_let_write(string $field): array {
        $open = [];
        foreach (get_enabled_auth_plugins() as $method) {
            if ($method !== 'nologin' && get_config('auth_' . $method, "field_lock_{$field}") !== 'locked') {
                $open[] = get_string('pluginname', 'auth_' . $method);
            }
        }
        return $open;
    }
}
