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

namespace theme_lectern\local\transfer;

/**
 * What a file of settings holds, judged and ready to be applied.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class package {
    /**
     * Constructor.
     *
     * @param string[] $values By name: settings that this theme knows.
     * @param string[] $files Paths of the files' contents, by the setting's name.
     * @param string[] $skipped Names of settings that this theme does not know.
     * @param string $release The theme's release that made it.
     */
    public function __construct(
        /** @var string[] By name: settings that this theme knows. */
        public readonly array $values,
        /** @var string[] Paths of the files' contents, by the setting's name. */
        public readonly array $files,
        /** @var string[] Names of settings that this theme does not know. */
        public readonly array $skipped,
        /** @var string The theme's release that made it. */
        public readonly string $release,
    ) {
    }
}
