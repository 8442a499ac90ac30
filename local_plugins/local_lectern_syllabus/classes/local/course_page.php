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

use core\context\course as context_course;
use local_lectern_syllabus\output\invitation;
use local_lectern_syllabus\output\syllabus as rendered;
use moodle_page;
use renderer_base;

/**
 * The syllabus at the top of a course page, whatever the course's format and the site's theme.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_page {
    /** @var string Of the preference in which a learner's folding is kept; the course's id follows. */
    public const PREFERENCE = 'local_lectern_syllabus_folded_';

    /**
     * What stands above a page's content.
     *
     * @param moodle_page $page
     * @param renderer_base $output
     * @return string Nothing on all pages but those of a course that has a syllabus.
     */
    public static function html(moodle_page $page, renderer_base $output): string {
        if ($page->pagetype === 'enrol-index') {
            return self::on_enrolment_page($page, $output);
        }
        if (!self::belongs_on($page)) {
            return '';
        }
        $course = $page->course;
        $context = context_course::instance($course->id);
        if (!access::can_view($context)) {
            return '';
        }
        $model = read_model::of_course((int) $course->id);
        $edits = access::can_edit($context);
        if ($model === null) {
            return $edits && $page->user_is_editing()
                ? $output->render_from_template(
                    'local_lectern_syllabus/invitation',
                    (new invitation($context))->export_for_template($output),
                )
                : '';
        }
        $folded = get_user_preferences(self::PREFERENCE . $course->id, settings::folded() ? '1' : '0') === '1';
        $shown = new rendered($model, $course, folded: $folded, edits: $edits);
        $page->requires->js_call_amd('local_lectern_syllabus/coursepage', 'init');
        return $output->render_from_template('local_lectern_syllabus/coursepage', $shown->export_for_template($output));
    }

    /**
     * Whether a page is the front of a course.
     *
     * @param moodle_page $page
     * @return bool
     */
    private static function belongs_on(moodle_page $page): bool {
        if (empty($page->course->id) || (int) $page->course->id === (int) SITEID) {
            return false;
        }
        $format = $page->course->format ?? '';
        if ($page->pagetype === "course-view-{$format}") {
            // One section of the course alone.
            return !$page->has_set_url()
                || ($page->url->get_param('section') === null && $page->url->get_param('sectionid') === null);
        }
        // A course of one activity leads there at once, so that is its front; others that it once had lie in the next section.
        return $format === 'singleactivity' && $page->cm !== null
            && $page->pagetype === "mod-{$page->cm->modname}-view" && (int) $page->cm->sectionnum === 0;
    }

    /**
     * What those who think of enrolling see.
     *
     * @param moodle_page $page
     * @param renderer_base $output
     * @return string
     */
    private static function on_enrolment_page(moodle_page $page, renderer_base $output): string {
        if (!settings::enrol_page() || empty($page->course->id)) {
            return '';
        }
        $model = read_model::of_course((int) $page->course->id);
        if ($model === null || !access::on_enrolment_page($model)) {
            return '';
        }
        // The page may be one that tells why there is no enrolment page.
        if (!access::can_see_enrolment_page($page->course)) {
            return '';
        }
        $shown = new rendered($model, $page->course, folded: false, edits: false);
        return $output->render_from_template('local_lectern_syllabus/coursepage', $shown->export_for_template($output));
    }
}
