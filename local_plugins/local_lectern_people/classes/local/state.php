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

namespace local_lectern_people\local;

/**
 * What became of what a source says.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
enum state: string {
    // It holds.
    case INFORCE = 'inforce';
    // A source that is asked earlier names somebody.
    case OVERRULED = 'overruled';
    // Its time has not come, or is over.
    case LATER = 'later';
    case PAST = 'past';
    // Its source is switched off, or must not be used.
    case OFF = 'off';
    // The person's account is deleted.
    case PERSONGONE = 'persongone';
    // Nobody is called so.
    case UNKNOWN = 'unknown';
    // Several are called so.
    case AMBIGUOUS = 'ambiguous';
    // The manager's account is deleted, suspended, or was never confirmed.
    case GONE = 'gone';
    case SUSPENDED = 'suspended';
    case UNCONFIRMED = 'unconfirmed';
    // They would manage themselves, or each other in a circle.
    case SELF = 'self';
    case CYCLE = 'cycle';

    /** @var string[] Those that somebody has to see to. */
    public const PROBLEMS = ['unknown', 'ambiguous', 'gone', 'suspended', 'unconfirmed', 'self', 'cycle'];

    /**
     * @var string[] Those that make a relation. A manager whose account is suspended sees nobody, but those above go on seeing the
     * people below: the way up leads through them.
     */
    public const HOLDING = ['inforce', 'suspended'];

    /**
     * Those that make a relation, as a list for SQL.
     *
     * @return string
     */
    public static function holding_sql(): string {
        return "'" . implode("', '", self::HOLDING) . "'";
    }

    /**
     * Name for people to read.
     *
     * @return string
     */
    public function label(): string {
        return get_string('state:' . $this->value, 'local_lectern_people');
    }
}
