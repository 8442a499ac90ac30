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

use core\context\course as context_course;
use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;

/**
 * Restores the syllabus of a course: its texts, its whole history, its files.
 *
 * A course that has a text in a section already keeps it, and finds the restored one in that section's history.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore_local_lectern_syllabus_plugin extends restore_local_plugin {
    /** @var string[] How versions come about. */
    private const ORIGINS = ['edit', 'restore', 'import', 'template', 'service', 'reset'];

    /** @var syllabus|null Restored into. */
    private ?syllabus $syllabus = null;
    /** @var stdClass|null What is to be known of it in the end; null where it was there before. */
    private ?stdClass $record = null;
    /** @var bool Whether a text became current. */
    private bool $changed = false;
    /** @var section|null Whose versions are read. */
    private ?section $section = null;
    /** @var int Number of that section's newest version. */
    private int $last = 0;
    /** @var int Old id of the version that is to become current; 0 for none. */
    private int $current = 0;

    /**
     * What is read from course.xml.
     *
     * @return restore_path_element[]
     */
    protected function define_course_plugin_structure(): array {
        $syllabus = '/lectern_syllabus';
        $section = "{$syllabus}/lectern_syllabus_sections/lectern_syllabus_section";
        $version = "{$section}/lectern_syllabus_versions/lectern_syllabus_version";
        return [
            new restore_path_element($this->get_namefor(), $this->get_pathfor($syllabus)),
            new restore_path_element($this->get_namefor('section'), $this->get_pathfor($section)),
            new restore_path_element($this->get_namefor('version'), $this->get_pathfor($version)),
        ];
    }

    /**
     * Nothing is read from section.xml, but a path has to be named for after_execute_section to be called.
     *
     * @return restore_path_element[]
     */
    protected function define_section_plugin_structure(): array {
        return [new restore_path_element($this->get_namefor('nothing'), $this->get_pathfor('/lectern_syllabus_nothing'))];
    }

    /**
     * Never called.
     *
     * @param array $data
     */
    public function process_local_lectern_syllabus_nothing(array $data): void {
    }

    /**
     * The syllabus itself.
     *
     * @param array $data
     * @return int|null
     */
    public function process_local_lectern_syllabus(array $data): ?int {
        $courseid = (int) $this->task->get_courseid();
        $context = context_course::instance($courseid);
        $adding = in_array((int) $this->task->get_target(), [backup::TARGET_CURRENT_ADDING, backup::TARGET_EXISTING_ADDING]);
        $may = !$adding || has_capability('local/lectern_syllabus:edit', $context, $this->task->get_userid());
        if ($courseid === (int) SITEID || !$may) {
            return restore_structure_step::SKIP_ALL_CHILDREN;
        }
        $this->syllabus = syllabus::for_context($context);
        if ($this->syllabus === null) {
            $this->syllabus = syllabus::ensure($context);
            $this->record = (object) [
                'id' => $this->syllabus->id(),
                // Whoever has the link to the old course must not see the new one.
                'shared' => 0,
                'token' => null,
                'enrolpage' => (int) !empty($data['enrolpage']),
                'timecreated' => (int) $data['timecreated'],
                'timemodified' => (int) $data['timemodified'],
                'usermodified' => $this->author($data),
            ];
        }
        $this->set_mapping($this->get_namefor(), $data['id'], $this->syllabus->id());
        return null;
    }

    /**
     * One of its sections; one that the site does not have is kept aside with its texts.
     *
     * @param array $data
     */
    public function process_local_lectern_syllabus_section(array $data): void {
        global $DB;
        $this->section = sections::ensure(
            (string) $data['shortname'],
            core_text::substr(clean_param((string) $data['name'], PARAM_TEXT), 0, 255),
            (string) $data['kind'],
        );
        $this->last = (int) $DB->get_field(version::TABLE, 'MAX(version)', [
            'syllabusid' => $this->syllabus->id(), 'sectionid' => $this->section->id,
        ]);
        $keep = (int) $this->task->get_target() !== backup::TARGET_NEW_COURSE
            && $this->syllabus->current_of($this->section->id)?->filled();
        $this->current = $keep ? 0 : (int) $data['versionid'];
    }

    /**
     * What a section said once, or says now.
     *
     * @param array $data
     */
    public function process_local_lectern_syllabus_version(array $data): void {
        global $DB;
        $dates = array_map(
            fn(array $date): array => ['label' => $date['label'], 'time' => (int) $this->apply_date_offset($date['time'])],
            section_text::dates_from_json((string) $data['dates']),
        );
        $record = (object) [
            'syllabusid' => $this->syllabus->id(),
            'sectionid' => $this->section->id,
            'version' => ++$this->last,
            'content' => (string) $data['content'],
            'contentformat' => (int) $data['contentformat'],
            'brief' => (string) $data['brief'],
            'dates' => (new section_text('', FORMAT_HTML, '', $dates))->dates_to_json(),
            'origin' => in_array($data['origin'], self::ORIGINS, true) ? $data['origin'] : 'edit',
            'usermodified' => $this->author($data),
            'timecreated' => (int) $data['timecreated'],
        ];
        $record->id = $DB->insert_record(version::TABLE, $record);
        // With its files, which are those of the old course's context.
        $this->set_mapping($this->get_namefor('version'), $data['id'], $record->id, true);
        if ((int) $data['id'] === $this->current) {
            saver::make_current($this->syllabus, version::from_record($record));
            $this->changed = true;
        }
    }

    /**
     * Once course.xml is read: files, links, and what is known of the syllabus.
     */
    protected function after_execute_course(): void {
        global $DB;
        if ($this->syllabus === null) {
            return;
        }
        $this->add_related_files('local_lectern_syllabus', 'content', $this->get_namefor('version'));
        // Core asks only some types of plugins what has links to be decoded, but takes it from whoever tells before it begins.
        $this->task->get_decoder()->add_content(
            new restore_decode_content(version::TABLE, ['content', 'brief'], $this->get_namefor('version')),
        );
        if ($this->record !== null) {
            // At last: making texts current has touched it.
            $DB->update_record(syllabus::TABLE, $this->record);
        } else if ($this->changed) {
            // Old texts came into a syllabus that was there: that is a change of today.
            $DB->update_record(syllabus::TABLE, (object) [
                'id' => $this->syllabus->id(), 'timemodified' => time(), 'usermodified' => (int) $this->task->get_userid(),
            ]);
        }
    }

    /**
     * Once everything is restored: pages and search are to know.
     */
    protected function after_restore_course(): void {
        if ($this->syllabus === null) {
            return;
        }
        $this->syllabus->forget();
        people::forget($this->syllabus->courseid());
        if (\core_search\manager::is_indexing_enabled()) {
            // Restored texts are older than the last indexing.
            \core_search\manager::request_index($this->syllabus->context(), 'local_lectern_syllabus-section');
        }
    }

    /**
     * Once a section of the course is read. The syllabus stands at the top of the course page, so it comes with the course's first
     * section where core leaves course.xml alone.
     */
    protected function after_execute_section(): void {
        global $CFG, $DB;
        $whole = (int) $this->task->get_target() === backup::TARGET_NEW_COURSE
            || ($this->task->setting_exists('overwrite_conf') && $this->get_setting_value('overwrite_conf'));
        $file = '../../course/course.xml';
        if ($whole || !file_exists("{$this->task->get_taskbasepath()}/{$file}")) {
            return;
        }
        if ((int) $DB->get_field('course_sections', 'section', ['id' => $this->task->get_sectionid()]) !== 0) {
            return;
        }
        require_once($CFG->dirroot . '/local/lectern_syllabus/backup/moodle2/restore_local_lectern_syllabus_stepslib.php');
        (new restore_local_lectern_syllabus_step('lectern_syllabus', $file, $this->task))->execute();
    }

    /**
     * Who wrote something, in this site.
     *
     * @param array $data
     * @return int 0 where nobody is known.
     */
    private function author(array $data): int {
        return empty($data['usermodified']) ? 0 : (int) $this->get_mappingid('user', $data['usermodified'], 0);
    }
}
