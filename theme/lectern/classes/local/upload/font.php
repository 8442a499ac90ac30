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

namespace theme_lectern\local\upload;

/**
 * Whether a file is a WOFF2 font, small enough for everybody who opens the site to load it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class font {
    /** @var int Bytes. */
    private const MOST_BYTES = 300 * 1024;
    /** @var int Bytes of the header: https://www.w3.org/TR/WOFF2/#woff20Header. */
    private const HEADER = 48;

    /**
     * What is wrong with a font.
     *
     * @param string $path Where its content lies.
     * @param string $name What it is called.
     * @return string Empty where it is good.
     */
    public static function problem(string $path, string $name): string {
        $size = filesize($path);
        if ($size > self::MOST_BYTES) {
            return get_string('problem_toolarge', 'theme_lectern', ['name' => $name, 'most' => display_size(self::MOST_BYTES)]);
        }
        $isnamed = strtolower(pathinfo($name, PATHINFO_EXTENSION)) === 'woff2';
        $header = file_get_contents($path, false, null, 0, self::HEADER);
        return $isnamed && self::is_header($header, $size) ? '' : get_string('problem_font', 'theme_lectern', $name);
    }

    /**
     * Whether a file begins as a WOFF2 font does, and says the truth about its own length.
     *
     * @param string $header
     * @param int $size Bytes of the whole file.
     * @return bool
     */
    private static function is_header(string $header, int $size): bool {
        if (strlen($header) < self::HEADER || !str_starts_with($header, 'wOF2')) {
            return false;
        }
        $facts = unpack('Nflavour/Nlength/ntables/nreserved/Nsfntsize/Ncompressed', substr($header, 4));
        return in_array($facts['flavour'], [0x00010000, 0x4f54544f, 0x74727565], true)
            && $facts['length'] === $size
            && $facts['tables'] >= 4 && $facts['tables'] <= 100
            && $facts['reserved'] === 0
            && $facts['sfntsize'] > 12 + 16 * $facts['tables']
            && $facts['compressed'] > 0 && $facts['compressed'] < $size;
    }
}
