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

namespace local_lectern_syllabus\local;

use core\context;
use moodle_page;
use moodle_url;

/**
 * What the pages about one syllabus have in common, whether it is a course's or the template of a category.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pages {
    /**
     * Sets a page up, after access was required.
     *
     * @param moodle_page $page
     * @param context $context Of a course or a category.
     * @param moodle_url $url
     * @param string $name What the page is for.
     * @return moodle_url Where one goes from it.
     */
    public static function begin(moodle_page $page, context $context, moodle_url $url, string $name): moodle_url {
        $page->set_url($url);
        if ((int) $context->contextlevel === CONTEXT_COURSE) {
            $back = new moodle_url('/course/view.php', ['id' => $context->instanceid]);
            $page->set_pagelayout('incourse');
            $page->set_secondary_active_tab('coursehome');
            $page->set_heading($page->course->fullname);
        } else {
            $back = new moodle_url('/local/lectern_syllabus/templates.php');
            $page->set_context($context);
            $page->set_category_by_id((int) $context->instanceid);
            $page->set_pagelayout('admin');
            $page->set_heading($context->get_context_name(false));
        }
        $page->add_body_class('limitedwidth');
        $page->set_title(implode(moodle_page::TITLE_SEPARATOR, [$name, $context->get_context_name(false)]));
        $page->navbar->add($name, $url);
        return $back;
    }

    /**
     * What a syllabus is called on pages about it.
     *
     * @param context $context
     * @return string HTML.
     */
    public static function title(context $context): string {
        $name = $context->get_context_name(false);
        return (int) $context->contextlevel === CONTEXT_COURSE
            ? get_string('syllabusof', 'local_lectern_syllabus', $name)
            : get_string('templateof', 'local_lectern_syllabus', $name);
    }
}
