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

namespace theme_lectern\local\scss;

/**
 * The theme's SCSS does not compile: what the compiler said, and where.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class failure extends \Exception {
    /**
     * Constructor.
     *
     * @param string $what The compiler's words, without its place.
     * @param string $place A setting's name, or a file from the site's root; empty where the compiler did not say.
     * @param int $codeline From 1; 0 where the compiler did not say.
     * @param string $text That line; empty where it is not known.
     */
    public function __construct(
        /** @var string The compiler's words, without its place. */
        public readonly string $what,
        /** @var string A setting's name, or a file from the site's root; empty where the compiler did not say. */
        public readonly string $place,
        /** @var int From 1; 0 where the compiler did not say. */
        public readonly int $codeline,
        /** @var string That line; empty where it is not known. */
        public readonly string $text = '',
    ) {
        parent::__construct("{$what} ({$place}, line {$codeline})");
    }

    /**
     * In words for an administrator.
     *
     * @return string
     */
    public function words(): string {
        $isours = in_array($this->place, ['scssbefore', 'scssafter'], true);
        return get_string('scss_failure', 'theme_lectern', [
            'what' => $this->what,
            'place' => $isours ? get_string($this->place, 'theme_lectern') : $this->place,
            'line' => $this->codeline,
        ]);
    }
}
