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

/**
 * Shares of a whole, as text and as the length of a bar.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_bars {
    /**
     * A share.
     *
     * @param int $part
     * @param int $whole
     * @return array{share: string, length: int} As text; in percent, from 0 to 100. The text is a dash where there is no whole.
     */
    public static function share(int $part, int $whole): array {
        if ($whole <= 0) {
            return ['share' => '–', 'length' => 0];
        }
        // Neither all nor nothing is told of almost all and almost nothing.
        $percent = min(100, 100 * $part / $whole);
        $length = match (true) {
            $percent > 99 && $percent < 100 => 99,
            $percent > 0 && $percent < 1 => 1,
            default => (int) round($percent),
        };
        return ['share' => get_string('percents', 'moodle', $length), 'length' => $length];
    }
}
