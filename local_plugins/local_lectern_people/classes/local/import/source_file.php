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

namespace local_lectern_people\local\import;

use core\context\system as context_system;

/**
 * The file of an import, kept until it is done with. Nobody can download it: there is no callback that sends it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source_file {
    /** @var string[] Where files are kept. */
    private const AREA = ['local_lectern_people', 'import'];

    /**
     * Keeps a file.
     *
     * @param int $importid
     * @param string $path
     */
    public static function keep(int $importid, string $path): void {
        [$component, $area] = self::AREA;
        get_file_storage()->create_file_from_pathname([
            'contextid' => context_system::instance()->id,
            'component' => $component,
            'filearea' => $area,
            'itemid' => $importid,
            'filepath' => '/',
            'filename' => 'import.csv',
        ], $path);
    }

    /**
     * A copy to read from, wherever the site keeps its files.
     *
     * @param int $importid
     * @return string|null Path, to be deleted after use; null where the file is not there any more.
     */
    public static function copy(int $importid): ?string {
        [$component, $area] = self::AREA;
        $file = get_file_storage()->get_file(context_system::instance()->id, $component, $area, $importid, '/', 'import.csv');
        return $file ? ($file->copy_content_to_temp('local_lectern_people') ?: null) : null;
    }

    /**
     * Deletes it.
     *
     * @param int $importid
     */
    public static function forget(int $importid): void {
        [$component, $area] = self::AREA;
        get_file_storage()->delete_area_files(context_system::instance()->id, $component, $area, $importid);
    }
}
