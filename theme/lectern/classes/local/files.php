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

use cache;
use context_system;
use moodle_url;
use stored_file;
use theme_lectern\local\fields\fields;
use theme_lectern\local\fields\file;
use theme_lectern\local\upload\svg;

/**
 * The files of the theme's settings: where they lie, whether they are still there, how they are served.
 *
 * A published file lies in the file area with its setting's name. A file of somebody's draft lies in `draft_<name>`, with
 * the user's id as item id, and only that user gets it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class files {
    /** @var string Before the name of a draft's file area. */
    public const DRAFT = 'draft_';

    /** @var int Seconds that browsers keep a file: its address changes with the theme's revision. */
    private const LIFETIME = 60 * DAYSECS;

    /**
     * A picture, with its size.
     *
     * @param string $name The setting.
     * @param string $path Its value, `/name.ext`.
     * @param int $draftof Id of the user whose draft it is in; 0 for the published one.
     * @return picture|null Null where there is none, or it is gone.
     */
    public static function picture(string $name, string $path, int $draftof = 0): ?picture {
        $facts = self::facts($name, $path, $draftof);
        return $facts === null ? null : new picture(self::address($name, $path, $draftof), $facts['width'], $facts['height']);
    }

    /**
     * Where a file is served.
     *
     * @param string $name The setting.
     * @param string $path Its value, `/name.ext`.
     * @param int $draftof Id of the user whose draft it is in; 0 for the published one.
     * @return moodle_url|null Null where there is none, or it is gone.
     */
    public static function url(string $name, string $path, int $draftof = 0): ?moodle_url {
        return self::facts($name, $path, $draftof) === null ? null : self::address($name, $path, $draftof);
    }

    /**
     * The file itself.
     *
     * @param string $name The setting.
     * @param string $path Its value, `/name.ext`.
     * @param int $draftof Id of the user whose draft it is in; 0 for the published one.
     * @return stored_file|null Null where there is none.
     */
    public static function stored(string $name, string $path, int $draftof = 0): ?stored_file {
        if ($path === '') {
            return null;
        }
        $area = $draftof === 0 ? $name : self::DRAFT . $name;
        $context = context_system::instance();
        return get_file_storage()->get_file($context->id, 'theme_lectern', $area, $draftof, '/', ltrim($path, '/')) ?: null;
    }

    /**
     * Forgets what is known of the files: one was put, changed or removed.
     */
    public static function forget(): void {
        cache::make('theme_lectern', 'files')->purge();
    }

    /**
     * Serves a file. See theme_lectern_pluginfile().
     *
     * @param string $area
     * @param string[] $args Revision (or, of a draft, the user's id) and file name.
     * @param bool $forcedownload
     * @param array $options Of send_stored_file().
     */
    public static function serve(string $area, array $args, bool $forcedownload, array $options): never {
        $draft = str_starts_with($area, self::DRAFT);
        $name = $draft ? substr($area, strlen(self::DRAFT)) : $area;
        if (!isset(fields::files()[$name]) || count($args) !== 2) {
            send_file_not_found();
        }
        $draftof = 0;
        if ($draft) {
            $draftof = (int) $args[0];
            self::require_owner($draftof);
        }
        $path = '/' . clean_param($args[1], PARAM_FILE);
        $file = self::stored($name, $path, $draftof);
        if ($file === null || !self::readable($file)) {
            // A page asked for what is gone: the next one gets the theme's own instead.
            self::forget();
            send_file_not_found();
        }
        self::harden($file->get_mimetype());
        $options += ['cacheability' => $draft ? 'private' : 'public', 'dontforcesvgdownload' => true];
        send_stored_file($file, (int) $args[0] < 0 ? 0 : self::LIFETIME, 0, $forcedownload, $options);
    }

    /**
     * Ends the request unless the draft belongs to whoever asks.
     *
     * @param int $draftof
     */
    private static function require_owner(int $draftof): void {
        global $USER;
        require_login(null, false, null, false, true);
        require_capability('moodle/site:config', context_system::instance());
        if ($draftof === 0 || $draftof !== (int) $USER->id) {
            send_file_not_found();
        }
    }

    /**
     * Headers that keep a file from running anything, should a browser open it as a page.
     *
     * @param string $mimetype
     */
    private static function harden(string $mimetype): void {
        header('X-Content-Type-Options: nosniff');
        if ($mimetype === 'image/svg+xml') {
            header("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
        }
    }

    /**
     * What pages have to know of a file.
     *
     * @param string $name
     * @param string $path
     * @param int $draftof
     * @return int[]|null Width and height; null where there is no such file.
     */
    private static function facts(string $name, string $path, int $draftof): ?array {
        if ($path === '') {
            return null;
        }
        if ($draftof !== 0) {
            return self::look($name, $path, $draftof);
        }
        $cache = cache::make('theme_lectern', 'files');
        $key = $name . '_' . md5($path);
        $facts = $cache->get($key);
        if ($facts === false) {
            $facts = self::look($name, $path, 0) ?? [];
            $cache->set($key, $facts);
        }
        return $facts === [] ? null : $facts;
    }

    /**
     * Looks at the file itself.
     *
     * @param string $name
     * @param string $path
     * @param int $draftof
     * @return int[]|null
     */
    private static function look(string $name, string $path, int $draftof): ?array {
        $file = self::stored($name, $path, $draftof);
        if ($file === null || !self::readable($file)) {
            return null;
        }
        if (fields::files()[$name]->kind === file::FONT) {
            return ['width' => 0, 'height' => 0];
        }
        if ($file->get_mimetype() === 'image/svg+xml') {
            return svg::size($file->get_content());
        }
        $size = $file->get_imageinfo();
        return ['width' => (int) ($size['width'] ?? 0), 'height' => (int) ($size['height'] ?? 0)];
    }

    /**
     * Whether the content of a file is there; its row may outlive it.
     *
     * @param stored_file $file
     * @return bool
     */
    private static function readable(stored_file $file): bool {
        return get_file_storage()->get_file_system()->is_file_readable_remotely_by_storedfile($file);
    }

    /**
     * An address as it stands in a stylesheet: without the host, which a site may have several of.
     *
     * @param moodle_url $url
     * @return string
     */
    public static function without_host(moodle_url $url): string {
        return preg_replace('~^https?://[^/]+~i', '', $url->out(false));
    }

    /**
     * The address of a file.
     *
     * @param string $name
     * @param string $path
     * @param int $draftof
     * @return moodle_url
     */
    private static function address(string $name, string $path, int $draftof): moodle_url {
        $context = context_system::instance();
        $area = $draftof === 0 ? $name : self::DRAFT . $name;
        $item = $draftof === 0 ? theme_get_revision() : $draftof;
        return moodle_url::make_file_url('/pluginfile.php', "/{$context->id}/theme_lectern/{$area}/{$item}{$path}");
    }
}
