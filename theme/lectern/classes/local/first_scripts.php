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

/**
 * Scripts at the top of the body, which the browser waits for before it paints a page.
 *
 * Core's polyfills, 60 KB of them, teach old browsers what each one that Moodle supports knows. They still come, but
 * only once the page is read: until then they would take the line from the stylesheet.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_scripts {
    /**
     * Has the polyfills come once the page is read.
     *
     * @param string $html What core puts at the top of the body.
     * @return string
     */
    public static function without_waiting(string $html): string {
        // Without slash arguments the file's path is a parameter of the address.
        $slash = '(?:/|%2F)';
        $file = "{$slash}lib{$slash}polyfills{$slash}polyfill\.js";
        $later = fn(array $script): string => self::later(html_entity_decode($script[1], ENT_QUOTES | ENT_HTML5));
        return preg_replace_callback("~<script src=\"([^\"]*{$file})\"></script>~", $later, $html, 1) ?? $html;
    }

    /**
     * A script that is asked for when the page is read.
     *
     * @param string $url
     * @return string HTML.
     */
    private static function later(string $url): string {
        $url = json_encode($url, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        return \html_writer::script("document.addEventListener('DOMContentLoaded', function() {
    document.head.appendChild(document.createElement('script')).src = {$url};
});");
    }
}
