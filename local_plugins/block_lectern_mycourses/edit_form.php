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

use block_lectern_mycourses\local\choices;

/**
 * Configuration of one block.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_lectern_mycourses_edit_form extends block_edit_form {
    /**
     * Adds the fields. An empty choice means 'as the site has it'.
     *
     * @param MoodleQuickForm $mform Form.
     */
    protected function specific_definition($mform): void {
        $mform->addElement('header', 'configheader', get_string('blocksettings', 'block'));

        $mform->addElement('text', 'config_title', get_string('config:title', 'block_lectern_mycourses'));
        $mform->setType('config_title', PARAM_TEXT);

        $filters = $mform->addElement(
            'autocomplete',
            'config_filters',
            get_string('config:filters', 'block_lectern_mycourses'),
            self::options('filter', choices::FILTERS),
            ['multiple' => true, 'noselectionstring' => get_string('config:site', 'block_lectern_mycourses')]
        );
        $filters->setMultiple(true);
        $mform->addHelpButton('config_filters', 'config:filters', 'block_lectern_mycourses');

        foreach (choices::allowed() as $choice => $values) {
            $mform->addElement(
                'select',
                'config_' . $choice,
                get_string('config:' . $choice, 'block_lectern_mycourses'),
                ['' => get_string('config:site', 'block_lectern_mycourses')] + self::options($choice, $values)
            );
        }
        $mform->addHelpButton('config_filter', 'config:filter', 'block_lectern_mycourses');
    }

    /**
     * The options of a choice.
     *
     * @param string $choice Name of the choice.
     * @param array $values Values.
     * @return string[] Text by value.
     */
    private static function options(string $choice, array $values): array {
        $options = [];
        foreach ($values as $value) {
            $options[$value] = is_int($value) ? $value : get_string("$choice:$value", 'block_lectern_mycourses');
        }
        return $options;
    }
}
