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

use core\context\course as context_course;
use core\context\system as context_system;
use core\context_helper;
use core\lock\lock_config;
use local_lectern_syllabus\local\conflict;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;
use stdClass;

/**
 * Writes what was planned, a batch of lines after the other. May be killed anywhere: what is pending is done by the next run, and
 * what was written is not written again.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runner {
    /** @var int Lines read together; between batches is asked whether to go on. */
    private const AT_ONCE = 25;
    /** @var int How often a section is tried that others save at the same time. */
    private const TRIES = 3;

    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import What is imported. */
        private readonly import $import,
    ) {
    }

    /**
     * Works on the import.
     *
     * @param int $seconds After which no new batch begins.
     * @return bool False where there is more to do.
     */
    public function run(int $seconds): bool {
        if ($this->import->status() !== import::RUNNING) {
            return true;
        }
        $lock = lock_config::get_lock_factory('local_lectern_syllabus')->get_lock("import_{$this->import->id()}", 0);
        if (!$lock) {
            // Another process is at it, and sees to the rest.
            return true;
        }
        try {
            return $this->run_locked(time() + $seconds);
        } finally {
            $lock->release();
        }
    }

    /**
     * Works on the import, with nobody else working on it.
     *
     * @param int $until
     * @return bool
     */
    private function run_locked(int $until): bool {
        if (!has_capability(import::CAPABILITY, context_system::instance(), (int) $this->import->record->userid)) {
            // Who began it may not any more.
            $this->import->cancel();
            return true;
        }
        while ($this->import->status() === import::RUNNING) {
            $lines = $this->next();
            if ($lines === []) {
                $this->import->finish();
                return true;
            }
            $this->preload_contexts($lines);
            foreach ($lines as $line) {
                [$status, $message] = $this->line($line);
                $this->note($line, $status, $message);
            }
            if (time() >= $until) {
                return false;
            }
        }
        return true;
    }

    /**
     * The lines to do next.
     *
     * @return stdClass[]
     */
    private function next(): array {
        global $DB;
        return $DB->get_records(
            import::LINES,
            ['importid' => $this->import->id(), 'status' => import::LINE_PENDING],
            'line',
            'id, line, courseid, data',
            0,
            self::AT_ONCE,
        );
    }

    /**
     * Notes what became of a line. Its texts are in the syllabus now, no copy stays.
     *
     * @param stdClass $line
     * @param string $status
     * @param string $message
     */
    private function note(stdClass $line, string $status, string $message): void {
        global $DB;
        $DB->update_record(import::LINES, (object) [
            'id' => $line->id, 'status' => $status, 'message' => $message, 'data' => null,
        ]);
    }

    /**
     * Writes a line. What is wrong with one does not stop the others.
     *
     * @param stdClass $line
     * @return string[] Status and message.
     */
    private function line(stdClass $line): array {
        try {
            $context = context_course::instance((int) $line->courseid, IGNORE_MISSING);
            if (!$context) {
                return [import::LINE_FAILED, get_string('importline:coursegone', 'local_lectern_syllabus')];
            }
            return $this->write(syllabus::ensure($context), json_decode($line->data, true, 16, JSON_THROW_ON_ERROR));
        } catch (\dml_exception $exception) {
            debugging($exception->getMessage() . "\n" . ($exception->debuginfo ?? ''), DEBUG_DEVELOPER);
            return [import::LINE_FAILED, $exception->getMessage()];
        } catch (\moodle_exception | \JsonException $exception) {
            return [import::LINE_FAILED, $exception->getMessage()];
        }
    }

    /**
     * Writes the texts of a course.
     *
     * @param syllabus $syllabus
     * @param array $data content and brief by short name of the section.
     * @return string[] Status and message.
     */
    private function write(syllabus $syllabus, array $data): array {
        $current = $syllabus->current();
        $earlier = $current === [] ? [] : $this->written_before_kill($syllabus);
        $names = ['written' => [], 'same' => [], 'left' => [], 'gone' => []];
        foreach ($data as $shortname => $parts) {
            $section = sections::by_shortname((string) $shortname);
            if ($section === null || !$section->enabled) {
                $names['gone'][] = (string) $shortname;
                continue;
            }
            $result = $this->is_among($earlier, $section, $parts)
                ? 'written' : $this->section($syllabus, $section, $parts, $current[$section->id] ?? null);
            $names[$result][] = html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8');
        }
        $parts = [];
        foreach (array_filter($names) as $result => $some) {
            $parts[] = get_string("importline:{$result}", 'local_lectern_syllabus', implode(', ', $some));
        }
        $status = match (true) {
            $names['written'] !== [] => import::LINE_DONE,
            $names['gone'] !== [] => import::LINE_FAILED,
            default => import::LINE_SKIPPED,
        };
        return [$status, implode(' ', $parts)];
    }

    /**
     * Writes a section. What the line does not bring stays: the short version, the text, the dates.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param string[] $parts content, brief.
     * @param version|null $current What it says now.
     * @return string written, same or left.
     */
    private function section(syllabus $syllabus, section $section, array $parts, ?version $current): string {
        for ($try = 1; true; $try++) {
            if (!empty($this->import->record->onlyempty) && $current !== null && $current->filled()) {
                return 'left';
            }
            $text = new section_text(
                $parts['content'] ?? $current->content ?? '',
                isset($parts['content']) ? FORMAT_HTML : ($current->contentformat ?? FORMAT_HTML),
                $parts['brief'] ?? $current->brief ?? '',
                $current->dates ?? [],
            );
            try {
                $base = $current->id ?? 0;
                $version = saver::save($syllabus, $section, $text, $base, 'import', (int) $this->import->record->userid);
                return $version->id === $base ? 'same' : 'written';
            } catch (conflict $conflict) {
                // Somebody saved just now: their dates and short version are the ones to keep.
                if ($try >= self::TRIES) {
                    throw $conflict;
                }
                $current = $conflict->theirs;
            }
        }
    }

    /**
     * What this import wrote into a syllabus before: of a line that was not finished when the process was killed.
     *
     * @param syllabus $syllabus
     * @return stdClass[]
     */
    private function written_before_kill(syllabus $syllabus): array {
        global $DB;
        return $DB->get_records_select(
            version::TABLE,
            'syllabusid = :syllabus AND origin = :origin AND usermodified = :user AND timecreated >= :since',
            [
                'syllabus' => $syllabus->id(),
                'origin' => 'import',
                'user' => $this->import->record->userid,
                'since' => $this->import->record->timemodified,
            ],
            '',
            'id, sectionid, content, brief',
        );
    }

    /**
     * Whether texts are among those written before; they may have been changed since, and that stays.
     *
     * @param stdClass[] $earlier
     * @param section $section
     * @param string[] $parts
     * @return bool
     */
    private function is_among(array $earlier, section $section, array $parts): bool {
        foreach ($earlier as $version) {
            if (
                (int) $version->sectionid === $section->id
                    && (!isset($parts['content']) || $parts['content'] === $version->content)
                    && (!isset($parts['brief']) || trim($parts['brief']) === $version->brief)
            ) {
                return true;
            }
        }
        return false;
    }

    /**
     * Loads the contexts of lines' courses at once.
     *
     * @param stdClass[] $lines
     */
    private function preload_contexts(array $lines): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal(array_column($lines, 'courseid'), SQL_PARAMS_NAMED);
        $fields = context_helper::get_preload_record_columns_sql('x');
        $contexts = $DB->get_recordset_sql(
            "SELECT {$fields} FROM {context} x WHERE x.contextlevel = :level AND x.instanceid {$insql}",
            $params + ['level' => CONTEXT_COURSE],
        );
        foreach ($contexts as $context) {
            context_helper::preload_from_record($context);
        }
        $contexts->close();
    }
}
