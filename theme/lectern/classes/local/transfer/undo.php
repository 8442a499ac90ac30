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

use context_system;
use stored_file;
use theme_lectern\local\publisher;

/**
 * The settings as they were before the last import, as an export of their own.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class undo {
    /** @var string File area. */
    private const AREA = 'undo';

    /**
     * Keeps the settings as they are now, instead of what was kept before.
     */
    public static function keep(): void {
        $path = make_request_directory() . '/undo.zip';
        exporter::write($path);
        $context = context_system::instance();
        get_file_storage()->delete_area_files($context->id, 'theme_lectern', self::AREA);
        get_file_storage()->create_file_from_pathname([
            'contextid' => $context->id, 'component' => 'theme_lectern', 'filearea' => self::AREA,
            'itemid' => 0, 'filepath' => '/', 'filename' => 'undo.zip',
        ], $path);
    }

    /**
     * When the settings were kept.
     *
     * @return int|null Seconds since 1970; null where nothing is kept.
     */
    public static function time(): ?int {
        return self::file()?->get_timecreated();
    }

    /**
     * Has the settings be as they were. It can be done once.
     *
     * @throws refused Where what was kept is damaged; then nothing is changed.
     */
    public static function apply(): void {
        $file = self::file() ?? throw refused::because('undo_nothing');
        $path = make_request_directory() . '/undo.zip';
        $file->copy_content_to($path);
        $package = importer::read($path, false);
        publisher::publish($package->values, $package->files);
        $file->delete();
    }

    /**
     * What was kept.
     *
     * @return stored_file|null
     */
    private static function file(): ?stored_file {
        $context = context_system::instance();
        return get_file_storage()->get_file($context->id, 'theme_lectern', self::AREA, 0, '/', 'undo.zip') ?: null;
    }
}
