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

namespace local_lectern_people\form;

use core\context\system as context_system;
use local_lectern_people\local\settings;
use local_lectern_people\local\source\ownership;
use local_lectern_people\local\source\profile_field;
use stdClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * What the sources read, and how careful a sync is.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sources_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $string = fn(string $name): string => get_string($name, 'local_lectern_people');
        $fields = ownership::custom_fields();

        $mform->addElement('header', 'fieldhdr', $string('source:field'));
        $mform->addElement('select', 'fieldid', $string('choice:fieldid'), [0 => $string('choice:none')] + self::titles($fields));
        $mform->addHelpButton('fieldid', 'choice:fieldid', 'local_lectern_people');
        $mform->setDefault('fieldid', settings::number('fieldid'));
        $keys = array_map(fn(string $key): string => get_string($key), array_combine(profile_field::KEYS, profile_field::KEYS));
        $mform->addElement('select', 'fieldkey', $string('choice:fieldkey'), $keys);
        $mform->setDefault('fieldkey', settings::get('fieldkey'));

        $mform->addElement('header', 'rolehdr', $string('source:role'));
        $this->add_roles();

        $mform->addElement('header', 'departmenthdr', $string('source:department'));
        $options = ['department' => get_string('department'), 'institution' => get_string('institution')];
        foreach (self::titles($fields) as $id => $title) {
            $options["profile_{$id}"] = $title;
        }
        $mform->addElement('select', 'departmentfield', $string('choice:departmentfield'), $options);
        $mform->setDefault('departmentfield', settings::get('departmentfield'));

        $mform->addElement('header', 'carehdr', $string('choice:care'));
        foreach (['maxdrop', 'keepdays'] as $name) {
            $mform->addElement('text', $name, $string("choice:{$name}"), ['size' => 5, 'inputmode' => 'numeric']);
            $mform->setType($name, PARAM_RAW_TRIMMED);
            $mform->setDefault($name, settings::get($name));
            $mform->addHelpButton($name, "choice:{$name}", 'local_lectern_people');
        }
        foreach (['fieldhdr', 'rolehdr', 'departmenthdr', 'carehdr'] as $header) {
            $mform->setExpanded($header);
        }
        $this->add_action_buttons(false);
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        foreach (['maxdrop' => 100, 'keepdays' => 36500] as $name => $most) {
            if (!preg_match('/^\d{1,5}$/', (string) $data[$name]) || (int) $data[$name] > $most) {
                $errors[$name] = get_string('choice:number', 'local_lectern_people', $most);
            }
        }
        return $errors;
    }

    /**
     * What was chosen, as settings.
     *
     * @param stdClass $data
     * @return array<string, string> By name.
     */
    public static function choices(stdClass $data): array {
        return [
            // What is none of the options is not taken: all stays as it is.
            'fieldid' => (string) ($data->fieldid ?? settings::get('fieldid')),
            'fieldkey' => $data->fieldkey ?? settings::get('fieldkey'),
            'roles' => implode(',', array_keys(array_filter((array) ($data->roles ?? [])))),
            'departmentfield' => $data->departmentfield ?? settings::get('departmentfield'),
            'maxdrop' => (string) (int) $data->maxdrop,
            'keepdays' => (string) (int) $data->keepdays,
        ];
    }

    /**
     * Adds the roles that can be held in somebody's own context.
     */
    private function add_roles(): void {
        $names = array_intersect_key(
            role_get_names(context_system::instance(), ROLENAME_ORIGINAL, true),
            array_flip(get_roles_for_contextlevels(CONTEXT_USER)),
        );
        if ($names === []) {
            $this->_form->addElement('static', 'noroles', '', get_string('choice:noroles', 'local_lectern_people'));
            return;
        }
        $chosen = settings::list('roles');
        $boxes = [];
        foreach ($names as $id => $name) {
            $boxes[] = $this->_form->createElement('advcheckbox', "roles[{$id}]", '', $name);
            $this->_form->setDefault("roles[{$id}]", in_array((string) $id, $chosen, true) ? 1 : 0);
        }
        $this->_form->addGroup($boxes, 'rolesgroup', get_string('choice:roles', 'local_lectern_people'), '', false);
        $this->_form->addHelpButton('rolesgroup', 'choice:roles', 'local_lectern_people');
    }

    /**
     * Custom fields as options: of each that must not be a source it is said.
     *
     * @param array[] $fields See {@see ownership::custom_fields()}.
     * @return string[] By id.
     */
    private static function titles(array $fields): array {
        return array_map(fn(array $field): string => $field['problem'] === null
            ? $field['name'] : get_string('choice:notallowed', 'local_lectern_people', $field['name']), $fields);
    }
}
