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

use html_writer;
use moodle_url;
use theme_lectern\local\fields\fields;

/**
 * What a draft changes on each page that its owner looks at. Everybody else's page stays as it is.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class page {
    /**
     * Has a page take the draft's stylesheet instead of the site's.
     *
     * @param string $headhtml What the renderer puts into the head.
     * @return string
     */
    public static function replace_stylesheet(string $headhtml): string {
        $draft = self::draft();
        if ($draft === null) {
            return $headhtml;
        }
        $url = new moodle_url('/theme/lectern/draftcss.php', [
            'revision' => $draft->revision(), 'rtl' => right_to_left() ? 1 : 0,
        ]);
        $first = true;
        return preg_replace_callback(
            '~<link\b[^>]*\bhref="[^"]*/theme/styles(?:_debug)?\.php[^"]*"[^>]*>~',
            function () use (&$first, $url): string {
                // In designer mode there are many: the draft's is whole.
                $link = $first ? html_writer::empty_tag('link', ['rel' => 'stylesheet', 'href' => $url->out(false)]) : '';
                $first = false;
                return $link;
            },
            $headhtml,
        );
    }

    /**
     * The bar that says that this is a draft.
     *
     * @return string HTML; empty where there is no draft.
     */
    public static function bar(): string {
        global $OUTPUT;
        if (self::draft() === null) {
            return '';
        }
        return $OUTPUT->render_from_template('theme_lectern/draft_bar', [
            'action' => (new moodle_url('/theme/lectern/draft.php'))->out(false),
            'settings' => (new moodle_url('/admin/settings.php', ['section' => fields::SECTION]))->out(false),
            'sesskey' => sesskey(),
        ]);
    }

    /**
     * The draft, on pages of this theme.
     *
     * @return draft|null
     */
    private static function draft(): ?draft {
        global $PAGE;
        return $PAGE->theme->name === 'lectern' ? draft::of_current_user() : null;
    }
}
