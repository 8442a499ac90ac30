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

use local_lectern_registration\local\signup\walk;
use renderable;
use renderer_base;
use templatable;

/**
 * A step of the sign-up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class signing_up implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param walk $walk
     */
    public function __construct(
        /** @var walk Where the visitor is. */
        private readonly walk $walk,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $count = count($this->walk->steps);
        $steps = [];
        foreach ($this->walk->steps as $number => $step) {
            $steps[] = [
                'number' => $number + 1,
                'title' => format_string($step['title'], true, ['context' => \core\context\system::instance()]),
                'current' => $number === $this->walk->step,
                'done' => $number < $this->walk->step,
            ];
        }
        return [
            'title' => get_string('newaccount'),
            'several' => $count > 1,
            'steps' => $steps,
            'steptitle' => $steps[$this->walk->step]['title'] ?? '',
            'place' => get_string('stepof', 'local_lectern_registration', ['step' => $this->walk->step + 1, 'steps' => $count]),
            'limited' => $this->walk->is_limited(),
            'form' => $this->walk->form->render(),
            'loginurl' => get_login_url(),
        ] + browser_checks::export($this->walk->form->specs(), $this->walk->country());
    }
}
