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

use local_lectern_people\local\sync\claims;

/**
 * Some lines of a file, judged together: what is wrong with them, and what they change in what files said before. Reads only, with a
 * number of queries that does not depend on the lines.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class batch {
    /** @var int Lines. */
    public const LINES = 2000;

    /** @var problem[] What is wrong. */
    public array $problems = [];
    /** @var int Lines with nothing wrong. */
    public int $good = 0;
    /** @var relation[] What no file said before. */
    public array $fresh = [];
    /** @var relation[] What ends at another time than before, by the id of the claim that says so. */
    public array $changed = [];
    /** @var int[] Ids of claims that say the same already. */
    public array $same = [];
    /** @var int[] People of whom the file says that nobody manages them. */
    public array $without = [];

    /**
     * Judges.
     *
     * @param line[] $lines
     * @param options $options
     * @param seen $seen What was said by lines before.
     * @param int $importid
     * @return self
     */
    public static function judge(array $lines, options $options, seen $seen, int $importid): self {
        $batch = new self();
        $relations = $batch->with_people($lines, $options);
        $claims = self::claims(array_map(fn(relation $relation): int => $relation->userid, $relations));
        foreach ($relations as $relation) {
            $batch->compare($relation, $claims[$relation->key()] ?? null, $seen, $importid);
        }
        usort($batch->problems, fn(problem $one, problem $two): int => $one->line <=> $two->line);
        return $batch;
    }

    /**
     * Finds the people of lines.
     *
     * @param line[] $lines
     * @param options $options
     * @return relation[]
     */
    private function with_people(array $lines, options $options): array {
        $names = ['user' => [], 'manager' => []];
        foreach ($lines as $line) {
            $names['user'][] = $line->user;
            $names['manager'][] = $line->manager;
        }
        if ($options->userby === $options->managerby) {
            $users = $managers = (new people_finder($options->userby))->find([...$names['user'], ...$names['manager']]);
        } else {
            $users = (new people_finder($options->userby))->find($names['user']);
            $managers = (new people_finder($options->managerby))->find($names['manager']);
        }
        $relations = [];
        foreach ($lines as $line) {
            $userid = $users[$line->user] ?? null;
            $managerid = $line->manager === '' ? 0 : $managers[$line->manager] ?? null;
            $problem = $line->problem ?? match (true) {
                $userid === null => new problem($line->number, 'unknownuser', $line->user),
                $userid === 0 => new problem($line->number, 'ambiguoususer', $line->user),
                $managerid === null => new problem($line->number, 'unknownmanager', $line->manager),
                $managerid === 0 && $line->manager !== '' => new problem($line->number, 'ambiguousmanager', $line->manager),
                $managerid === $userid => new problem($line->number, 'self', $line->user),
                default => null,
            };
            if ($problem === null) {
                $relations[] = new relation($line, $userid, $managerid);
            } else {
                $this->problems[] = $problem;
            }
        }
        return $relations;
    }

    /**
     * What files said of people before.
     *
     * @param int[] $userids
     * @return \stdClass[] Claims by what makes two the same.
     */
    private static function claims(array $userids): array {
        global $DB;
        if ($userids === []) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal(array_values(array_unique($userids)), SQL_PARAMS_NAMED);
        $rows = $DB->get_recordset_select(
            claims::TABLE,
            "source = :csv AND userid {$insql}",
            $params + ['csv' => 'csv'],
            'id',
            'id, userid, managerid, timestart, timeend, importid',
        );
        $claims = [];
        foreach ($rows as $row) {
            $claims[relation::key_of((int) $row->userid, (int) $row->managerid, (int) $row->timestart)] ??= $row;
        }
        $rows->close();
        return $claims;
    }

    /**
     * What a relation changes.
     *
     * @param relation $relation
     * @param \stdClass|null $claim The claim that says the same.
     * @param seen $seen
     * @param int $importid
     */
    private function compare(relation $relation, ?\stdClass $claim, seen $seen, int $importid): void {
        $line = $relation->line;
        $other = $seen->note($line->number, $relation->userid, $relation->managerid, $relation->managerid > 0 ? $line->start : 0);
        if ($other > 0 || ($claim !== null && (int) $claim->importid === $importid)) {
            $this->problems[] = new problem($line->number, 'duplicate', trim("{$line->user} {$line->manager}"), $other);
            return;
        }
        $this->good++;
        if ($relation->managerid === 0) {
            $this->without[] = $relation->userid;
        } else if ($claim === null) {
            $this->fresh[] = $relation;
        } else if ((int) $claim->timeend !== $line->end) {
            $this->changed[(int) $claim->id] = $relation;
        } else {
            $this->same[] = (int) $claim->id;
        }
    }
}
