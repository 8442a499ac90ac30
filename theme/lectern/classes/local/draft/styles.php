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

namespace theme_lectern\local\draft;

use stored_file;
use theme_config;
use theme_lectern\local\scss\compiler;
use theme_lectern\local\scss\failure;
use theme_lectern\local\scss\last_good;

/**
 * The stylesheet of a draft: made aside, exactly as the site's own would be.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class styles {
    /**
     * The stylesheet, made when it is first asked for.
     *
     * @param draft $draft
     * @param bool $rtl For languages that are written from right to left.
     * @return stored_file
     * @throws failure Where it does not compile.
     */
    public static function file(draft $draft, bool $rtl): stored_file {
        $name = $rtl ? 'rtl.css' : 'ltr.css';
        if ($draft->file($name) === null) {
            $draft->put($name, self::css($draft, $rtl));
        }
        return $draft->file($name);
    }

    /**
     * Compiles.
     *
     * @param draft $draft
     * @param bool $rtl
     * @return string
     * @throws failure
     */
    private static function css(draft $draft, bool $rtl): string {
        $theme = theme_config::load('lectern');
        $draft->settings()->lend_to($theme);
        $theme->set_rtl_mode($rtl);
        last_good::take_failed();
        $css = $theme->get_css_content();
        if (last_good::take_failed()) {
            // Moodle keeps the reason to itself: compile once more, to tell it.
            (new compiler($draft->settings()))->compile();
        }
        return $css;
    }
}
