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

/**
 * Which relations are listed: those in force, those that ended, or both.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_choice implements renderable, templatable {
    /** @var string[] What there is to choose, the first is meant where nothing is said. */
    public const ALL = ['inforce', 'ended', 'all'];

    /**
     * Constructor.
     *
     * @param string $show One of {@see ALL}.
     */
    public function __construct(
        /** @var string One of {@see ALL}. */
        private readonly string $show,
    ) {
    }

    /**
     * What was asked for, where there is such a thing.
     *
     * @param string $wish
     * @return string One of {@see ALL}.
     */
    public static function clean(string $wish): string {
        return in_array($wish, self::ALL, true) ? $wish : self::ALL[0];
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['choices' => array_map(fn(string $show): array => [
            'label' => get_string("people:show_{$show}", 'local_lectern_people'),
            'url' => (new url('/local/lectern_people/people.php', ['tab' => 'now', 'show' => $show]))->out(false),
            'active' => $show === $this->show,
        ], self::ALL)];
    }
}
