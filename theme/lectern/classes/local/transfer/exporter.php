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
use theme_lectern\local\settings;

/**
 * Makes one file of all settings: a zip with `settings.json` and, under `files/<setting>/`, their files.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class exporter {
    /** @var int Of settings.json. It grows when an older theme could no longer read it. */
    public const FORMAT = 1;

    /**
     * Writes the file. What everybody sees is exported, not a draft.
     *
     * @param string $path Where to.
     */
    public static function write(string $path): void {
        global $CFG;
        $values = settings::published()->values();
        $entries = [];
        $manifest = [];
        foreach (array_keys(fields::files()) as $name) {
            $file = files::stored($name, $values[$name]);
            if ($file === null) {
                // It was deleted: importing must not fail for that.
                $values[$name] = '';
                continue;
            }
            $content = $file->get_content();
            $manifest[$name] = [
                'name' => $file->get_filename(), 'bytes' => strlen($content), 'sha256' => hash('sha256', $content),
            ];
            $entries["files/{$name}/{$file->get_filename()}"] = [$content];
        }
        $plugin = \core_plugin_manager::instance()->get_plugin_info('theme_lectern');
        $json = json_encode([
            'format' => self::FORMAT,
            'theme' => 'theme_lectern',
            'version' => (int) $plugin->versiondb,
            'release' => (string) $plugin->release,
            'moodle' => (int) $CFG->branch,
            'made' => gmdate('c'),
            'values' => $values,
            'files' => (object) $manifest,
        ], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
        $zipped = get_file_packer('application/zip')->archive_to_pathname(['settings.json' => [$json]] + $entries, $path);
        if (!$zipped) {
            throw new \moodle_exception('export_failed', 'theme_lectern');
        }
    }

    /**
     * What the file is called.
     *
     * @return string
     */
    public static function filename(): string {
        return 'lectern-settings-' . gmdate('Y-m-d') . '.zip';
    }
}
