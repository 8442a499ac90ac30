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

namespace theme_lectern\local;

use context_system;
use stored_file;
use theme_lectern\local\fields\fields;

/**
 * Writes settings that were judged, with their files, as the settings page would: all of them or none, each in the log of
 * changes.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class publisher {
    /** @var string File area of what is held while files are replaced. */
    private const HELD = 'held';

    /**
     * Writes settings.
     *
     * @param string[] $values By name.
     * @param (stored_file|string)[] $files For each value that names a file, the file or the path of its content, by name.
     */
    public static function publish(array $values, array $files): void {
        global $DB;
        self::hold(array_keys(array_intersect_key($values, fields::files())));
        $transaction = $DB->start_delegated_transaction();
        try {
            foreach ($values as $name => $value) {
                if (isset(fields::files()[$name])) {
                    self::put_file($name, $value, $files[$name] ?? null);
                }
                self::put_value($name, $value);
            }
            $transaction->allow_commit();
        } catch (\Throwable $e) {
            $transaction->rollback($e);
        } finally {
            self::hold([]);
            self::changed();
        }
    }

    /**
     * Holds copies of the published files of settings, and lets go of those held before. Moodle throws a file's content away
     * with its last row, and a transaction that is rolled back brings back only the row.
     *
     * @param string[] $names
     */
    private static function hold(array $names): void {
        $context = context_system::instance();
        $storage = get_file_storage();
        $storage->delete_area_files($context->id, 'theme_lectern', self::HELD);
        foreach ($names as $index => $name) {
            $file = files::stored($name, (string) get_config('theme_lectern', $name));
            if ($file !== null) {
                $storage->create_file_from_storedfile(['filearea' => self::HELD, 'itemid' => $index], $file);
            }
        }
    }

    /**
     * Has everything that was made from the settings be made anew.
     */
    public static function changed(): void {
        files::forget();
        theme_reset_all_caches();
    }

    /**
     * Writes one value and logs the change.
     *
     * @param string $name
     * @param string $value
     */
    private static function put_value(string $name, string $value): void {
        $old = get_config('theme_lectern', $name);
        if ($old !== $value) {
            set_config($name, $value, 'theme_lectern');
            add_to_config_log($name, $old === false ? null : $old, $value, 'theme_lectern');
        }
    }

    /**
     * Replaces the file of a setting.
     *
     * @param string $name
     * @param string $value Its path; empty for no file.
     * @param stored_file|string|null $content
     */
    private static function put_file(string $name, string $value, stored_file|string|null $content): void {
        $context = context_system::instance();
        if ($value !== '' && $content === null) {
            throw new \coding_exception("The file of '{$name}' is missing.");
        }
        $storage = get_file_storage();
        $storage->delete_area_files($context->id, 'theme_lectern', $name, 0);
        if ($value === '') {
            return;
        }
        $place = [
            'contextid' => $context->id, 'component' => 'theme_lectern', 'filearea' => $name, 'itemid' => 0,
            'filepath' => '/', 'filename' => ltrim($value, '/'),
        ];
        if ($content instanceof stored_file) {
            $storage->create_file_from_storedfile($place, $content);
        } else {
            $storage->create_file_from_pathname($place, $content);
        }
    }
}
