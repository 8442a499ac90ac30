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

namespace local_lectern_syllabus\local\import;

use local_lectern_syllabus\task\run_import;
use stdClass;

/**
 * An import of a file with syllabi: first a plan, then run in the background.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import {
    /** @var string The table. */
    public const TABLE = 'local_lectern_syllabus_import';
    /** @var string The table of lines. */
    public const LINES = 'local_lectern_syllabus_impline';
    /** @var string What one needs, in the system. */
    public const CAPABILITY = 'local/lectern_syllabus:import';

    /** @var string It was looked at, nothing was written. */
    public const PLANNED = 'planned';
    /** @var string It is being written, or will be with the next cron. */
    public const RUNNING = 'running';
    /** @var string All lines were dealt with. */
    public const DONE = 'done';
    /** @var string Somebody stopped it. */
    public const CANCELLED = 'cancelled';

    /** @var string This line is to be written. */
    public const LINE_PENDING = 'pending';
    /** @var string This line was written. */
    public const LINE_DONE = 'done';
    /** @var string There was nothing to write for this line. */
    public const LINE_SKIPPED = 'skipped';
    /** @var string This line could not be written. */
    public const LINE_FAILED = 'failed';

    /** @var int Days for which a plan that nobody ran is kept: it holds a copy of the texts. */
    private const KEEP_PLANS = 7;
    /** @var int Days for which is kept what became of an import. */
    private const KEEP = 90;

    /**
     * Constructor.
     *
     * @param stdClass $record
     */
    private function __construct(
        /** @var stdClass Its row. */
        public readonly stdClass $record,
    ) {
    }

    /**
     * The import with an id.
     *
     * @param int $id
     * @return self|null
     */
    public static function get(int $id): ?self {
        global $DB;
        $record = $DB->get_record(self::TABLE, ['id' => $id]);
        return $record ? new self($record) : null;
    }

    /**
     * A new one.
     *
     * @param string $name Of the file.
     * @param bool $onlyempty Whether what has a text is left alone.
     * @param int $userid Who imports.
     * @return self
     */
    public static function create(string $name, bool $onlyempty, int $userid): self {
        global $DB;
        $record = (object) [
            'userid' => $userid,
            'name' => \core_text::substr($name, 0, 255),
            'onlyempty' => (int) $onlyempty,
            'status' => self::PLANNED,
            'timecreated' => time(),
            'timemodified' => time(),
        ];
        $record->id = $DB->insert_record(self::TABLE, $record);
        return new self($record);
    }

    /**
     * The latest ones.
     *
     * @param int $most
     * @return stdClass[] Rows with the fields of the user's name, by id.
     */
    public static function latest(int $most = 20): array {
        global $DB;
        $names = \core_user\fields::for_name()->get_sql('u', false, '', '', false)->selects;
        return $DB->get_records_sql(
            "SELECT i.id, i.userid, i.name, i.status, i.timecreated, {$names}
               FROM {" . self::TABLE . "} i
          LEFT JOIN {user} u ON u.id = i.userid
           ORDER BY i.id DESC",
            null,
            0,
            $most,
        );
    }

    /**
     * Id.
     *
     * @return int
     */
    public function id(): int {
        return (int) $this->record->id;
    }

    /**
     * Where it is, asked of the database: other requests change it.
     *
     * @return string One of the constants.
     */
    public function status(): string {
        global $DB;
        return $this->record->status = (string) $DB->get_field(self::TABLE, 'status', ['id' => $this->id()]);
    }

    /**
     * How many lines are in which state.
     *
     * @return int[] By state, all states.
     */
    public function counts(): array {
        global $DB;
        $found = $DB->get_records_sql_menu(
            'SELECT status, COUNT(1) FROM {' . self::LINES . '} WHERE importid = :id GROUP BY status',
            ['id' => $this->id()],
        );
        $counts = array_fill_keys([self::LINE_PENDING, self::LINE_DONE, self::LINE_SKIPPED, self::LINE_FAILED], 0);
        return array_map('intval', array_replace($counts, $found));
    }

    /**
     * Its lines, without their texts.
     *
     * @param string $status Only those in this state; '' for all.
     * @param int $from
     * @param int $most 0 for all.
     * @return stdClass[] id, line, courseid, courseref, status, message and coursename, by id.
     */
    public function lines(string $status = '', int $from = 0, int $most = 0): array {
        global $DB;
        $where = $status === '' ? '' : ' AND l.status = :status';
        return $DB->get_records_sql(
            'SELECT l.id, l.line, l.courseid, l.courseref, l.status, l.message, c.fullname AS coursename
               FROM {' . self::LINES . "} l
          LEFT JOIN {course} c ON c.id = l.courseid AND l.courseid > 0
              WHERE l.importid = :id{$where}
           ORDER BY l.line",
            ['id' => $this->id(), 'status' => $status],
            $from,
            $most,
        );
    }

    /**
     * Starts it: from now on it is written in the background. Does nothing where somebody else has started it already.
     *
     * @return bool Whether it was started.
     */
    public function start(): bool {
        if (!$this->change(self::PLANNED, self::RUNNING)) {
            return false;
        }
        $this->queue();
        return true;
    }

    /**
     * Has the background work go on, were its task lost.
     */
    public function queue(): void {
        \core\task\manager::queue_adhoc_task(run_import::of($this->id(), (int) $this->record->userid), true);
    }

    /**
     * Stops it. What was written stays written; each course's history has what was before.
     *
     * @return bool Whether there was something to stop.
     */
    public function cancel(): bool {
        global $DB;
        if (!$this->change(self::PLANNED, self::CANCELLED) && !$this->change(self::RUNNING, self::CANCELLED)) {
            return false;
        }
        $DB->execute(
            'UPDATE {' . self::LINES . '} SET status = :skipped, message = :message, data = NULL
              WHERE importid = :id AND status = :pending',
            [
                'skipped' => self::LINE_SKIPPED,
                'message' => get_string('importline:cancelled', 'local_lectern_syllabus'),
                'id' => $this->id(),
                'pending' => self::LINE_PENDING,
            ],
        );
        return true;
    }

    /**
     * Notes that all lines were dealt with.
     */
    public function finish(): void {
        $this->change(self::RUNNING, self::DONE);
    }

    /**
     * Deletes what is old.
     */
    public static function sweep(): void {
        global $DB;
        $old = $DB->get_fieldset_select(
            self::TABLE,
            'id',
            '(status = :planned AND timemodified < :plans) OR (status <> :running AND timemodified < :others)',
            [
                'planned' => self::PLANNED,
                'plans' => time() - self::KEEP_PLANS * DAYSECS,
                'running' => self::RUNNING,
                'others' => time() - self::KEEP * DAYSECS,
            ],
        );
        foreach ($old as $id) {
            $DB->delete_records(self::LINES, ['importid' => $id]);
            $DB->delete_records(self::TABLE, ['id' => $id]);
        }
    }

    /**
     * Goes from one state to another, if nobody else was faster.
     *
     * @param string $from
     * @param string $to
     * @return bool
     */
    private function change(string $from, string $to): bool {
        global $DB;
        $lock = \core\lock\lock_config::get_lock_factory('local_lectern_syllabus')->get_lock("importstate_{$this->id()}", 10);
        if (!$lock) {
            throw new \moodle_exception('errorbusy', 'local_lectern_syllabus');
        }
        try {
            if ($this->status() !== $from) {
                return false;
            }
            $DB->update_record(self::TABLE, (object) ['id' => $this->id(), 'status' => $to, 'timemodified' => time()]);
            $this->record->status = $to;
            $this->record->timemodified = time();
            return true;
        } finally {
            $lock->release();
        }
    }
}
