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

use stdClass;

/**
 * What was done to bring relations up to date, and how it went.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runs {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_sync';

    /**
     * Begins one.
     *
     * @param string $origin
     * @param int $userid
     * @param int $allowed
     * @return stdClass
     */
    public static function begin(string $origin, int $userid, int $allowed): stdClass {
        global $DB;
        $run = (object) [
            'status' => 'running', 'origin' => $origin, 'userid' => $userid, 'timestarted' => time(), 'timefinished' => 0,
            'inforce' => 0, 'added' => 0, 'ended' => 0, 'problems' => 0, 'allowed' => $allowed, 'details' => null,
        ];
        $run->id = $DB->insert_record(self::TABLE, $run);
        return $run;
    }

    /**
     * Notes that one is done. What waited before waits no more, see {@see self::waiting()}.
     *
     * @param stdClass $run
     */
    public static function finish(stdClass $run): void {
        global $DB;
        $run->status = 'done';
        $run->timefinished = time();
        $DB->update_record(self::TABLE, $run);
    }

    /**
     * Notes that one waits for an administrator. One that an administrator has left stays left as long as the same relations would
     * end.
     *
     * @param stdClass $run
     * @param string $mark What tells the relations that would end from others.
     * @param stdClass[] $some Some of them.
     */
    public static function hold(stdClass $run, string $mark, array $some): void {
        global $DB;
        $before = self::waiting();
        $details = self::details($before);
        $same = $before !== null && ($details->mark ?? '') === $mark;
        self::settle_waiting();
        $run->status = $same ? $before->status : 'held';
        $run->timefinished = time();
        $run->details = json_encode(['mark' => $mark, 'told' => $same && !empty($details->told), 'shown' => $some]);
        $DB->update_record(self::TABLE, $run);
    }

    /**
     * Tells administrators of one that waits for them: once of the same, and once a day at most.
     *
     * @param stdClass $run
     * @return stdClass
     */
    public static function tell(stdClass $run): stdClass {
        global $DB;
        $details = self::details($run);
        $last = (int) get_config('local_lectern_people', 'heldtold');
        if ($run->status !== 'held' || !empty($details->told) || $last > time() - DAYSECS) {
            return $run;
        }
        $details->told = true;
        $run->details = json_encode($details);
        $DB->set_field(self::TABLE, 'details', $run->details, ['id' => $run->id]);
        set_config('heldtold', time(), 'local_lectern_people');
        try {
            held_message::send($run);
        } catch (\Throwable $error) {
            // It waits all the same, and the page shows it.
            debugging('Nobody was told that a sync waits: ' . $error->getMessage(), DEBUG_DEVELOPER);
        }
        return $run;
    }

    /**
     * What is kept of one: of one that waits some of the relations that would end (shown), of one that failed why (error).
     *
     * @param stdClass|null $run
     * @return stdClass
     */
    public static function details(?stdClass $run): stdClass {
        return (object) (json_decode((string) $run?->details) ?? []);
    }

    /**
     * Takes a person out of what is shown of syncs that stopped.
     *
     * @param int $userid
     */
    public static function forget(int $userid): void {
        global $DB;
        $names = fn(string $column): string => '%"' . $column . '":' . $userid . ',%';
        $like = $DB->sql_like('details', ':user') . ' OR ' . $DB->sql_like('details', ':manager');
        $runs = $DB->get_records_select(
            self::TABLE,
            $like,
            ['user' => $names('userid'), 'manager' => $names('managerid')],
            '',
            'id, details',
        );
        foreach ($runs as $run) {
            $details = self::details($run);
            $details->shown = array_values(array_filter(
                (array) ($details->shown ?? []),
                fn(stdClass $shown): bool => $shown->userid !== $userid && $shown->managerid !== $userid,
            ));
            $DB->set_field(self::TABLE, 'details', json_encode($details), ['id' => $run->id]);
        }
    }

    /**
     * Leaves one that waits: nobody is asked again until other relations would end.
     *
     * @param int $id
     * @return bool Whether it still waited.
     */
    public static function leave(int $id): bool {
        global $DB;
        if (self::held()?->id != $id) {
            return false;
        }
        $DB->set_field(self::TABLE, 'status', 'dismissed', ['id' => $id]);
        return true;
    }

    /**
     * Notes that one failed.
     *
     * @param stdClass $run
     * @param string $message
     */
    public static function fail(stdClass $run, string $message): void {
        global $DB;
        $run->status = 'failed';
        $run->timefinished = time();
        $run->details = json_encode(['error' => $message]);
        $DB->update_record(self::TABLE, $run);
    }

    /**
     * The one that waits for an administrator.
     *
     * @return stdClass|null
     */
    public static function held(): ?stdClass {
        $run = self::waiting();
        return $run?->status === 'held' ? $run : null;
    }

    /**
     * The one that was not done, whether somebody is still asked (held) or has left it (dismissed), unless a later one was done.
     *
     * @return stdClass|null
     */
    public static function waiting(): ?stdClass {
        global $DB;
        $runs = $DB->get_records_list(self::TABLE, 'status', ['done', 'held', 'dismissed'], 'id DESC', '*', 0, 1);
        $run = reset($runs);
        return $run && $run->status !== 'done' ? $run : null;
    }

    /**
     * What waited is settled by one that came later.
     */
    private static function settle_waiting(): void {
        global $DB;
        $DB->set_field_select(self::TABLE, 'status', 'settled', "status IN ('held', 'dismissed')");
    }

    /**
     * The newest. Only one runs at a time: one that still runs and is not the newest of all was killed. One that waited waits no
     * more once a later one came to its end.
     *
     * @param int $most
     * @return stdClass[]
     */
    public static function newest(int $most): array {
        global $DB;
        $runs = $DB->get_records(self::TABLE, null, 'id DESC', '*', 0, $most);
        $settled = false;
        foreach ($runs as $run) {
            if ($run->status === 'running' && $run->id != array_key_first($runs)) {
                $run->status = 'failed';
            } else if ($settled && in_array($run->status, ['held', 'dismissed'], true)) {
                $run->status = 'settled';
            }
            $settled = $settled || in_array($run->status, ['done', 'held', 'dismissed'], true);
        }
        return $runs;
    }
}
