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

namespace local_lectern_people\local\import;

use core_text;

/**
 * Finds the people whom a file names, many with one query: without regard to case, with regard to accents. Who has not confirmed an
 * account counts only where nobody else is called so: anybody may sign up with an address that is not theirs.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_finder {
    /**
     * Constructor.
     *
     * @param string $key email, username or idnumber.
     */
    public function __construct(
        /** @var string By what they are named. */
        private readonly string $key,
    ) {
    }

    /**
     * Finds people.
     *
     * @param string[] $names
     * @return array<string, int> Id by name; 0 where several are called so; nothing where nobody is.
     */
    public function find(array $names): array {
        global $DB;
        $names = array_values(array_unique(array_filter($names, 'strlen')));
        if ($names === []) {
            return [];
        }
        return $DB->get_dbfamily() === 'mysql' ? $this->by_list($names) : $this->by_join($names);
    }

    /**
     * By a join with the names, which no database does one by one.
     *
     * @param string[] $names
     * @return array<string, int>
     */
    private function by_join(array $names): array {
        global $DB;
        $values = 'CAST(? AS VARCHAR(255))' . str_repeat('), (?', count($names) - 1);
        $rows = $DB->get_recordset_sql(
            "SELECT v.name, COUNT(1) AS people, MIN(u.id) AS id,
                    COUNT(CASE WHEN u.confirmed = 1 THEN u.id END) AS confirmed,
                    MIN(CASE WHEN u.confirmed = 1 THEN u.id END) AS confirmedid
               FROM {user} u
               JOIN (VALUES ({$values})) v(name) ON LOWER(v.name) = LOWER(u.{$this->key})
              WHERE {$this->condition()}
           GROUP BY v.name",
            $names,
        );
        $found = [];
        foreach ($rows as $row) {
            $found[$row->name] = match (true) {
                (int) $row->confirmed === 1 => (int) $row->confirmedid,
                (int) $row->people === 1 => (int) $row->id,
                default => 0,
            };
        }
        $rows->close();
        return $found;
    }

    /**
     * By the index, which takes accents and capitals for the same; they are told apart here.
     *
     * @param string[] $names
     * @return array<string, int>
     */
    private function by_list(array $names): array {
        global $DB;
        $wanted = [];
        foreach ($names as $name) {
            $wanted[core_text::strtolower($name)][] = $name;
        }
        $blind = str_ends_with($DB->get_dbcollation(), '_ci');
        $column = $blind ? "u.{$this->key}" : "LOWER(u.{$this->key})";
        [$insql, $params] = $DB->get_in_or_equal($blind ? $names : array_map('strval', array_keys($wanted)));
        $rows = $DB->get_recordset_sql(
            "SELECT u.id, u.{$this->key} AS name, u.confirmed FROM {user} u WHERE {$column} {$insql} AND {$this->condition()}",
            $params,
        );
        $confirmed = $others = [];
        foreach ($rows as $row) {
            foreach ($wanted[core_text::strtolower($row->name)] ?? [] as $name) {
                if ($row->confirmed) {
                    $confirmed[$name] = isset($confirmed[$name]) ? 0 : (int) $row->id;
                } else {
                    $others[$name] = isset($others[$name]) ? 0 : (int) $row->id;
                }
            }
        }
        $rows->close();
        return $confirmed + $others;
    }

    /**
     * Who can be meant.
     *
     * @return string SQL.
     */
    private function condition(): string {
        global $CFG;
        return 'u.deleted = 0 AND u.mnethostid = ' . (int) $CFG->mnet_localhost_id . ' AND u.id <> ' . (int) $CFG->siteguest;
    }
}
