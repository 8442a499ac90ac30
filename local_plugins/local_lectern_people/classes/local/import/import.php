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

use core\lock\lock_config;
use core_user\fields;
use local_lectern_people\local\tasks;
use local_lectern_people\task\run_import;
use local_lectern_people\task\sync_soon;
use moodle_exception;
use stdClass;

/**
 * A file of who manages whom: first it is checked, then brought in, by cron where it is large.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import {
    /** @var string Table. */
    public const TABLE = 'local_lectern_people_import';
    /** @var string What one needs, in the system. */
    public const CAPABILITY = 'local/lectern_people:manage';

    /** @var string It is being looked at. */
    public const CHECKING = 'checking';
    /** @var string It was looked at, nothing was written. */
    public const CHECKED = 'checked';
    /** @var string It is being written, or will be with the next cron. */
    public const RUNNING = 'running';
    /** @var string All lines were dealt with. */
    public const DONE = 'done';
    /** @var string Something stopped it. */
    public const FAILED = 'failed';
    /** @var string Somebody stopped it. */
    public const CANCELLED = 'cancelled';

    /** @var int Days for which imports are kept. */
    private const KEEP = 90;
    /** @var int Seconds to wait for whoever changes its state too. */
    private const PATIENCE = 10;

    /** @var int[] What is counted. */
    private const COUNTS = [
        'bytesdone' => 0, 'linesdone' => 0, 'good' => 0, 'bad' => 0, 'fresh' => 0, 'changed' => 0, 'same' => 0, 'ended' => 0,
    ];

    /** @var options How the file is read. */
    public readonly options $options;

    /**
     * Constructor.
     *
     * @param stdClass $record
     */
    private function __construct(
        /** @var stdClass Its row. */
        public readonly stdClass $record,
    ) {
        $this->options = options::from_json($record->options);
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
     * A new one, to be checked.
     *
     * @param string $path Of a file with a good header.
     * @param string $name What it is called.
     * @param options $options
     * @param int $userid Who brings it.
     * @return self
     */
    public static function create(string $path, string $name, options $options, int $userid): self {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $id = (int) $DB->insert_record(self::TABLE, (object) [
            'status' => self::CHECKING,
            'userid' => $userid,
            'filename' => \core_text::substr($name, 0, 255),
            'options' => $options->to_json(),
            'bytes' => filesize($path),
            'timecreated' => time(),
            'timemodified' => time(),
        ]);
        source_file::keep($id, $path);
        $transaction->allow_commit();
        return self::get($id);
    }

    /**
     * The newest.
     *
     * @param int $most
     * @return stdClass[] Rows with the fields of the user's name, by id.
     */
    public static function newest(int $most): array {
        global $DB;
        $names = fields::for_name()->get_sql('u')->selects;
        return $DB->get_records_sql(
            "SELECT i.id, i.status, i.userid, i.filename, i.good, i.bad, i.timecreated{$names}
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
     * Begins to count anew.
     */
    public function begin_counting(): void {
        problems::forget($this->id());
        $this->note(self::COUNTS);
    }

    /**
     * Adds to what is counted, after some lines.
     *
     * @param reader $reader Where it is now.
     * @param batch $batch
     * @param int $ended How many relations end by it.
     */
    public function count(reader $reader, batch $batch, int $ended): void {
        problems::keep($this->id(), $batch->problems, (int) $this->record->bad);
        $this->note([
            'bytesdone' => $reader->at(),
            'linesdone' => $reader->line(),
            'good' => $this->record->good + $batch->good,
            'bad' => $this->record->bad + count($batch->problems),
            'fresh' => $this->record->fresh + count($batch->fresh),
            'changed' => $this->record->changed + count($batch->changed),
            'same' => $this->record->same + count($batch->same),
            'ended' => $this->record->ended + $ended,
        ]);
    }

    /**
     * Notes counts; where it is, others may have changed meanwhile.
     *
     * @param int[] $counts
     */
    public function note(array $counts): void {
        global $DB;
        $counts['timemodified'] = time();
        $DB->update_record(self::TABLE, (object) (['id' => $this->id()] + $counts));
        foreach ($counts as $name => $count) {
            $this->record->{$name} = $count;
        }
    }

    /**
     * Notes that it was looked at.
     *
     * @return bool
     */
    public function checked(): bool {
        return $this->change([self::CHECKING], self::CHECKED);
    }

    /**
     * Starts it: from now on it is brought in by cron. One after the other: two that take turns would end what the other says.
     *
     * @return bool Whether it was started.
     */
    public function start(): bool {
        global $DB;
        $lock = self::lock('importstart');
        try {
            $other = ['running' => self::RUNNING, 'id' => $this->id()];
            if ($DB->record_exists_select(self::TABLE, 'status = :running AND id <> :id', $other)) {
                throw new moodle_exception('import:otherruns', 'local_lectern_people');
            }
            $transaction = $DB->start_delegated_transaction();
            $started = $this->change([self::CHECKED], self::RUNNING);
            if ($started) {
                $this->begin_counting();
                $this->queue();
            }
            $transaction->allow_commit();
            return $started;
        } finally {
            $lock->release();
        }
    }

    /**
     * Has cron go on with it, however often that is asked for. The task that checked it may not have ended yet, and does not.
     */
    public function queue(): void {
        tasks::ask(run_import::of($this->id()));
    }

    /**
     * Notes that all was brought in, and does what is to be done with it, at once.
     *
     * @param \Closure $last
     * @return bool False where somebody stopped it meanwhile.
     */
    public function finish(\Closure $last): bool {
        global $DB;
        $lock = self::lock("importstate_{$this->id()}");
        try {
            if ($this->status() !== self::RUNNING) {
                return false;
            }
            $transaction = $DB->start_delegated_transaction();
            $last();
            $this->set_status(self::DONE, '');
            $transaction->allow_commit();
        } finally {
            $lock->release();
        }
        source_file::forget($this->id());
        return true;
    }

    /**
     * Stops it. What was brought in until now stays.
     *
     * @param string $status CANCELLED or FAILED.
     * @param string $message Why.
     * @return bool Whether there was something to stop.
     */
    public function stop(string $status = self::CANCELLED, string $message = ''): bool {
        $written = $this->status() === self::RUNNING;
        if (!$this->change([self::CHECKING, self::CHECKED, self::RUNNING], $status, $message)) {
            return false;
        }
        source_file::forget($this->id());
        if ($written) {
            sync_soon::ask('import');
        }
        return true;
    }

    /**
     * Forgets old ones with their files.
     *
     * @param int $now
     */
    public static function sweep(int $now): void {
        global $DB;
        $old = $DB->get_fieldset_select(
            self::TABLE,
            'id',
            'status <> :running AND timemodified < :time',
            ['running' => self::RUNNING, 'time' => $now - self::KEEP * DAYSECS],
        );
        foreach ($old as $id) {
            source_file::forget((int) $id);
            problems::forget((int) $id);
            $DB->delete_records(self::TABLE, ['id' => $id]);
        }
    }

    /**
     * Goes from one state to another, if nobody else was faster.
     *
     * @param string[] $from
     * @param string $to
     * @param string $message
     * @return bool
     */
    private function change(array $from, string $to, string $message = ''): bool {
        $lock = self::lock("importstate_{$this->id()}");
        try {
            if (!in_array($this->status(), $from, true)) {
                return false;
            }
            $this->set_status($to, $message);
            return true;
        } finally {
            $lock->release();
        }
    }

    /**
     * Writes down where it is.
     *
     * @param string $status
     * @param string $message
     */
    private function set_status(string $status, string $message): void {
        global $DB;
        $changes = ['status' => $status, 'message' => $message, 'timemodified' => time()];
        $DB->update_record(self::TABLE, (object) (['id' => $this->id()] + $changes));
        foreach ($changes as $name => $value) {
            $this->record->{$name} = $value;
        }
    }

    /**
     * Takes a lock.
     *
     * @param string $name
     * @return \core\lock\lock
     */
    private static function lock(string $name): \core\lock\lock {
        return lock_config::get_lock_factory('local_lectern_people')->get_lock($name, self::PATIENCE)
            ?: throw new moodle_exception('import:busy', 'local_lectern_people');
    }
}
