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

namespace theme_lectern\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use moodle_page;
use moodle_url;
use theme_lectern\local\front_page\catalogue;
use theme_lectern\local\front_page\news;
use theme_lectern\local\front_page\recent;
use theme_lectern\local\settings;

/**
 * The front page: what leads, where one left, the catalogue and the news, in the order that the site chose.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class front_page implements renderable, templatable {
    /**
     * Whether the page needs no heading of core's, as it opens with one of its own.
     *
     * @param moodle_page $page
     * @return bool
     */
    public static function replaces_heading(moodle_page $page): bool {
        return $page->pagetype === 'site-index' && !$page->user_is_editing()
            && in_array('lead', settings::current()->front_page_sections(), true);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $sections = [];
        foreach (settings::current()->front_page_sections() as $section) {
            $content = match ($section) {
                'lead' => $this->lead(),
                'continue' => array_filter(['cards' => recent::cards()]) ?: null,
                'catalogue' => array_filter(['cards' => catalogue::cards()]) ?: null,
                'news' => news::latest(),
            };
            if ($content !== null) {
                $sections[] = [$section => $content + ['url' => (new moodle_url('/course/index.php'))->out(false)]];
            }
        }
        return ['sections' => $sections];
    }

    /**
     * What the page leads with.
     *
     * @return array
     */
    private function lead(): array {
        global $SITE;
        $lead = settings::current()->lead();
        $known = isloggedin() && !isguestuser();
        $context = \core\context\system::instance();
        return [
            'title' => $lead->title !== '' ? $lead->title : format_string($SITE->fullname, true, ['context' => $context]),
            'text' => $lead->text !== '' ? $lead->text : format_text($SITE->summary, $SITE->summaryformat, ['context' => $context]),
            'picture' => $lead->picture?->url->out(false),
            'width' => $lead->picture?->width ?: null,
            'height' => $lead->picture?->height ?: null,
            'button' => $lead->button !== '' ? $lead->button
                : get_string($known ? 'mycourses' : 'lead_button', $known ? 'core' : 'theme_lectern'),
            'url' => ($lead->url ?? new moodle_url($known ? '/my/courses.php' : '/course/index.php'))->out(false),
            'login' => $known ? null : get_login_url(),
        ];
    }
}
