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

/**
 * Which relations a file has said already, and in which line. Sixteen million bytes remember a million of them: a hash of 40 bits and
 * a line number of 24 for each, in one string. Two that are not the same are taken for the same once in a million such files; that
 * concerns the check only, not what is brought in.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class seen {
    /** @var int Bytes of an entry. */
    private const ENTRY = 8;
    /** @var int Most lines of a file. */
    public const MOST = 2000000;

    /** @var string Entries. */
    private string $table;
    /** @var int Number of entries minus one; all bits are set. */
    private readonly int $mask;

    /**
     * Constructor.
     *
     * @param int $lines How many lines come at most.
     */
    public function __construct(int $lines) {
        $entries = 1024;
        while ($entries * 2 < $lines * 3) {
            $entries *= 2;
        }
        $this->mask = $entries - 1;
        $this->table = str_repeat("\0", $entries * self::ENTRY);
    }

    /**
     * Notes a relation.
     *
     * @param int $line In which it stands, 1 at least.
     * @param int $userid
     * @param int $managerid
     * @param int $start
     * @return int The line that said it before, 0 if none did.
     */
    public function note(int $line, int $userid, int $managerid, int $start): int {
        $hash = hash('xxh128', "{$userid} {$managerid} {$start}", true);
        $tag = substr($hash, 0, 5);
        $place = unpack('P', $hash, 8)[1] & $this->mask;
        while (true) {
            $at = $place * self::ENTRY;
            $known = unpack('V', substr($this->table, $at + 5, 3) . "\0")[1];
            if ($known === 0) {
                break;
            }
            if (substr_compare($this->table, $tag, $at, 5) === 0) {
                return $known;
            }
            $place = ($place + 1) & $this->mask;
        }
        $entry = $tag . substr(pack('V', $line), 0, 3);
        for ($byte = 0; $byte < self::ENTRY; $byte++) {
            $this->table[$at + $byte] = $entry[$byte];
        }
        return 0;
    }
}
