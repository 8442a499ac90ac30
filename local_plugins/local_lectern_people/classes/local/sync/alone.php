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

namespace local_lectern_people\local\sync;

use core\lock\lock;
use core\lock\lock_config;
use moodle_exception;

/**
 * Does something while no sync is at work, which reads and writes the same: one would wait for the other, or the other for the one.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class alone {
    /** @var int Seconds to wait for another. */
    public const PATIENCE = 60;

    /**
     * Does it.
     *
     * @param callable $work
     * @param int $patience Seconds to wait.
     * @return mixed What the work returns.
     * @throws moodle_exception error:syncbusy, where another is at it for long. Nothing is done then.
     */
    public static function run(callable $work, int $patience = self::PATIENCE): mixed {
        $lock = self::lock($patience);
        if (!$lock) {
            throw new moodle_exception('error:syncbusy', 'local_lectern_people');
        }
        try {
            return $work();
        } finally {
            $lock->release();
        }
    }

    /**
     * Takes the lock, for who does something else where it cannot be had.
     *
     * @param int $patience Seconds to wait.
     * @return lock|false
     */
    public static function lock(int $patience = self::PATIENCE): lock|false {
        return lock_config::get_lock_factory('local_lectern_people')->get_lock('sync', $patience);
    }
}
