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

use ZipArchive;

/**
 * Takes the entries out of a zip that somebody else made: only those with names we write, and never more than they may be.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class archive {
    /** @var int Bytes of the zip. */
    private const MOST_PACKED = 64 * 1024 * 1024;
    /** @var int Bytes of one entry. */
    private const MOST_EACH = 11 * 1024 * 1024;
    /** @var int Bytes of all entries. */
    private const MOST_ALL = 100 * 1024 * 1024;
    /** @var int Entries. */
    private const MOST_ENTRIES = 64;

    /**
     * Reads a zip.
     *
     * @param string $path
     * @return string[] Paths of the contents, by the entry's name.
     * @throws refused
     */
    public static function read(string $path): array {
        if (filesize($path) > self::MOST_PACKED) {
            throw refused::because('import_large', display_size(self::MOST_PACKED));
        }
        $zip = new ZipArchive();
        if ($zip->open($path, ZipArchive::RDONLY | ZipArchive::CHECKCONS) !== true) {
            throw refused::because('import_nozip');
        }
        try {
            return self::entries($zip);
        } finally {
            $zip->close();
        }
    }

    /**
     * The entries.
     *
     * @param ZipArchive $zip
     * @return string[]
     */
    private static function entries(ZipArchive $zip): array {
        $folder = make_request_directory();
        $paths = [];
        $all = 0;
        if ($zip->count() > self::MOST_ENTRIES) {
            throw refused::because('import_entries', self::MOST_ENTRIES);
        }
        for ($index = 0; $index < $zip->count(); $index++) {
            $name = (string) $zip->getNameIndex($index);
            if (!preg_match('~^(?:settings\.json|files/[a-z]+/[^/\\\\\x00-\x1f]+)$~D', $name) || isset($paths[$name])) {
                throw refused::because('import_entry', $name);
            }
            // Names of entries name no file here.
            $paths[$name] = "{$folder}/{$index}";
            $all += self::copy($zip, $index, $name, $paths[$name]);
            if ($all > self::MOST_ALL) {
                throw refused::because('import_large', display_size(self::MOST_ALL));
            }
        }
        return $paths;
    }

    /**
     * Copies one entry, and stops where there is more than there may be, whatever the zip says of its size.
     *
     * @param ZipArchive $zip
     * @param int $index
     * @param string $name
     * @param string $to
     * @return int Bytes.
     */
    private static function copy(ZipArchive $zip, int $index, string $name, string $to): int {
        $from = $zip->getStreamIndex($index);
        if ($from === false) {
            throw refused::because('import_nozip');
        }
        $into = fopen($to, 'wb');
        $bytes = stream_copy_to_stream($from, $into, self::MOST_EACH + 1);
        fclose($into);
        fclose($from);
        if ($bytes === false) {
            throw refused::because('import_nozip');
        }
        if ($bytes > self::MOST_EACH) {
            throw refused::because('problem_toolarge', ['name' => $name, 'most' => display_size(self::MOST_EACH)]);
        }
        return $bytes;
    }
}
