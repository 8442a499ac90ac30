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

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

use local_lectern_people\local\import\options;
use local_lectern_people\local\import\text_file;
use local_lectern_people\local\source\ownership;
use local_lectern_people\local\source\profile_field;

/**
 * Takes a file of who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $string = fn(string $key): string => get_string($key, 'local_lectern_people');
        $keys = [];
        foreach (profile_field::KEYS as $key) {
            $keys[$key] = get_string($key);
        }
        $form->addElement('filepicker', 'file', get_string('file'), null, ['accepted_types' => ['.csv', '.txt']]);
        $form->addRule('file', null, 'required');
        $form->addElement('select', 'userby', $string('import:userby'), $keys);
        $form->addElement('select', 'managerby', $string('import:managerby'), $keys);
        $modes = [];
        foreach ([options::ADD, options::REPLACE] as $mode) {
            $modes[] = $form->createElement('radio', 'mode', '', $string("import:mode_{$mode}"), $mode);
        }
        $form->addGroup($modes, 'modes', $string('import:mode'), '<br>', false);
        $delimiters = [];
        foreach (array_keys(options::DELIMITERS) as $name) {
            $delimiters[$name] = get_string("sep{$name}", 'grades');
        }
        $form->addElement('select', 'delimiter', $string('import:delimiter'), $delimiters);
        $form->addElement('select', 'encoding', $string('import:encoding'), text_file::encodings());
        $form->setDefaults([
            'userby' => 'email', 'managerby' => 'email', 'mode' => options::ADD, 'encoding' => 'UTF-8',
            'delimiter' => get_string('listsep', 'langconfig') === ';' ? 'semicolon' : 'comma',
        ]);
        $this->add_action_buttons(false, $string('import:check'));
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        $problem = ownership::key_problem($data['managerby']);
        if ($problem !== null) {
            $errors['managerby'] = $problem;
        }
        return $errors;
    }

    /**
     * What was chosen.
     *
     * @param \stdClass $data
     * @return options
     */
    public static function options(\stdClass $data): options {
        return new options($data->userby, $data->managerby, $data->mode, $data->delimiter);
    }
}
