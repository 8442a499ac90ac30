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

use core\output\html_writer;

/**
 * The colour scheme of a page: light, dark, or what the system asks for.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scheme {
    /** @var string The user preference, and the cookie with a visitor's choice. */
    public const PREFERENCE = 'theme_lectern_scheme';
    /** @var string[] What may be chosen. */
    public const CHOICES = ['auto', 'light', 'dark'];

    /**
     * What the user chose, or the site's default.
     *
     * @return string One of the choices.
     */
    public static function chosen(): string {
        $settings = settings::current();
        $default = $settings->default_scheme();
        if (!$settings->scheme_switch() || !isloggedin() || isguestuser()) {
            return $default;
        }
        $chosen = get_user_preferences(self::PREFERENCE, $default);
        return in_array($chosen, self::CHOICES, true) ? $chosen : $default;
    }

    /**
     * Attributes of the page's html element: the scheme where it is known, so that nothing has to be mended later.
     *
     * @return string Begins with a space.
     */
    public static function html_attributes(): string {
        $chosen = self::chosen();
        return ' data-lectern-scheme="' . $chosen . '"' . ($chosen === 'auto' ? '' : ' data-bs-theme="' . $chosen . '"');
    }

    /**
     * A script for the top of the head. It runs before anything is painted, so no page flashes up in the wrong scheme.
     *
     * @return string
     */
    public static function head_script(): string {
        $visitor = settings::current()->scheme_switch() && (!isloggedin() || isguestuser());
        $name = self::PREFERENCE;
        // A visitor's choice has no place on the server; a browser that refuses cookies shows the default.
        $choices = implode('|', self::CHOICES);
        $kept = $visitor ? "s=(document.cookie.match(/(?:^|; ){$name}=({$choices})(?:;|$)/)||[])[1]||s;" : '';
        return html_writer::script("(function(){var h=document.documentElement,s=h.dataset.lecternScheme,"
            . "m=matchMedia('(prefers-color-scheme: dark)');{$kept}h.dataset.lecternScheme=s;"
            . "function f(){var c=h.dataset.lecternScheme;h.dataset.bsTheme=c==='auto'?(m.matches?'dark':'light'):c}"
            . "f();m.addEventListener('change',f)})();") . "\n";
    }
}
