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

use core_date;
use DateTimeImmutable;
use local_lectern_registration\local\settings;
use stdClass;

/**
 * How long somebody who has an account may answer later.
 *
 * Only those have none who came after the plugin and were never complete: they are asked at their first login, as at a
 * sign-up. Who was complete once, or came before, has it each time that something new is asked or an answer is lost.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grace {
    /**
     * Constructor.
     *
     * @param bool $holds Whether 'not now' is offered.
     * @param int $until Unix time at which it ends; 0 where it does not end by time.
     * @param int $logins Logins that are left; 0 where it does not end by logins.
     */
    public function __construct(
        /** @var bool Whether 'not now' is offered. */
        public readonly bool $holds,
        /** @var int Unix time at which it ends; 0 where it does not end by time. */
        public readonly int $until = 0,
        /** @var int Logins that are left, this one not counted; 0 where it does not end by logins. */
        public readonly int $logins = 0,
    ) {
    }

    /**
     * Somebody's grace at a moment.
     *
     * @param stdClass $user With timecreated.
     * @param stdClass $record Of {@see people::ask()}, or the same columns of somebody who was not asked yet.
     * @param int $now Unix time.
     * @return self
     */
    public static function of(stdClass $user, stdClass $record, int $now): self {
        if (!self::came_before($user) && !$record->timecompleted) {
            return new self(false);
        }
        $asked = (int) $record->timeasked;
        switch (settings::get('grace')) {
            case settings::GRACE_DAYS:
                // It begins when somebody is asked: before that it has no end yet.
                $until = $asked ? $asked + settings::number('gracedays') * DAYSECS : 0;
                return new self(!$asked || $now < $until, $until);
            case settings::GRACE_DATE:
                $until = self::date();
                return new self($now < $until, $until);
            case settings::GRACE_LOGINS:
                // The login at which somebody was asked counts as the first, and is not one of those that they have.
                $left = settings::number('gracelogins') - ($asked ? (int) $record->logins - 1 : 0);
                return new self($left >= 0, 0, max(0, $left));
            default:
                return new self(false);
        }
    }

    /**
     * Whether somebody had an account before the plugin was here.
     *
     * @param stdClass $user With timecreated.
     * @return bool
     */
    public static function came_before(stdClass $user): bool {
        return (int) $user->timecreated < (int) get_config('local_lectern_registration', 'since');
    }

    /**
     * The end of the day that an administrator set for all.
     *
     * @return int Unix time, 0 where the setting is no day.
     */
    public static function date(): int {
        $day = DateTimeImmutable::createFromFormat('!Y-m-d', settings::get('gracedate'), core_date::get_server_timezone_object());
        return $day ? $day->modify('+1 day')->getTimestamp() : 0;
    }
}
