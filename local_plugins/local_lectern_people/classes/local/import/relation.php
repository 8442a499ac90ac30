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

use local_lectern_people\local\state;

/**
 * A relation that a file says, of people who were found.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relation {
    /**
     * Constructor.
     *
     * @param line $line
     * @param int $userid
     * @param int $managerid
     */
    public function __construct(
        /** @var line Where it stands. */
        public readonly line $line,
        /** @var int The person. */
        public readonly int $userid,
        /** @var int Who manages them, 0 where nobody does. */
        public readonly int $managerid,
    ) {
    }

    /**
     * What makes two the same.
     *
     * @return string
     */
    public function key(): string {
        return self::key_of($this->userid, $this->managerid, $this->line->start);
    }

    /**
     * What makes two the same.
     *
     * @param int $userid
     * @param int $managerid
     * @param int $start
     * @return string
     */
    public static function key_of(int $userid, int $managerid, int $start): string {
        return "{$userid} {$managerid} {$start}";
    }

    /**
     * As a row. The next sync says what becomes of it.
     *
     * @param int $importid
     * @param int $by Who brings it.
     * @return \stdClass
     */
    public function row(int $importid, int $by): \stdClass {
        return (object) [
            'source' => 'csv',
            'userid' => $this->userid,
            'managerid' => $this->managerid,
            'value' => $this->line->manager,
            'state' => state::INFORCE->value,
            'timestart' => $this->line->start,
            'timeend' => $this->line->end,
            'importid' => $importid,
            'usermodified' => $by,
            'timemodified' => time(),
        ];
    }
}
