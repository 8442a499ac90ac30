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

namespace theme_lectern\local\scss;

use context_system;
use theme_config;
use theme_lectern\local\main_scss;
use theme_lectern\local\settings;

/**
 * The last styles that compiled. Where the theme's SCSS fails, the site goes on with them.
 *
 * They lie in the File API: every web server of a cluster has them, and unlike what is in the local cache they survive the
 * purge that comes with an upgrade, which is when SCSS fails.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class last_good {
    /** @var string File area. */
    private const AREA = 'lastgoodcss';
    /** @var string Stands before the last good styles, after what Boost answers in the same place. */
    private const MARK = '/*! lectern: last good */';

    /** @var bool Whether a stylesheet of this request failed. */
    private static bool $failed = false;

    /**
     * What Moodle asks for where the SCSS does not compile.
     *
     * @return string Empty where it never did: then Boost's own styles stand alone.
     */
    public static function fallback(): string {
        self::$failed = true;
        $file = self::file();
        return $file === null ? '' : self::MARK . $file->get_content();
    }

    /**
     * Whether a stylesheet of this request fell back. Reading it begins anew.
     *
     * @return bool
     */
    public static function take_failed(): bool {
        $failed = self::$failed;
        self::$failed = false;
        return $failed;
    }

    /**
     * Works on a stylesheet before it is served: keeps what compiled, or cleans up after {@see self::fallback()}.
     *
     * @param string $css
     * @param theme_config $theme
     * @return string
     */
    public static function process(string $css, theme_config $theme): string {
        $mark = strpos($css, self::MARK);
        if ($mark !== false) {
            $before = self::without_boost(substr($css, 0, $mark));
            return $before . substr($css, $mark + strlen(self::MARK));
        }
        $start = strpos($css, main_scss::START);
        $end = strpos($css, main_scss::END);
        if ($start === false || $end === false) {
            return $css;
        }
        $compiled = substr($css, $start + strlen(main_scss::START), $end - $start - strlen(main_scss::START));
        if (settings::of($theme)->draft_of() === 0) {
            self::keep($compiled);
        }
        return str_replace([main_scss::START, main_scss::END], '', $css);
    }

    /**
     * Why the SCSS does not compile now. Quick where it is the one that compiled last.
     *
     * @return failure|null Null where it does.
     */
    public static function failure(): ?failure {
        $compiler = new compiler(settings::published());
        if (self::file()?->get_source() === $compiler->input_hash()) {
            return null;
        }
        try {
            $compiler->compile();
            return null;
        } catch (failure $failure) {
            return $failure;
        }
    }

    /**
     * When the styles that stand in compiled.
     *
     * @return int|null Seconds since 1970; null where there are none.
     */
    public static function time(): ?int {
        return self::file()?->get_timemodified();
    }

    /**
     * Takes away Boost's ready-made styles, which Moodle puts before ours: ours are whole.
     *
     * @param string $css Ends with them.
     * @return string
     */
    private static function without_boost(string $css): string {
        $boost = theme_boost_get_precompiled_css();
        // Moodle has replaced the addresses in them by now; they are found by what comes before the first.
        $start = strrpos($css, explode('[[', $boost)[0]);
        return $start === false ? $css : substr($css, 0, $start);
    }

    /**
     * Keeps styles.
     *
     * @param string $css
     */
    private static function keep(string $css): void {
        $hash = (new compiler(settings::published()))->input_hash();
        $file = self::file();
        if ($file !== null && $file->get_source() === $hash && $file->get_contenthash() === \file_storage::hash_from_string($css)) {
            return;
        }
        try {
            $file?->delete();
            get_file_storage()->create_file_from_string(self::place() + ['source' => $hash], $css);
        } catch (\stored_file_creation_exception) {
            // Another web server has just kept the same: the styles must be served all the same.
            return;
        }
    }

    /**
     * The file.
     *
     * @return \stored_file|null
     */
    private static function file(): ?\stored_file {
        return get_file_storage()->get_file(...array_values(self::place())) ?: null;
    }

    /**
     * Where it lies.
     *
     * @return array
     */
    private static function place(): array {
        return [
            'contextid' => context_system::instance()->id, 'component' => 'theme_lectern', 'filearea' => self::AREA,
            'itemid' => 0, 'filepath' => '/', 'filename' => 'all.css',
        ];
    }
}
