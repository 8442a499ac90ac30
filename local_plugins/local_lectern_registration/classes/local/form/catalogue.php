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

namespace local_lectern_registration\local\form;

/**
 * All fields that a person may fill.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class catalogue {
    /** @var array<string, array{string, int}> Kind and length of each column of the user table, lib/db/install.xml. */
    private const CORE = [
        'firstname' => ['name', 100],
        'lastname' => ['name', 100],
        'middlename' => ['name', 255],
        'alternatename' => ['name', 255],
        'firstnamephonetic' => ['name', 255],
        'lastnamephonetic' => ['name', 255],
        'email' => ['email', 100],
        'city' => ['text', 120],
        'country' => ['country', 2],
        'phone1' => ['phone', 20],
        'phone2' => ['phone', 20],
        'institution' => ['text', 255],
        'department' => ['text', 255],
        'address' => ['text', 255],
        'idnumber' => ['text', 255],
        'lang' => ['lang', 30],
        'timezone' => ['timezone', 100],
    ];

    /** @var array<string, string> What checks call the custom fields' types; all others look after themselves. */
    private const TYPES = ['text' => 'text', 'social' => 'text', 'textarea' => 'textarea', 'menu' => 'menu', 'checkbox' => 'checkbox'];

    /** @var int What core's own custom text fields may hold at most; the administrator of the field sets it. */
    private const TEXT_LENGTH = 2048;

    /**
     * All fields, in core's order.
     *
     * One read.
     *
     * @return array<string, source> By name.
     */
    public static function all(): array {
        global $DB;
        $all = [];
        foreach (self::CORE as $name => [$kind, $length]) {
            $all[$name] = new source($name, $kind, $length);
        }
        $records = $DB->get_records_sql('SELECT f.* FROM {user_info_field} f
                                           JOIN {user_info_category} c ON c.id = f.categoryid
                                       ORDER BY c.sortorder, f.sortorder');
        foreach ($records as $record) {
            $kind = self::TYPES[$record->datatype] ?? 'other';
            $length = $record->datatype === 'text' ? ((int) $record->param2 ?: self::TEXT_LENGTH) : 0;
            $name = 'profile_field_' . $record->shortname;
            $all[$name] = new source($name, $kind, $length, $record, true, (bool) $record->signup, (bool) $record->required);
        }
        return $all;
    }

    /**
     * Some fields of the form with what Moodle knows of them.
     *
     * @param field[] $fields
     * @return array<string, array{field, source}> Without those that are gone from Moodle.
     */
    public static function pairs(array $fields): array {
        $known = self::all();
        $pairs = [];
        foreach ($fields as $field) {
            if (isset($known[$field->name])) {
                $pairs[$field->name] = [$field, $known[$field->name]];
            }
        }
        return $pairs;
    }
}
