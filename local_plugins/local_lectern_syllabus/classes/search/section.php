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

namespace local_lectern_syllabus\search;

use core\context;
use core\context\course as context_course;
use core_search\document;
use core_search\document_factory;
use core_search\document_icon;
use core_search\manager;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\version_files;
use stdClass;

/**
 * Search in the syllabi of courses: each section that says something is found by itself.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section extends \core_search\base {
    /** @var int[] Where the texts are. */
    protected static $levels = [CONTEXT_COURSE];

    /**
     * What is to be indexed, in order of change. A section that the site renames or brings back counts as changed.
     *
     * @param int $modifiedfrom
     * @param context|null $context
     * @return \moodle_recordset|null
     */
    public function get_document_recordset($modifiedfrom = 0, ?context $context = null) {
        global $DB;
        [$join, $params] = $this->get_course_level_context_restriction_sql($context, 'co');
        if ($join === null) {
            return null;
        }
        return $DB->get_recordset_sql(
            "SELECT c.id, c.sectionid, s.courseid, s.contextid, v.content, v.contentformat, v.brief, v.dates, v.timecreated,
                    CASE WHEN se.timemodified > v.timecreated THEN se.timemodified ELSE v.timecreated END AS modified
               FROM {local_lectern_syllabus_content} c
               JOIN {local_lectern_syllabus} s ON s.id = c.syllabusid
               JOIN {local_lectern_syllabus_section} se ON se.id = c.sectionid
               JOIN {local_lectern_syllabus_version} v ON v.id = c.versionid
               JOIN {course} co ON co.id = s.courseid
                    {$join}
              WHERE c.filled = 1 AND se.enabled = 1 AND (v.timecreated >= ? OR se.timemodified >= ?)
           ORDER BY modified, c.id",
            [...$params, $modifiedfrom, $modifiedfrom],
        );
    }

    /**
     * One section of one syllabus.
     *
     * @param stdClass $record
     * @param array $options
     * @return document|bool
     */
    public function get_document($record, $options = []) {
        $context = context_course::instance($record->courseid, IGNORE_MISSING);
        $section = sections::all()[$record->sectionid] ?? null;
        if (!$context || $section === null) {
            return false;
        }
        $dates = array_column(section_text::dates_from_json($record->dates ?? ''), 'label');
        $doc = document_factory::instance($record->id, $this->componentname, $this->areaname);
        $doc->set('title', content_to_text(get_string('searchtitle', 'local_lectern_syllabus', $section->name()), false));
        $doc->set('content', content_to_text($record->content ?? '', $record->contentformat));
        $doc->set('description1', content_to_text($record->brief ?? '', FORMAT_PLAIN));
        $doc->set('description2', content_to_text(implode("\n", $dates), FORMAT_PLAIN));
        $doc->set('contextid', $context->id);
        $doc->set('courseid', $record->courseid);
        $doc->set('owneruserid', manager::NO_OWNER_ID);
        $doc->set('modified', $record->modified);
        if (isset($options['lastindexedtime']) && $options['lastindexedtime'] < $record->timecreated) {
            $doc->set_is_new(true);
        }
        return $doc;
    }

    /**
     * Whether the user may see it.
     *
     * @param int $id
     * @return int
     */
    public function check_access($id) {
        global $DB;
        $found = self::place($id);
        $section = $found ? sections::all()[$found->sectionid] ?? null : null;
        $course = $found ? $DB->get_record('course', ['id' => $found->courseid]) : false;
        if (!$course || $section === null || !$section->enabled || !$found->filled) {
            return manager::ACCESS_DELETED;
        }
        return can_access_course($course, null, '', true) && access::can_view(context_course::instance($course->id))
            ? manager::ACCESS_GRANTED : manager::ACCESS_DENIED;
    }

    /**
     * Where it stands on the course page.
     *
     * @param document $doc
     * @return \moodle_url
     */
    public function get_doc_url(document $doc) {
        $url = $this->get_context_url($doc);
        $section = sections::all()[self::place((int) $doc->get('itemid'))?->sectionid ?? 0] ?? null;
        if ($section !== null) {
            $url->set_anchor("syllabus-{$section->shortname}");
        }
        return $url;
    }

    /**
     * The course.
     *
     * @param document $doc
     * @return \moodle_url
     */
    public function get_context_url(document $doc) {
        return new \moodle_url('/course/view.php', ['id' => $doc->get('courseid')]);
    }

    /**
     * Files in the texts are found, too.
     *
     * @return bool
     */
    public function uses_file_indexing() {
        return true;
    }

    /**
     * The files of what the section says now.
     *
     * @param document $document
     */
    public function attach_files($document) {
        $found = self::place((int) $document->get('itemid'));
        $context = $found ? context_course::instance($found->courseid, IGNORE_MISSING) : false;
        if (!$context) {
            return;
        }
        foreach ((new version_files($context))->of((int) $found->versionid) as $file) {
            $document->add_stored_file($file);
        }
    }

    /**
     * Icon.
     *
     * @param document $doc
     * @return document_icon
     */
    public function get_doc_icon(document $doc): document_icon {
        return new document_icon('i/section');
    }

    /**
     * Among what the search page lists it.
     *
     * @return string[]
     */
    public function get_category_names() {
        return [manager::SEARCH_AREA_CATEGORY_COURSE_CONTENT];
    }

    /**
     * Whose a text is.
     *
     * @param int $id
     * @return stdClass|null courseid, sectionid, versionid, filled. Null where it is gone, or a category's template.
     */
    private static function place(int $id): ?stdClass {
        global $DB;
        return $DB->get_record_sql(
            'SELECT c.id, s.courseid, c.sectionid, c.versionid, c.filled
               FROM {local_lectern_syllabus_content} c
               JOIN {local_lectern_syllabus} s ON s.id = c.syllabusid
              WHERE c.id = ? AND s.courseid <> 0',
            [$id],
        ) ?: null;
    }
}
