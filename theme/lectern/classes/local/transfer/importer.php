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

use theme_lectern\local\fields\fields;
use theme_lectern\local\files;
use theme_lectern\local\publisher;
use theme_lectern\local\settings;

/**
 * Reads a file of settings, says what it would change, and applies it: all of it or nothing.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class importer {
    /**
     * Reads and judges a file. Nothing is changed.
     *
     * @param string $path
     * @param bool $judge Whether values are judged; what this site itself kept to be undone was judged before.
     * @return package
     * @throws refused With everything that is wrong with the values.
     */
    public static function read(string $path, bool $judge = true): package {
        $entries = archive::read($path);
        $json = self::json($entries);
        $known = array_intersect_key($json['values'], fields::all());
        $files = self::files($json['files'], $entries, $known);
        if ($judge) {
            $problems = self::problems($known, $files);
            if ($problems !== []) {
                throw new refused($problems);
            }
        }
        return new package($known, $files, array_keys(array_diff_key($json['values'], $known)), $json['release']);
    }

    /**
     * What a file of settings would change.
     *
     * @param package $package
     * @return string[][] By the setting's name: old and new value, as they are shown.
     */
    public static function changes(package $package): array {
        $published = settings::published();
        $changes = [];
        foreach ($package->values as $name => $new) {
            $old = $published->value($name);
            $newhash = isset($package->files[$name]) ? \file_storage::hash_from_path($package->files[$name]) : null;
            $oldhash = isset(fields::files()[$name]) ? files::stored($name, $old)?->get_contenthash() : null;
            if ($old !== $new || $oldhash !== $newhash) {
                $changes[$name] = ['old' => ltrim($old, '/'), 'new' => ltrim($new, '/')];
                if (!isset(fields::files()[$name])) {
                    $changes[$name] = ['old' => $old, 'new' => $new];
                }
            }
        }
        return $changes;
    }

    /**
     * Applies a file of settings. The settings as they are now are kept, to be undone.
     *
     * @param package $package
     */
    public static function apply(package $package): void {
        undo::keep();
        publisher::publish($package->values, $package->files);
    }

    /**
     * The facts of settings.json.
     *
     * @param string[] $entries Paths, by name.
     * @return array With values and files (arrays) and release.
     */
    private static function json(array $entries): array {
        if (!isset($entries['settings.json'])) {
            throw refused::because('import_nosettings');
        }
        $json = json_decode(file_get_contents($entries['settings.json']), true, 8);
        if (!is_array($json) || ($json['theme'] ?? null) !== 'theme_lectern' || !is_int($json['format'] ?? null)) {
            throw refused::because('import_nosettings');
        }
        $release = is_string($json['release'] ?? null) ? clean_param($json['release'], PARAM_TEXT) : '';
        if ($json['format'] > exporter::FORMAT) {
            throw refused::because('import_newer', ['release' => $release, 'format' => $json['format']]);
        }
        $values = $json['values'] ?? null;
        $files = $json['files'] ?? null;
        if (!is_array($values) || !is_array($files) || array_filter($values, 'is_string') !== $values) {
            throw refused::because('import_nosettings');
        }
        return ['values' => $values, 'files' => $files, 'release' => $release];
    }

    /**
     * The files, each the one that settings.json means.
     *
     * @param array $listed As in settings.json.
     * @param string[] $entries Paths, by name.
     * @param string[] $values The settings that are known, by name.
     * @return string[] Paths, by the setting's name.
     */
    private static function files(array $listed, array $entries, array $values): array {
        unset($entries['settings.json']);
        $files = [];
        foreach ($listed as $setting => $facts) {
            $name = is_array($facts) && is_string($facts['name'] ?? null) ? $facts['name'] : '';
            $entry = "files/{$setting}/{$name}";
            if (!isset($entries[$entry])) {
                throw refused::because('import_missing', $entry);
            }
            if (!hash_equals((string) ($facts['sha256'] ?? ''), hash_file('sha256', $entries[$entry]))) {
                throw refused::because('import_sum', $entry);
            }
            if (isset($values[$setting], fields::files()[$setting]) && $values[$setting] === "/{$name}") {
                $files[$setting] = $entries[$entry];
            }
            unset($entries[$entry]);
        }
        if ($entries !== []) {
            throw refused::because('import_entry', array_key_first($entries));
        }
        foreach (array_intersect_key($values, fields::files()) as $setting => $value) {
            if ($value !== '' && !isset($files[$setting])) {
                throw refused::because('import_missing', "files/{$setting}{$value}");
            }
        }
        return $files;
    }

    /**
     * Everything that is wrong with the values.
     *
     * @param string[] $values By name.
     * @param string[] $files Paths, by the setting's name.
     * @return string[]
     */
    private static function problems(array $values, array $files): array {
        $problems = [];
        $all = $values + settings::published()->values();
        foreach ($values as $name => $value) {
            $field = fields::get($name);
            $problem = $value === settings::published()->value($name) ? '' : $field->problem($value, $all);
            if ($problem === '' && isset($files[$name])) {
                $problem = fields::files()[$name]->content_problem($files[$name], ltrim($value, '/'));
            }
            if ($problem !== '') {
                $problems[] = get_string('import_problem', 'theme_lectern', [
                    'setting' => get_string($name, 'theme_lectern'), 'problem' => $problem,
                ]);
            }
        }
        return $problems;
    }
}
