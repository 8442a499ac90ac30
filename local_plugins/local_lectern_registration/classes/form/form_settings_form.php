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

namespace local_lectern_registration\form;

use local_lectern_registration\local\form\form;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * What holds for the whole form: what its steps are called, and who is asked nothing. Custom data: form.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form_settings_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $form = $this->form();
        $mform->addElement('header', 'steps', get_string('steps', 'local_lectern_registration'));
        $mform->addElement('static', 'stepsnote', '', get_string('steps_desc', 'local_lectern_registration'));
        foreach ($form->steps as $place => $title) {
            $label = get_string('steps:title', 'local_lectern_registration', $place + 1);
            $mform->addElement('text', "title[{$place}]", $label, ['size' => 40]);
            $mform->setType("title[{$place}]", PARAM_TEXT);
            $mform->setDefault("title[{$place}]", $title);
        }
        $mform->addElement('header', 'people', get_string('exempt', 'local_lectern_registration'));
        $mform->setExpanded('people');
        $mform->addElement('static', 'exemptnote', '', get_string('exempt_desc', 'local_lectern_registration'));
        exempt_elements::add($mform, $form->exempt);
        $this->add_action_buttons();
    }

    /**
     * A form with what was sent.
     *
     * @param form $form As it is now; it may have other steps than when the page was opened.
     * @param \stdClass $data What was sent.
     * @return form
     */
    public static function apply(form $form, \stdClass $data): form {
        $titles = array_map(trim(...), array_intersect_key((array) ($data->title ?? []), $form->steps));
        return new form($form->fields, array_replace($form->steps, $titles), exempt_elements::from_data((array) $data));
    }

    /**
     * The form.
     *
     * @return form
     */
    private function form(): form {
        return $this->_customdata['form'];
    }
}
