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

/**
 * Backs up the syllabus of a course: its texts, its whole history, its files.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup_local_lectern_syllabus_plugin extends backup_local_plugin {
    /**
     * What stands in course.xml. The token of the public link does not: whoever has it must not see the copy of a course. Nor do
     * drafts, which are their writers' own.
     */
    protected function define_course_plugin_structure(): void {
        $wrapper = new backup_nested_element($this->get_recommended_name());
        $syllabus = new backup_nested_element('lectern_syllabus', ['id'], [
            'enrolpage', 'timecreated', 'timemodified', 'usermodified',
        ]);
        $sections = new backup_nested_element('lectern_syllabus_sections');
        $section = new backup_nested_element('lectern_syllabus_section', ['id'], ['shortname', 'name', 'kind', 'versionid']);
        $versions = new backup_nested_element('lectern_syllabus_versions');
        $version = new backup_nested_element('lectern_syllabus_version', ['id'], [
            'version', 'content', 'contentformat', 'brief', 'dates', 'origin', 'usermodified', 'timecreated',
        ]);

        $this->get_plugin_element()->add_child($wrapper);
        $wrapper->add_child($syllabus);
        $syllabus->add_child($sections);
        $sections->add_child($section);
        $section->add_child($versions);
        $versions->add_child($version);

        // Without users, nothing says who wrote it.
        $author = $this->get_setting_value('users') ? 'usermodified' : '0 AS usermodified';
        $syllabus->set_source_sql(
            "SELECT id, enrolpage, timecreated, timemodified, {$author} FROM {local_lectern_syllabus} WHERE contextid = ?",
            [backup::VAR_CONTEXTID],
        );
        $section->set_source_sql(
            'SELECT s.id, s.shortname, s.name, s.kind, c.versionid
               FROM {local_lectern_syllabus_section} s
          LEFT JOIN {local_lectern_syllabus_content} c ON c.sectionid = s.id AND c.syllabusid = ?
              WHERE s.id IN (SELECT sectionid FROM {local_lectern_syllabus_version} WHERE syllabusid = ?)
           ORDER BY s.sortorder, s.id',
            [backup::VAR_PARENTID, backup::VAR_PARENTID],
        );
        $version->set_source_sql(
            "SELECT id, version, content, contentformat, brief, dates, origin, {$author}, timecreated
               FROM {local_lectern_syllabus_version}
              WHERE syllabusid = ? AND sectionid = ?
           ORDER BY version",
            ['../../../../id', backup::VAR_PARENTID],
        );

        $syllabus->annotate_ids('user', 'usermodified');
        $version->annotate_ids('user', 'usermodified');
        $version->annotate_files('local_lectern_syllabus', 'content', 'id');
    }
}
