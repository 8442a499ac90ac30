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

namespace theme_lectern\local\dark;

/**
 * Pictures that are written into the stylesheet, such as the arrow of a select: dark lines in them become light.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class svg_address {
    /** A colour in an address, where signs are written as numbers or not. */
    private const COLOUR = '~(?:%23|#)[0-9a-f]{3,8}(?![\w%-])|(?:rgb|hsl)a?(?:\(|%28)[^()"\'<>]*?(?:\)|%29)'
        . '|(?<=fill=[\'"]|stroke=[\'"]|fill:|stroke:)[a-z]+|(?<=fill=%22|fill=%27|stroke=%22|stroke=%27)[a-z]+~i';

    /**
     * The address with its colours for the dark.
     *
     * @param string $address `url(…)` as it is written.
     * @param dark_value $darkvalue
     * @return string The same where nothing is to be changed.
     */
    public static function dark(string $address, dark_value $darkvalue): string {
        if (!preg_match('~^url\(\s*["\']?data:image/svg\+xml(?![^,]*;base64)~i', $address)) {
            return $address;
        }
        return preg_replace_callback(self::COLOUR, function (array $match) use ($darkvalue): string {
            $escaped = str_contains($match[0], '%');
            $read = literals::read(rawurldecode($match[0]));
            if ($read === null) {
                return $match[0];
            }
            $dark = $darkvalue->of($read[0], $read[1], roles::TEXT);
            if ($dark->hex() === $read[0]->hex()) {
                return $match[0];
            }
            $written = literals::written($dark, $read[1]);
            return $escaped || $written[0] === '#' ? str_replace(['#', '(', ')'], ['%23', '%28', '%29'], $written) : $written;
        }, $address) ?? $address;
    }
}
