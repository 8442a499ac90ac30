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
use local_lectern_registration\local\report\part;

/**
 * Whom the list of people shows, above the list.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_people implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param part|null $part Null for all people.
     */
    public function __construct(
        /** @var part|null Null for all people. */
        private readonly ?part $part = null,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'only' => $this->part?->label(),
            'allurl' => report_tabs::url('people')->out(false),
        ];
    }
}
