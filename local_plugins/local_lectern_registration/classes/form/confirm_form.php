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

use local_lectern_registration\local\signup\confirmation;
use moodleform;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Asks for the password that was typed in a sign-up.
 *
 * Custom data: confirmation, token.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class confirm_form extends moodleform {
    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $this->set_display_vertical();
        $mform->addElement('hidden', 'token', $this->_customdata['token']);
        $mform->setType('token', PARAM_ALPHANUM);
        $mform->addElement('password', 'password', get_string('password'), ['autocomplete' => 'current-password', 'size' => 32]);
        $mform->setType('password', PARAM_RAW);
        $mform->addElement('submit', 'submitbutton', get_string('confirm:button', 'local_lectern_registration'));
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        $confirmation = $this->_customdata['confirmation'];
        assert($confirmation instanceof confirmation);
        if ($data['password'] === '') {
            $errors['password'] = get_string('missingpassword');
        } else if (!$confirmation->may_try()) {
            $errors['password'] = get_string('confirm:wait', 'local_lectern_registration');
        } else if (!$confirmation->is_password($data['password'])) {
            $errors['password'] = get_string('confirm:wrong', 'local_lectern_registration');
        }
        return $errors;
    }
}
