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

namespace local_lectern_people\local\admin;

use core\context\system as context_system;
use core\output\notification;
use local_lectern_people\local\sync\runs;
use local_lectern_people\local\sync\sync;
use stdClass;

/**
 * What the buttons of the page of people do: sync now; end the relations that a held sync would end, or leave them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sync_actions {
    /** @var string[] What there is to do. */
    public const ALL = ['sync', 'end', 'leave'];

    /**
     * Does one of them.
     *
     * @param string $do One of {@see ALL}.
     * @param int $runid The sync that waits, as it was shown.
     * @return array{0: string, 1: string} What came of it, for the administrator, and how good that is.
     */
    public static function perform(string $do, int $runid = 0): array {
        global $USER;
        require_capability('local/lectern_people:manage', context_system::instance());
        require_sesskey();
        if ($do === 'sync') {
            return self::sync((int) $USER->id, 0);
        }
        $waiting = runs::waiting();
        if ($waiting === null || (int) $waiting->id !== $runid) {
            // Another sync came in between: they saw other relations than those that would end now.
            return [get_string('held:another', 'local_lectern_people'), notification::NOTIFY_WARNING];
        }
        if ($do === 'end') {
            return self::sync((int) $USER->id, (int) $waiting->ended);
        }
        runs::leave($runid);
        return [get_string('held:left', 'local_lectern_people'), notification::NOTIFY_SUCCESS];
    }

    /**
     * Syncs.
     *
     * @param int $userid Who asks for it.
     * @param int $allowed How many relations may end.
     * @return array{0: string, 1: string}
     */
    private static function sync(int $userid, int $allowed): array {
        try {
            $run = sync::run('hand', $userid, $allowed);
        } catch (\Throwable $error) {
            return [get_string('sync:failednow', 'local_lectern_people', s($error->getMessage())), notification::NOTIFY_ERROR];
        }
        return $run === null
            ? [get_string('sync:busynow', 'local_lectern_people'), notification::NOTIFY_WARNING]
            : [self::outcome($run), $run->status === 'done' ? notification::NOTIFY_SUCCESS : notification::NOTIFY_WARNING];
    }

    /**
     * What a sync did, in words.
     *
     * @param stdClass $run
     * @return string
     */
    public static function outcome(stdClass $run): string {
        return get_string("sync:outcome_{$run->status}", 'local_lectern_people', [
            'added' => (int) $run->added,
            'ended' => (int) $run->ended,
            'inforce' => (int) $run->inforce,
            'problems' => (int) $run->problems,
        ]);
    }
}
