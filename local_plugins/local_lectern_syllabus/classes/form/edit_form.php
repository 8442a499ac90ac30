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

namespace local_lectern_syllabus\form;

use local_lectern_syllabus\local\editing;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\version_files;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * The form in which a syllabus is written: one page for all its sections, or some of them where there are very many.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class edit_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $editing = $this->editing();
        $form->addElement('hidden', 'contextid');
        $form->setType('contextid', PARAM_INT);
        $form->addElement('hidden', 'page');
        $form->setType('page', PARAM_INT);
        // Ids of the sections that were left alone; written by the page's script.
        $form->addElement('hidden', 'untouched', '');
        $form->setType('untouched', PARAM_SEQUENCE);
        foreach ($editing->sections() as $section) {
            $this->section($section, $editing);
        }
        $this->add_sticky_action_buttons(true, get_string('savesyllabus', 'local_lectern_syllabus'));
    }

    /**
     * The fields of a section.
     *
     * @param section $section
     * @param editing $editing
     */
    private function section(section $section, editing $editing): void {
        $form = $this->_form;
        $id = $section->id;
        $name = $section->name();
        $form->addElement('header', "header_{$id}", $section->mandatory
            ? get_string('mandatorysection', 'local_lectern_syllabus', $name) : $name);
        $form->setExpanded("header_{$id}", true);
        $hint = $section->help_text();
        if ($section->kind === section::PEOPLE) {
            $hint .= \html_writer::div(get_string('peoplehint', 'local_lectern_syllabus'));
        }
        if ($hint !== '') {
            $form->addElement('html', \html_writer::div($hint, 'lectern-syllabus-hint'));
        }
        $form->addElement('hidden', "base_{$id}");
        $form->setType("base_{$id}", PARAM_INT);
        $form->addElement(
            'editor',
            "text_{$id}",
            get_string('textof', 'local_lectern_syllabus', $name),
            ['rows' => 12],
            version_files::options($editing->context),
        );
        $form->setType("text_{$id}", PARAM_RAW);
        if ($section->kind === section::DATES) {
            $this->repeat_elements(
                [
                    $form->createElement('text', "label_{$id}", get_string('datelabel', 'local_lectern_syllabus'), ['size' => 40]),
                    $form->createElement('date_selector', "time_{$id}", get_string('date'), ['optional' => true]),
                ],
                $editing->dates_shown($section),
                ["label_{$id}" => ['type' => PARAM_TEXT]],
                "dates_{$id}",
                "adddates_{$id}",
                2,
                get_string('adddates', 'local_lectern_syllabus'),
                true,
            );
        }
        $form->addElement(
            'textarea',
            "brief_{$id}",
            get_string('briefof', 'local_lectern_syllabus', $name),
            ['rows' => 2, 'cols' => 60],
        );
        $form->setType("brief_{$id}", PARAM_TEXT);
        $form->addHelpButton("brief_{$id}", 'brief', 'local_lectern_syllabus');
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        foreach ($this->editing()->sections() as $id => $section) {
            try {
                editing::text((object) $data, $section)->require_size($section);
            } catch (\moodle_exception $exception) {
                $field = $exception->errorcode === 'errorbrieftoolong' ? "brief_{$id}" : "text_{$id}";
                // Core prints it as it is, and names of sections are in it.
                $errors[$field] = s($exception->getMessage());
            }
        }
        return $errors;
    }

    /**
     * What is edited.
     *
     * @return editing
     */
    private function editing(): editing {
        return $this->_customdata['editing'];
    }
}
