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

use local_lectern_people\local\profile_access;
use local_lectern_people\local\settings;
use local_lectern_people\local\source\sources;
use stdClass;

/**
 * Brings relations up to date with what the sources say.
 *
 * All is done in one transaction: a sync that is killed leaves everything as it was. One that would end more relations than
 * administrators allow stops and asks: only what is over for certain ends then, by its date or because an account is deleted.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sync {
    /** @var int How many of the relations that would end are shown to administrators. */
    private const SHOWN = 50;

    /**
     * Syncs.
     *
     * @param string $origin What it is done for: schedule, hand, import, service or event.
     * @param int $userid Who asked for it.
     * @param int $allowed How many relations may end whatever their share, as somebody said who saw which.
     * @return stdClass|null The sync, see {@see runs}; null where another is at it for long.
     */
    public static function run(string $origin, int $userid = 0, int $allowed = 0): ?stdClass {
        $lock = alone::lock();
        if (!$lock) {
            return null;
        }
        try {
            return self::run_locked($origin, $userid, $allowed);
        } finally {
            $lock->release();
            profile_access::forget();
        }
    }

    /**
     * Syncs, with nobody else at it.
     *
     * @param string $origin
     * @param int $userid
     * @param int $allowed
     * @return stdClass
     */
    private static function run_locked(string $origin, int $userid, int $allowed): stdClass {
        global $DB;
        \core_php_time_limit::raise();
        raise_memory_limit(MEMORY_EXTRA);
        $run = runs::begin($origin, $userid, $allowed);
        $transaction = $DB->start_delegated_transaction();
        try {
            $uncertain = self::work($run);
            $certain = $uncertain === [] ? 0 : self::hold($run, $uncertain);
            if ($uncertain === []) {
                runs::finish($run);
            }
            $transaction->allow_commit();
        } catch (\Throwable $error) {
            if ($DB->is_transaction_started()) {
                $DB->force_transaction_rollback();
            }
            runs::fail($run, $error->getMessage());
            throw $error;
        }
        if ($uncertain === []) {
            \local_lectern_people\event\relations_synced::create_from_run($run)->trigger();
            return $run;
        }
        if ($certain > 0) {
            $done = (object) (['added' => 0, 'ended' => $certain] + (array) $run);
            \local_lectern_people\event\relations_synced::create_from_run($done)->trigger();
        }
        return runs::tell($run);
    }

    /**
     * Does all of it.
     *
     * @param stdClass $run Gets the counts.
     * @return true[] What would end, by 'person manager', where that is too much: then nothing began or ended.
     */
    private static function work(stdClass $run): array {
        $now = (int) $run->timestarted;
        $usable = sources::usable();
        claims::refresh($usable);
        claims::judge(array_keys($usable), $now);
        [$graph, $run->problems, $reported] = claims::graph();
        $circles = $graph->take_circles();
        claims::break_circles($circles);
        $run->problems += count(array_filter($circles, fn(array $pair): bool => !$reported->has(...$pair)));
        $outlook = links::outlook($graph);
        [$run->inforce, $run->added, $run->ended] = [$outlook->inforce, $outlook->begin, count($outlook->ending)];
        if (self::is_too_much($run, $run->ended)) {
            $uncertain = array_diff_key($outlook->ending, links::certain());
            if (self::is_too_much($run, count($uncertain))) {
                return $uncertain;
            }
        }
        $changed = $run->added + $run->ended > 0 || $outlook->twice;
        if ($changed) {
            links::apply((int) $run->id, $now, $outlook);
        }
        closure::update((int) $run->id, $graph->height(), $changed);
        return [];
    }

    /**
     * Ends what is over for certain, and leaves the rest to administrators.
     *
     * @param stdClass $run Its count of those that ended becomes that of those that would end.
     * @param true[] $uncertain What would end, by 'person manager'.
     * @return int How many ended.
     */
    private static function hold(stdClass $run, array $uncertain): int {
        $certain = $run->ended - count($uncertain);
        $run->ended = count($uncertain);
        if ($certain > 0) {
            links::end_certain((int) $run->id, (int) $run->timestarted);
        }
        closure::update((int) $run->id, links::height(), $certain > 0);
        runs::hold($run, outlook::mark($uncertain), links::some_unsaid(self::SHOWN));
        return $certain;
    }

    /**
     * Whether so many relations must not end without being asked for.
     *
     * @param stdClass $run
     * @param int $ended
     * @return bool
     */
    private static function is_too_much(stdClass $run, int $ended): bool {
        return $ended > $run->allowed && $ended * 100 > $run->inforce * settings::number('maxdrop');
    }
}
