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
use moodle_url;

/**
 * The parts of the report, to go from one to another.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_tabs implements renderable, templatable {
    /** @var string[] The parts. */
    public const TABS = ['completeness', 'people', 'signup'];

    /**
     * Constructor.
     *
     * @param string $tab The part that is shown.
     */
    public function __construct(
        /** @var string The part that is shown. */
        private readonly string $tab,
    ) {
    }

    /**
     * The address of a part.
     *
     * @param string $tab
     * @param array $params
     * @return moodle_url
     */
    public static function url(string $tab, array $params = []): moodle_url {
        return new moodle_url('/local/lectern_registration/report.php', ['tab' => $tab] + $params);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $tabs = [];
        foreach (self::TABS as $tab) {
            $tabs[] = [
                'label' => get_string("report:tab_{$tab}", 'local_lectern_registration'),
                'url' => self::url($tab)->out(false),
                'active' => $tab === $this->tab,
            ];
        }
        return ['tabs' => $tabs];
    }
}
