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

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * One field of the form. Custom data: field, source (null where it is gone from Moodle), steps (titles).
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class field_form extends \moodleform {
    /** @var rule_elements|null The rules that fit the field. */
    private ?rule_elements $rules = null;

    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $field = $this->field();
        $source = $this->source();
        $this->rules = $source ? new rule_elements($source, $field->rules()) : null;

        $mform->addElement('header', 'asking', get_string('field:asking', 'local_lectern_registration'));
        if (in_array($field->name, form::ALWAYS, true)) {
            $mform->addElement('static', 'alwaysnote', '', get_string('field:always', 'local_lectern_registration'));
        } else {
            $this->add_switch('shown', $field->shown);
            $this->add_switch('mandatory', $field->mandatory);
        }
        if (count($this->_customdata['steps']) > 1) {
            $mform->addElement('select', 'step', get_string('field:step', 'local_lectern_registration'), $this->steps());
            $mform->setDefault('step', min($field->step, count($this->_customdata['steps'])));
        }
        $mform->addElement('textarea', 'help', get_string('field:help', 'local_lectern_registration'), ['rows' => 3, 'cols' => 60]);
        $mform->addHelpButton('help', 'field:help', 'local_lectern_registration');
        $mform->setType('help', PARAM_TEXT);
        $mform->setDefault('help', $field->help);

        if ($this->rules?->is_any()) {
            $mform->addElement('header', 'rules', get_string('field:rules', 'local_lectern_registration'));
            $mform->setExpanded('rules');
            $this->rules->add($mform);
        }

        $mform->addElement('header', 'people', get_string('field:people', 'local_lectern_registration'));
        $mform->setExpanded('people');
        $mform->addElement('date_selector', 'from', get_string('field:from', 'local_lectern_registration'), ['optional' => true]);
        $mform->addHelpButton('from', 'field:from', 'local_lectern_registration');
        $mform->setDefault('from', $field->from);
        $mform->addElement('static', 'exemptnote', '', get_string('field:exempt_desc', 'local_lectern_registration'));
        exempt_elements::add($mform, $field->exempt());
        $this->add_action_buttons();
    }

    #[\Override]
    public function validation($data, $files): array {
        return parent::validation($data, $files) + ($this->rules?->validate($data) ?? []);
    }

    /**
     * What was sent, as changes of the field.
     *
     * @return array|null As {@see field::with()} takes it; null where nothing was sent, or it is refused.
     */
    public function changes(): ?array {
        $data = $this->get_data();
        if (!$data) {
            return null;
        }
        $data = (array) $data;
        $changes = array_intersect_key($data, array_flip(['step', 'help', 'shown', 'mandatory']));
        // Rules that this page does not show stay as they are.
        $rules = array_merge($this->field()->rules()->to_array(), $this->rules?->sent($data) ?? []);
        return $changes + [
            'rules' => $rules,
            'from' => (int) $data['from'],
            'exempt' => exempt_elements::from_data($data)->to_array(),
        ];
    }

    /**
     * Adds a choice of yes or no.
     *
     * @param string $name
     * @param bool $value
     */
    private function add_switch(string $name, bool $value): void {
        $this->_form->addElement(
            'advcheckbox',
            $name,
            get_string("field:{$name}", 'local_lectern_registration'),
            get_string("field:{$name}_desc", 'local_lectern_registration'),
        );
        $this->_form->setDefault($name, (int) $value);
    }

    /**
     * The steps by number.
     *
     * @return string[] HTML.
     */
    private function steps(): array {
        $steps = [];
        foreach ($this->_customdata['steps'] as $place => $title) {
            $title = format_string($title, true, ['context' => \core\context\system::instance()]);
            $about = ['number' => $place + 1, 'title' => $title];
            $steps[$place + 1] = $title === '' ? get_string('fields:step', 'local_lectern_registration', $place + 1)
                : get_string('fields:steptitle', 'local_lectern_registration', $about);
        }
        return $steps;
    }

    /**
     * The field that is changed.
     *
     * @return field
     */
    private function field(): field {
        return $this->_customdata['field'];
    }

    /**
     * What Moodle knows of it.
     *
     * @return source|null
     */
    private function source(): ?source {
        return $this->_customdata['source'];
    }
}
