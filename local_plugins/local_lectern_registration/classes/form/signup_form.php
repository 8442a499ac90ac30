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

use core_privacy\local\sitepolicy\manager as sitepolicy;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\rules\check;
use local_lectern_registration\local\rules\rules;
use local_lectern_registration\local\rules\spec;
use local_lectern_registration\local\settings;
use moodleform;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * One step of the sign-up. The last one also asks for the password, the CAPTCHA, policies and consents.
 *
 * Custom data: steps (of {@see \local_lectern_registration\local\form\form::signup_steps()}), step (from 0), offers (of
 * consents), known (what was typed so far), token (of the draft), preview (whether it is only looked at by an administrator).
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class signup_form extends moodleform {
    /** @var string[] Never kept: neither in the session nor anywhere else. */
    public const SECRET = ['password', 'recaptcha_element', 'g-recaptcha-response', 'policyagreed'];

    /** @var elements The fields of the step. */
    private elements $elements;

    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $this->set_display_vertical();
        $mform->addElement('hidden', 'step', $this->step());
        $mform->setType('step', PARAM_INT);
        $mform->addElement('hidden', 'token', $this->_customdata['token'] ?? '');
        $mform->setType('token', PARAM_ALPHANUM);

        $fields = $this->_customdata['steps'][$this->step()]['fields'] ?? [];
        $this->elements = new elements(catalogue::pairs($fields), 0, (array) ($this->_customdata['known'] ?? []));
        $this->elements->add($mform);
        if ($this->is_last()) {
            $this->add_account();
        }
        $this->add_buttons();
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files) + $this->elements->validate($data);
        if ($this->is_last()) {
            $errors += $this->account_errors($data);
        }
        return $errors;
    }

    /**
     * The fields of the step.
     *
     * @return elements
     */
    public function elements(): elements {
        return $this->elements;
    }

    /**
     * What was typed, checked or not, without what is never kept.
     *
     * @return array By name.
     */
    public function typed(): array {
        $names = array_keys($this->_customdata['steps'][$this->step()]['fields'] ?? []);
        if ($this->is_last()) {
            $names[] = 'username';
            array_push($names, ...array_map(static fn($o): string => "consent_{$o->textid}", $this->_customdata['offers']));
        }
        $submitted = (array) $this->_form->exportValues();
        return array_diff_key(array_intersect_key($submitted, array_flip($names)), array_flip(self::SECRET));
    }

    /**
     * Checks what was typed in the step before, without anything sent now, and shows what is wrong.
     *
     * @param array $values By name.
     * @return string[] Messages by name.
     */
    public function recheck(array $values): array {
        $errors = $this->elements->validate($values);
        foreach ($errors as $name => $message) {
            $this->_form->setElementError($name, $message);
        }
        return $errors;
    }

    /**
     * Which fields were refused.
     *
     * @return string[] Names.
     */
    public function refused(): array {
        return array_keys($this->_form->_errors);
    }

    /**
     * What the browser checks by itself.
     *
     * @return array[] By name of the input.
     */
    public function specs(): array {
        $specs = $this->elements->specs();
        if ($this->is_last()) {
            if ($this->_form->elementExists('username')) {
                $specs['username'] = spec::for_browser('username', rules::from_array([]), true, $this->around_username());
            }
            $specs['password'] = spec::for_browser('password', rules::from_array([]), true, ['policy' => self::password_policy()]);
        }
        return $specs;
    }

    /**
     * The step.
     *
     * @return int From 0.
     */
    private function step(): int {
        return (int) $this->_customdata['step'];
    }

    /**
     * Whether it is the last step.
     *
     * @return bool
     */
    private function is_last(): bool {
        return $this->step() >= count($this->_customdata['steps']) - 1;
    }

    /**
     * Adds what makes the account.
     */
    private function add_account(): void {
        global $CFG;
        $mform = $this->_form;
        if (!settings::get('usernameisemail')) {
            $mform->addElement('text', 'username', get_string('username'), [
                'autocomplete' => 'username', 'autocapitalize' => 'none', 'spellcheck' => 'false', 'aria-required' => 'true',
            ]);
            $mform->setType('username', PARAM_RAW);
            $mform->setForceLtr('username');
        }
        $mform->addElement('password', 'password', get_string('password'), [
            'autocomplete' => 'new-password', 'aria-required' => 'true', 'aria-describedby' => 'local_lectern_registration_policy',
        ]);
        $mform->setType('password', PARAM_RAW);
        if (!empty($CFG->passwordpolicy)) {
            $mform->addElement('html', \html_writer::div(
                print_password_policy(),
                'lectern-registration-help',
                ['id' => 'local_lectern_registration_policy'],
            ));
        }
        consents::form_elements($mform, $this->_customdata['offers']);
        if ($this->_customdata['preview'] ?? false) {
            return;
        }
        if (signup_captcha_enabled()) {
            $mform->addElement('recaptcha', 'recaptcha_element', get_string('security_question', 'auth'));
            $mform->addHelpButton('recaptcha_element', 'recaptcha', 'auth');
            $mform->closeHeaderBefore('recaptcha_element');
        }
        core_login_extend_signup_form($mform);
        (new sitepolicy())->signup_form($mform);
    }

    /**
     * Adds the buttons.
     */
    private function add_buttons(): void {
        $mform = $this->_form;
        $next = get_string($this->is_last() ? 'createaccount' : 'next');
        $buttons = [$mform->createElement('submit', 'submitbutton', $next)];
        if ($this->step() > 0) {
            $buttons[] = $mform->createElement('submit', 'back', get_string('back'), [
                'formnovalidate' => 'formnovalidate', 'data-skip-validation' => '1',
            ], false, ['customclassoverride' => 'btn-secondary']);
            // What was typed is kept as it is; it is checked on the way forward.
            $mform->registerNoSubmitButton('back');
        }
        $mform->addGroup($buttons, 'buttons', '', [' '], false);
        $mform->closeHeaderBefore('buttons');
    }

    /**
     * What is wrong with what makes the account.
     *
     * @param array $data
     * @return string[] Messages by name.
     */
    private function account_errors(array $data): array {
        $errors = [];
        if ($this->_form->elementExists('username')) {
            $problem = check::value('username', rules::from_array([]), $data['username'], true, $this->around_username());
            if ($problem) {
                $errors['username'] = s($problem->message());
            }
        }
        $known = $data + (array) ($this->_customdata['known'] ?? []);
        $person = (object) (array_intersect_key($known, array_flip(['firstname', 'lastname', 'email', 'username'])) + [
            // Neither the guest nor anybody else: as signup_validate_data() has it.
            'id' => (int) get_config('core', 'siteguest') + 1, 'firstname' => '', 'lastname' => '', 'email' => '', 'username' => '',
        ]);
        $message = '';
        if (($data['password'] ?? '') === '') {
            $errors['password'] = get_string('missingpassword');
        } else if (exceeds_password_length($data['password'])) {
            $errors['password'] = get_string('maximumchars', '', MAX_PASSWORD_CHARACTERS);
        } else if (!check_password_policy($data['password'], $message, $person)) {
            $errors['password'] = $message;
        }
        if (signup_captcha_enabled()) {
            $captcha = $this->_form->getElement('recaptcha_element');
            $answer = $this->_form->_submitValues['g-recaptcha-response'] ?? '';
            $verdict = $answer === '' ? get_string('missingrecaptchachallengefield') : $captcha->verify($answer);
            if ($verdict !== true) {
                $errors['recaptcha_element'] = $verdict;
            }
        }
        return $errors + core_login_validate_extend_signup_form($data);
    }

    /**
     * What the rules must know of usernames.
     *
     * @return array
     */
    private function around_username(): array {
        global $CFG;
        return ['columnlength' => 100, 'extended' => !empty($CFG->extendedusernamechars)];
    }

    /**
     * The site's policy for passwords, as the browser checks it.
     *
     * @return int[]
     */
    private static function password_policy(): array {
        global $CFG;
        if (empty($CFG->passwordpolicy)) {
            return [];
        }
        return [
            'minlength' => (int) $CFG->minpasswordlength,
            'digits' => (int) $CFG->minpassworddigits,
            'lower' => (int) $CFG->minpasswordlower,
            'upper' => (int) $CFG->minpasswordupper,
            'nonalphanum' => (int) $CFG->minpasswordnonalphanum,
            'consecutive' => (int) $CFG->maxconsecutiveidentchars,
        ];
    }
}
