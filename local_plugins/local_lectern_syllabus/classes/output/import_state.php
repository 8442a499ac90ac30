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

namespace local_lectern_syllabus\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_syllabus\local\import\import;
use moodle_url;
use stdClass;

/**
 * One import: what it would do, how far it is, what came of it.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_state implements renderable, templatable {
    /** @var int Lines on one page. */
    public const LINES = 50;

    /**
     * Constructor.
     *
     * @param import $import
     * @param moodle_url $url Of the page, with the import.
     * @param string $show Only lines in this state; '' for all.
     * @param int $page Of the lines, from 0.
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var moodle_url Of the page, with the import. */
        private readonly moodle_url $url,
        /** @var string Only lines in this state; '' for all. */
        private readonly string $show = '',
        /** @var int Of the lines, from 0. */
        private readonly int $page = 0,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $counts = $this->import->counts();
        $all = array_sum($counts);
        $status = $this->import->status();
        $planned = $status === import::PLANNED;
        $dealt = $all - $counts[import::LINE_PENDING];
        $lines = $this->import->lines($this->show, $this->page * self::LINES, self::LINES);
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'name' => $this->import->record->name,
            'status' => get_string("importstatus:{$status}", 'local_lectern_syllabus'),
            'planned' => $planned,
            'running' => $status === import::RUNNING,
            'over' => in_array($status, [import::DONE, import::CANCELLED], true),
            'lost' => $status === import::RUNNING && !$this->is_queued(),
            'onlyempty' => !empty($this->import->record->onlyempty),
            'counts' => $this->counts($counts, $all, $planned),
            'cangoahead' => $planned && $counts[import::LINE_PENDING] > 0,
            'percent' => $all === 0 ? 100 : intdiv(100 * $dealt, $all),
            'dealt' => $dealt,
            'all' => $all,
            'hasproblems' => $counts[import::LINE_FAILED] > 0,
            'problemsurl' => (new moodle_url($this->url, ['do' => 'problems']))->out(false),
            'refreshurl' => (new moodle_url($this->url, $this->show === '' ? [] : ['show' => $this->show]))->out(false),
            'newurl' => (new moodle_url('/local/lectern_syllabus/import.php'))->out(false),
            'lines' => array_map(fn(stdClass $line): array => $this->line($line, $planned), array_values($lines)),
            'haslines' => $lines !== [],
            'paging' => $output->paging_bar(
                $this->show === '' ? $all : ($counts[$this->show] ?? 0),
                $this->page,
                self::LINES,
                new moodle_url($this->url, ['show' => $this->show]),
            ),
        ];
    }

    /**
     * The numbers of lines, each with a link to them.
     *
     * @param int[] $counts By state.
     * @param int $all
     * @param bool $planned
     * @return array[]
     */
    private function counts(array $counts, int $all, bool $planned): array {
        $shown = ['' => $all] + $counts;
        $rows = [];
        foreach ($shown as $state => $count) {
            if ($planned && $state === import::LINE_DONE) {
                continue;
            }
            $rows[] = [
                'name' => get_string('importcount:' . ($state === '' ? 'all' : $state), 'local_lectern_syllabus'),
                'count' => $count,
                'url' => (new moodle_url($this->url, ['show' => $state]))->out(false),
                'current' => $this->show === $state,
            ];
        }
        return $rows;
    }

    /**
     * A line.
     *
     * @param stdClass $line
     * @param bool $planned
     * @return array
     */
    private function line(stdClass $line, bool $planned): array {
        $courseid = (int) $line->courseid;
        return [
            'line' => (int) $line->line,
            'ref' => (string) $line->courseref,
            'course' => $line->coursename === null ? null : format_string($line->coursename),
            'courseurl' => $line->coursename === null ? null
                : (new moodle_url('/local/lectern_syllabus/view.php', ['id' => $courseid]))->out(false),
            'state' => get_string(($planned ? 'importplanned:' : 'importcount:') . $line->status, 'local_lectern_syllabus'),
            'failed' => $line->status === import::LINE_FAILED,
            'message' => (string) $line->message,
        ];
    }

    /**
     * Whether the background task is there.
     *
     * @return bool
     */
    private function is_queued(): bool {
        foreach (\core\task\manager::get_adhoc_tasks('\local_lectern_syllabus\task\run_import') as $task) {
            if ((int) ($task->get_custom_data()->import ?? 0) === $this->import->id()) {
                return true;
            }
        }
        return false;
    }
}
