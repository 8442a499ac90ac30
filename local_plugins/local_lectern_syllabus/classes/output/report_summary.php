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
use local_lectern_syllabus\local\settings;
use local_lectern_syllabus\local\states;

/**
 * How many courses are in which state, above the report.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_summary implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param int $categoryid Only this category and what is below; 0 for all.
     */
    public function __construct(
        /** @var int Only this category and what is below; 0 for all. */
        private readonly int $categoryid = 0,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $counts = states::counts($this->categoryid);
        $states = [];
        foreach (states::names() as $state => $name) {
            $states[] = ['name' => $name, 'courses' => $counts[$state]];
        }
        return ['all' => array_sum($counts), 'states' => $states, 'staledays' => settings::stale_days()];
    }
}
