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
use core\url;
use local_lectern_people\local\import\import;
use local_lectern_people\local\source\sources;
use stdClass;

/**
 * What a file of who manages whom has to look like, and the newest imports.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class imports implements renderable, templatable {
    /** @var int How many imports are listed. */
    private const MOST = 20;

    /**
     * Constructor.
     *
     * @param url $url Of the page.
     */
    public function __construct(
        /** @var url Of the page. */
        private readonly url $url,
    ) {
    }

    /**
     * What stands above the form.
     *
     * @return array
     */
    public function about(): array {
        return [
            'off' => !isset(sources::enabled()['csv']),
            'sourcesurl' => (new url('/local/lectern_people/sources.php'))->out(false),
            'exampleurl' => (new url($this->url, ['do' => 'example']))->out(false),
        ];
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $imports = array_map(fn(stdClass $import): array => [
            'name' => $import->filename,
            'url' => (new url($this->url, ['id' => $import->id]))->out(false),
            'status' => $import->status,
            'statuslabel' => get_string("import:status_{$import->status}", 'local_lectern_people'),
            'good' => number_format((int) $import->good, 0, '.', ' '),
            'bad' => number_format((int) $import->bad, 0, '.', ' '),
            'who' => $import->firstname === null ? '' : fullname($import),
            'when' => userdate($import->timecreated, get_string('strftimedatetimeshort', 'langconfig')),
        ], array_values(import::newest(self::MOST)));
        return ['imports' => $imports, 'hasimports' => $imports !== []];
    }
}
