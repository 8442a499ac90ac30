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

use local_lectern_people\local\source\ownership;
use local_lectern_people\local\source\profile_field;

/**
 * How a file is to be read, as an administrator chose it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class options {
    /** @var string What earlier files said and this one does not repeat ends. */
    public const REPLACE = 'replace';
    /** @var string What earlier files said stays. */
    public const ADD = 'add';

    /** @var string[] Between cells, by the names that core has for them. */
    public const DELIMITERS = ['comma' => ',', 'semicolon' => ';', 'colon' => ':', 'tab' => "\t"];

    /**
     * Constructor. What is unknown is replaced by what is usual.
     *
     * @param string $userby By what people are named: email, username or idnumber.
     * @param string $managerby By what managers are named.
     * @param string $mode One of the constants.
     * @param string $delimiter Name of what stands between cells.
     */
    public function __construct(
        /** @var string By what people are named. */
        public readonly string $userby = 'email',
        /** @var string By what managers are named. */
        public readonly string $managerby = 'email',
        /** @var string One of the constants. */
        public readonly string $mode = self::ADD,
        /** @var string Name of what stands between cells. */
        public readonly string $delimiter = 'comma',
    ) {
        foreach ([$userby, $managerby] as $key) {
            if (!in_array($key, profile_field::KEYS, true)) {
                throw new \coding_exception('Nobody can be named by this');
            }
        }
        if (!in_array($mode, [self::REPLACE, self::ADD], true) || !isset(self::DELIMITERS[$delimiter])) {
            throw new \coding_exception('No such way to read a file');
        }
    }

    /**
     * As they are stored.
     *
     * @param string|null $json
     * @return self
     */
    public static function from_json(?string $json): self {
        $stored = (array) json_decode((string) $json, true);
        return new self(...array_intersect_key($stored, array_flip(['userby', 'managerby', 'mode', 'delimiter'])));
    }

    /**
     * To be stored.
     *
     * @return string
     */
    public function to_json(): string {
        return json_encode(get_object_vars($this));
    }

    /**
     * Whether what is not repeated ends.
     *
     * @return bool
     */
    public function replaces(): bool {
        return $this->mode === self::REPLACE;
    }

    /**
     * The character between cells.
     *
     * @return string
     */
    public function separator(): string {
        return self::DELIMITERS[$this->delimiter];
    }

    /**
     * Why managers must not be named so: people could take what names a manager who left.
     *
     * @return string|null A sentence for administrators.
     */
    public function problem(): ?string {
        return ownership::key_problem($this->managerby);
    }
}
