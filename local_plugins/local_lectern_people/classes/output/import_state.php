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

namespace local_lectern_people\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core\task\manager;
use core\url;
use local_lectern_people\local\import\import;
use local_lectern_people\local\import\problem;
use local_lectern_people\local\import\problems;
use local_lectern_people\local\source\sources;
use local_lectern_people\task\run_import;

/**
 * One import: what it would change, how far it is, or what came of it, and what is wrong with its lines.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_state implements renderable, templatable {
    /** @var int Problems on a page. */
    private const PROBLEMS = 50;

    /** @var string[] What is counted, in the order in which it is shown. */
    private const COUNTS = ['good', 'bad', 'fresh', 'changed', 'same', 'ended'];

    /**
     * Constructor.
     *
     * @param import $import
     * @param url $url Of the page.
     * @param int $page Of problems.
     */
    public function __construct(
        /** @var import The import. */
        private readonly import $import,
        /** @var url Of the page. */
        private readonly url $url,
        /** @var int Of problems. */
        private readonly int $page,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $record = $this->import->record;
        $status = $record->status;
        $bad = (int) $record->bad;
        $kept = min($bad, problems::MOST);
        $busy = in_array($status, [import::CHECKING, import::RUNNING], true);
        // No more are kept than stand on so many pages.
        $page = max(0, min($this->page, intdiv(problems::MOST, self::PROBLEMS)));
        $problems = problems::of($this->import->id(), $page * self::PROBLEMS, self::PROBLEMS);
        $number = fn(int|string $count): string => number_format((int) $count, 0, '.', ' ');
        $phase = in_array($status, [import::CHECKING, import::CHECKED], true) ? 'would' : 'did';
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'name' => $record->filename,
            'status' => $status,
            'statuslabel' => get_string("import:status_{$status}", 'local_lectern_people'),
            'message' => (string) $record->message,
            'mode' => get_string("import:mode_{$this->import->options->mode}", 'local_lectern_people'),
            'checked' => $status === import::CHECKED,
            'cangoahead' => $status === import::CHECKED && $record->good > 0,
            'off' => !isset(sources::enabled()['csv']),
            'sourcesurl' => (new url('/local/lectern_people/sources.php'))->out(false),
            'busy' => $busy,
            'lost' => $busy && !$this->is_queued(),
            'stoppable' => $busy || $status === import::CHECKED,
            'percent' => $record->bytes > 0 ? (int) floor(100 * min(1, $record->bytesdone / $record->bytes)) : 0,
            'lines' => $number($record->linesdone),
            'counts' => array_map(fn(string $name): array => [
                'name' => $name,
                'label' => get_string("import:{$phase}_{$name}", 'local_lectern_people'),
                'count' => $number($record->{$name}),
                'alarm' => $name === 'bad' && $bad > 0,
            ], self::COUNTS),
            'refreshurl' => $this->url->out(false),
            'newurl' => (new url('/local/lectern_people/import.php'))->out(false),
            'hasproblems' => $bad > 0,
            'more' => $bad > $kept ? get_string('import:problemsfirst', 'local_lectern_people', [
                'kept' => $number($kept), 'all' => $number($bad),
            ]) : '',
            'problemsurl' => (new url($this->url, ['do' => 'problems']))->out(false),
            'problems' => array_map(fn(problem $problem): array => [
                'line' => $problem->line, 'words' => $problem->words(), 'value' => $problem->value,
            ], $problems),
            'paging' => $output->paging_bar($kept, $page, self::PROBLEMS, $this->url),
        ];
    }

    /**
     * Whether cron will go on with it.
     *
     * @return bool
     */
    private function is_queued(): bool {
        foreach (manager::get_adhoc_tasks(run_import::class) as $task) {
            if ((int) ($task->get_custom_data()->import ?? 0) === $this->import->id()) {
                return true;
            }
        }
        return false;
    }
}
