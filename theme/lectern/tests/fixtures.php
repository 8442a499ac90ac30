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

namespace theme_lectern;

use context_system;
use context_user;
use stored_file;

/**
 * Makes the files that tests give the theme.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fixtures {
    /** @var string A drawing. */
    public const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40z" fill="#1f5e54"/></svg>';

    /**
     * A picture of one colour.
     *
     * @param int $width
     * @param int $height
     * @return string PNG.
     */
    public static function png(int $width = 4, int $height = 3): string {
        ob_start();
        imagepng(imagecreatetruecolor($width, $height));
        return ob_get_clean();
    }

    /**
     * A PNG that says it is large: its header and no more.
     *
     * @param int $width
     * @param int $height
     * @return string
     */
    public static function png_header(int $width, int $height): string {
        $header = 'IHDR' . pack('NNCCCCC', $width, $height, 8, 2, 0, 0, 0);
        return "\x89PNG\r\n\x1a\n" . pack('N', 13) . $header . pack('N', crc32($header));
    }

    /**
     * What begins as a WOFF2 font and has the length it says.
     *
     * @param int $length Bytes.
     * @return string
     */
    public static function font(int $length = 1000): string {
        $header = 'wOF2' . pack('NNnnNN', 0x00010000, $length, 10, 0, 5000, $length - 200);
        return str_pad($header, $length, "\0");
    }

    /**
     * Puts a file where a setting has its published one, and sets the setting.
     *
     * @param string $setting
     * @param string $name
     * @param string $content
     * @return stored_file
     */
    public static function publish(string $setting, string $name, string $content): stored_file {
        set_config($setting, "/{$name}", 'theme_lectern');
        return get_file_storage()->create_file_from_string([
            'contextid' => context_system::instance()->id, 'component' => 'theme_lectern', 'filearea' => $setting,
            'itemid' => 0, 'filepath' => '/', 'filename' => $name,
        ], $content);
    }

    /**
     * Uploads a file, as the file manager does.
     *
     * @param string $name
     * @param string $content
     * @return int The draft item id.
     */
    public static function upload(string $name, string $content): int {
        global $USER;
        $id = file_get_unused_draft_itemid();
        get_file_storage()->create_file_from_string([
            'contextid' => context_user::instance($USER->id)->id, 'component' => 'user', 'filearea' => 'draft',
            'itemid' => $id, 'filepath' => '/', 'filename' => $name,
        ], $content);
        return $id;
    }
}
