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

namespace local_lectern_registration\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core\url;
use local_lectern_registration\local\admin\takeover;
use local_lectern_registration\local\form\source;

/**
 * What core demands and may be taken over, and what was.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields_takeover implements renderable, templatable {
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

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $candidates = self::rows(takeover::candidates());
        $taken = self::rows(takeover::taken());
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'candidates' => $candidates,
            'hascandidates' => $candidates !== [],
            'taken' => $taken,
            'hastaken' => $taken !== [],
            'back' => (new url('/local/lectern_registration/fields.php'))->out(false),
        ];
    }

    /**
     * Fields as rows.
     *
     * @param array<int, source> $sources By id.
     * @return array[]
     */
    private static function rows(array $sources): array {
        $categories = $sources ? fields_rows::categories() : [];
        $rows = [];
        foreach ($sources as $id => $source) {
            $rows[] = [
                'id' => $id,
                'label' => $source->label(),
                'origin' => $categories[$source->record->categoryid] ?? '',
                'when' => userdate(takeover::time($id), get_string('strftimedate', 'langconfig')),
            ];
        }
        return $rows;
    }
}
