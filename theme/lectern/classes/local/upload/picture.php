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
 * Whether a file is a picture that pages can show. Judged by what is in it; nothing is decoded, so a small file cannot
 * unfold into all of a server's memory.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class picture {
    /** @var int Larger ones keep phones busy for seconds. */
    private const MOST_PIXELS = 24_000_000;
    /** @var int Bytes. */
    private const MOST_BYTES = 10 * 1024 * 1024;

    /** @var string[][] What a file may be called, by what it is. */
    private const NAMES = [
        IMAGETYPE_PNG => ['png'],
        IMAGETYPE_JPEG => ['jpg', 'jpeg'],
        IMAGETYPE_GIF => ['gif'],
        IMAGETYPE_WEBP => ['webp'],
        IMAGETYPE_ICO => ['ico'],
    ];

    /**
     * What is wrong with a picture.
     *
     * @param string $path Where its content lies.
     * @param string $name What it is called.
     * @param bool $icon Whether it may be an ICO.
     * @return string Empty where it is good.
     */
    public static function problem(string $path, string $name, bool $icon = false): string {
        $extension = strtolower(pathinfo($name, PATHINFO_EXTENSION));
        $size = filesize($path);
        if ($size > self::MOST_BYTES) {
            return get_string('problem_toolarge', 'theme_lectern', ['name' => $name, 'most' => display_size(self::MOST_BYTES)]);
        }
        if ($extension === 'svg') {
            return svg::problem(file_get_contents($path), $name);
        }
        $facts = @getimagesize($path);
        if ($facts === false || !isset(self::NAMES[$facts[2]]) || $facts[0] < 1 || $facts[1] < 1) {
            return get_string('problem_nopicture', 'theme_lectern', $name);
        }
        [$width, $height, $type] = $facts;
        if ($width * $height > self::MOST_PIXELS) {
            return get_string('problem_pixels', 'theme_lectern', [
                'name' => $name, 'width' => $width, 'height' => $height,
                'megapixels' => (int) round($width * $height / 1_000_000),
                'most' => self::MOST_PIXELS / 1_000_000,
            ]);
        }
        if (!in_array($extension, self::NAMES[$type], true) || ($type === IMAGETYPE_ICO && !$icon)) {
            return get_string('problem_picturename', 'theme_lectern', [
                'name' => $name, 'type' => strtoupper(self::NAMES[$type][0]),
            ]);
        }
        return '';
    }
}
