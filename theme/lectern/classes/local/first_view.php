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
 * The first page that a browser shows of the site, without the theme's fonts.
 *
 * They would take the line from what is painted first, be there too late for it in any case, and cost a second layout of the
 * text. So that page is in the system's fonts, asks for the theme's once it is done, and all that follow have them at once.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class first_view {
    /** @var string The cookie with the revision of the theme whose fonts the browser has. */
    private const KEPT = 'theme_lectern_fonts';

    /** @var string[] The subsets that nearly every page needs, by the setting of a font that may stand in their place. */
    private const SUBSETS = [
        'fontbody' => 'figtree-latin-wght-normal.woff2',
        'fontdisplay' => 'fraunces-latin-wght-normal.woff2',
    ];

    /**
     * A script for the top of the head, before the page is styled. Where nothing can be kept, fonts come as in any page.
     *
     * Once the browser has the fonts they are preloaded: from its cache that costs nothing, and they are there for the first
     * layout also on a slow computer, which would otherwise be done before they are and do without them (`font-display: optional`).
     *
     * @param \theme_config $theme
     * @return string HTML.
     */
    public static function head_script(\theme_config $theme): string {
        $kept = self::KEPT . '=' . theme_get_revision();
        $attributes = cookie::attributes();
        $urls = json_encode(self::urls($theme), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        // The stylesheet names the fonts, since an administrator may have put others in their place.
        return \html_writer::script("(function(){var h=document.documentElement,k='{$kept}';"
            . "if(!navigator.cookieEnabled){return}"
            . "if(document.cookie.split('; ').indexOf(k)>=0){"
            . "{$urls}.forEach(function(u){var l=document.createElement('link');l.rel='preload';l.as='font';"
            . "l.type='font/woff2';l.crossOrigin='anonymous';l.href=u;document.head.appendChild(l)});return}"
            . "h.classList.add('lectern-first-view');"
            . "addEventListener('load',function(){var c=getComputedStyle(h);"
            . "Promise.all(['body','display'].map(function(n){return c.getPropertyValue('--lectern-web-font-'+n).trim()})"
            . ".filter(Boolean).map(function(f){return document.fonts.load('1rem '+f)}))"
            . ".then(function(){document.cookie=k+'{$attributes}'}).catch(function(){})})})();") . "\n";
    }

    /**
     * Where the theme's fonts are, but for those that an uploaded font replaces.
     *
     * @param \theme_config $theme
     * @return string[] As the stylesheet has them: the browser keeps a file by its address.
     */
    private static function urls(\theme_config $theme): array {
        $settings = settings::current();
        // Whether an uploaded file is still there would be asked of the database on each page.
        $ours = array_filter(self::SUBSETS, fn(string $name): bool => $settings->value($name) === '', ARRAY_FILTER_USE_KEY);
        return array_map(
            fn(string $file): string => files::without_host($theme->font_url($file, 'theme')),
            array_values($ours)
        );
    }
}
