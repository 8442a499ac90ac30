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
use local_lectern_registration\local\consent\answers;
use local_lectern_registration\local\consent\languages;
use local_lectern_registration\local\consent\purpose;
use local_lectern_registration\local\consent\purposes;
use moodle_url;

/**
 * What people are asked to consent to, for administrators.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent_purposes implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param moodle_url $url Of the page.
     */
    public function __construct(
        /** @var moodle_url Of the page. */
        private readonly moodle_url $url,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $all = purposes::all();
        $counts = $all === [] ? [] : answers::counts();
        $shown = [];
        $archived = [];
        foreach ($all as $purpose) {
            $row = $this->row($purpose, (int) ($counts[$purpose->id]->given ?? 0), (int) ($counts[$purpose->id]->answered ?? 0));
            if ($purpose->enabled) {
                $shown[] = $row;
            } else {
                $archived[] = $row;
            }
        }
        foreach (array_keys($shown) as $place) {
            $shown[$place] += ['first' => $place === 0, 'last' => $place === count($shown) - 1];
        }
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'addurl' => (new moodle_url($this->url, ['do' => 'add']))->out(false),
            'purposes' => $shown,
            'haspurposes' => $shown !== [],
            'archived' => $archived,
            'hasarchived' => $archived !== [],
        ];
    }

    /**
     * A purpose.
     *
     * @param purpose $purpose
     * @param int $given How many consent.
     * @param int $answered How many have answered.
     * @return array
     */
    private function row(purpose $purpose, int $given, int $answered): array {
        return [
            'id' => $purpose->id,
            'name' => $purpose->name(),
            'plainname' => html_entity_decode($purpose->name(), ENT_QUOTES, 'UTF-8'),
            'shortname' => $purpose->shortname,
            'version' => $purpose->version,
            'languages' => implode(', ', array_map(languages::name(...), array_keys($purpose->texts))),
            'given' => $given,
            'answered' => $answered,
            'editurl' => (new moodle_url($this->url, ['do' => 'edit', 'id' => $purpose->id]))->out(false),
            'removeurl' => (new moodle_url($this->url, ['do' => 'remove', 'id' => $purpose->id]))->out(false),
        ];
    }
}
