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

use core\context\system as context_system;
use core_text;
use local_lectern_people\local\leader\leaders;

/**
 * Names who manages the people of a cohort or a department. Custom data: kind; itemid, the
 * cohort; name, the department where it is known; shown, either as HTML.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leader_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        ['kind' => $kind, 'name' => $name, 'shown' => $shown] = $this->_customdata;
        if ($kind === leaders::COHORT || $name !== '') {
            $form->addElement('static', 'item', get_string("leaders:kind_{$kind}", 'local_lectern_people'), $shown);
        } else {
            $form->addElement('text', 'itemname', get_string('leaders:kind_department', 'local_lectern_people'), ['size' => 40]);
            $form->addRule('itemname', null, 'required');
            $form->setType('itemname', PARAM_RAW_TRIMMED);
            $form->addHelpButton('itemname', 'leaders:department', 'local_lectern_people');
        }
        $this->add_person(has_capability('moodle/user:viewalldetails', context_system::instance()));
        $this->add_action_buttons(true, get_string('leaders:name', 'local_lectern_people'));
    }

    /**
     * Asks who it is: by a search where that is allowed and script is on, else by the username.
     *
     * @param bool $search Whether one may search people.
     */
    private function add_person(bool $search): void {
        $form = $this->_form;
        if ($search) {
            $form->addElement('html', '<div class="lectern-people-withscript">');
            $form->addElement('autocomplete', 'userid', get_string('leaders:person', 'local_lectern_people'), [], [
                'ajax' => 'core_user/form_user_selector',
                'multiple' => false,
                'valuehtmlcallback' => fn($id): string => self::shown_person((int) $id),
            ]);
            $form->addElement('html', '</div><div class="lectern-people-withoutscript">');
        }
        $form->addElement('text', 'username', get_string('leaders:username', 'local_lectern_people'), ['autocomplete' => 'off']);
        $form->setType('username', PARAM_RAW_TRIMMED);
        if ($search) {
            $form->addElement('html', '</div>');
        }
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        $name = $this->department($data);
        if ($this->_customdata['kind'] === leaders::DEPARTMENT && $name === '') {
            $errors['itemname'] = get_string('required');
        } else if (core_text::strlen($name) > leaders::LONGEST) {
            $errors['itemname'] = get_string('maximumchars', '', leaders::LONGEST);
        }
        $userid = self::person($data);
        $error = match (true) {
            $userid === null => 'nobody',
            $errors === [] && leaders::is($this->_customdata['kind'], $this->_customdata['itemid'], $name, $userid) => 'already',
            default => null,
        };
        if ($error !== null) {
            // Only one of them is to be seen.
            $errors['userid'] = $errors['username'] = get_string("leaders:{$error}", 'local_lectern_people');
        }
        return $errors;
    }

    /**
     * The department that is meant.
     *
     * @param array $data
     * @return string Nothing for a cohort.
     */
    public function department(array $data): string {
        return $this->_customdata['name'] !== '' ? $this->_customdata['name'] : trim((string) ($data['itemname'] ?? ''));
    }

    /**
     * Who was chosen. Nobody who could not manage anybody: whose account is closed, or who is the guest.
     *
     * @param array $data
     * @return int|null
     */
    public static function person(array $data): ?int {
        global $CFG, $DB;
        $who = !empty($data['userid'])
            ? ['id' => (int) $data['userid']]
            : ['username' => core_text::strtolower(trim((string) ($data['username'] ?? ''))), 'mnethostid' => $CFG->mnet_localhost_id];
        $id = (int) $DB->get_field('user', 'id', $who + ['deleted' => 0, 'suspended' => 0, 'confirmed' => 1]);
        return $id > 0 && !isguestuser($id) ? $id : null;
    }

    /**
     * Somebody who was chosen, as the search shows them.
     *
     * @param int $id
     * @return string HTML.
     */
    private static function shown_person(int $id): string {
        $user = $id > 0 ? \core_user::get_user($id) : false;
        return $user && !$user->deleted
            ? s(fullname($user, has_capability('moodle/site:viewfullnames', context_system::instance()))) : '';
    }
}
