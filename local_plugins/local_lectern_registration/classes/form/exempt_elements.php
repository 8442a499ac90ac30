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

use local_lectern_registration\local\admin\exempt_names;
use local_lectern_registration\local\form\exemption;
use MoodleQuickForm;

/**
 * Who is exempt, as elements of a form: roles, cohorts and methods of login.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class exempt_elements {
    /** @var string[] The elements. */
    private const NAMES = ['roles' => 'exemptroles', 'cohorts' => 'exemptcohorts', 'auths' => 'exemptauths'];

    /**
     * Adds them.
     *
     * @param MoodleQuickForm $mform
     * @param exemption $exempt Who is exempt so far.
     */
    public static function add(MoodleQuickForm $mform, exemption $exempt): void {
        $options = ['multiple' => true, 'noselectionstring' => get_string('exempt:nobody', 'local_lectern_registration')];
        $safe = static fn(array $names): array => array_map(s(...), $names);
        $mform->addElement('autocomplete', self::NAMES['roles'], self::label('roles'), $safe(exempt_names::roles()), $options);
        $mform->addElement('cohort', self::NAMES['cohorts'], self::label('cohorts'), $options + ['includes' => 'all']);
        $mform->addElement('autocomplete', self::NAMES['auths'], self::label('auths'), $safe(exempt_names::methods()), $options);
        foreach (self::NAMES as $key => $name) {
            $mform->setDefault($name, $exempt->$key);
        }
    }

    /**
     * Who is exempt by what was sent.
     *
     * @param array $data
     * @return exemption
     */
    public static function from_data(array $data): exemption {
        return exemption::from_array(array_map(static fn(string $name): array => (array) ($data[$name] ?? []), self::NAMES));
    }

    /**
     * What an element is called.
     *
     * @param string $key
     * @return string
     */
    private static function label(string $key): string {
        return get_string("exempt:{$key}", 'local_lectern_registration');
    }
}
