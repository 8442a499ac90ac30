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

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');
require_once($CFG->libdir . '/csvlib.class.php');

/**
 * Takes a file with the syllabi of many courses.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $form->addElement('filepicker', 'file', get_string('file'), null, ['accepted_types' => ['.csv', '.txt']]);
        $form->addRule('file', null, 'required');
        $form->addElement(
            'select',
            'delimiter',
            get_string('csvdelimiter', 'local_lectern_syllabus'),
            \csv_import_reader::get_delimiter_list(),
        );
        $form->setDefault('delimiter', 'comma');
        $form->addElement('select', 'encoding', get_string('csvencoding', 'local_lectern_syllabus'), \core_text::get_encodings());
        $form->setDefault('encoding', 'UTF-8');
        $form->addElement(
            'advcheckbox',
            'onlyempty',
            get_string('onlyempty', 'local_lectern_syllabus'),
            get_string('onlyempty_desc', 'local_lectern_syllabus')
        );
        $form->setDefault('onlyempty', 1);
        $this->add_action_buttons(false, get_string('importplan', 'local_lectern_syllabus'));
    }
}
