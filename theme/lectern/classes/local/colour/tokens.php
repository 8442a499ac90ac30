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

namespace theme_lectern\local\colour;

/**
 * The colours that the design tokens decide, read from their own file so that there is no second list.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tokens {
    /** @var colour[]|null By name, without `$lectern-`; null before they are read. */
    private static ?array $colours = null;

    /**
     * A colour.
     *
     * @param string $name Without `$lectern-`, e.g. `paper` or `dark-paper`.
     * @return colour
     * @throws \coding_exception Where the tokens have none of that name.
     */
    public static function colour(string $name): colour {
        self::$colours ??= self::read(dirname(__DIR__, 3) . '/scss/tokens.scss');
        return self::$colours[$name] ?? throw new \coding_exception("scss/tokens.scss has no colour '{$name}'.");
    }

    /**
     * The papers that text stands on.
     *
     * @param bool $dark
     * @return colour[]
     */
    public static function papers(bool $dark): array {
        $prefix = $dark ? 'dark-' : '';
        return array_map(
            fn(string $name): colour => self::colour($prefix . $name),
            ['paper', 'paper-soft', 'paper-sunken'],
        );
    }

    /**
     * Reads the file.
     *
     * @param string $file
     * @return colour[] By name.
     */
    private static function read(string $file): array {
        preg_match_all('/^\$lectern-([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\s*!default;/mi', file_get_contents($file), $found);
        return array_map(colour::from_hex(...), array_combine($found[1], $found[2]));
    }
}
