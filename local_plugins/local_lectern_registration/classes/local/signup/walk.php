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

namespace local_lectern_registration\local\signup;

use local_lectern_registration\form\signup_form;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\settings;
use moodle_url;

/**
 * A visitor's way through the steps of the sign-up.
 *
 * Where the visitor is, is what the session says: a step that a browser names is seen only once those before it are passed.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class walk {
    /** @var array[] The steps. */
    public readonly array $steps;

    /** @var int The step that is shown, from 0. */
    public readonly int $step;

    /** @var signup_form The step's form. */
    public readonly signup_form $form;

    /** @var draft What was typed so far. */
    private readonly draft $draft;

    /** @var \local_lectern_registration\local\consent\offer[] What is asked of a new person. */
    private readonly array $offers;

    /** @var bool Whether too many tried from here. */
    private bool $limited = false;

    /**
     * Constructor.
     *
     * @param int $asked Which step is asked for, from 0.
     */
    public function __construct(
        /** @var int Which step is asked for, from 0. */
        private readonly int $asked,
    ) {
        $this->steps = form_store::current()->signup_steps();
        $this->draft = new draft();
        if ($this->draft->new) {
            funnel::count('opened');
        }
        $furthest = min($this->draft->passed(), count($this->steps) - 1);
        $this->step = max(0, min($asked, $furthest));
        $this->offers = consents::asked_of(0);
        $this->form = $this->form_of($this->step);
        $this->form->set_data($this->draft->values());
    }

    /**
     * Does what was sent.
     *
     * @return moodle_url|null Where to go; null to show the step.
     */
    public function go(): ?moodle_url {
        if (draft::was_sent(optional_param('token', '', PARAM_ALPHANUM))) {
            return self::sent_url();
        }
        if ($this->form->is_submitted() && $this->asked !== $this->step) {
            // Sent after the hour, or for a step that is not open yet.
            return $this->url($this->step);
        }
        if ($this->form->no_submit_button_pressed()) {
            $this->draft->keep($this->form->typed());
            return $this->url($this->step - 1);
        }
        if (!$this->form->is_submitted()) {
            if ($this->draft->passed() > $this->step || optional_param('again', 0, PARAM_BOOL)) {
                $this->form->recheck($this->draft->values());
            }
            return null;
        }
        $data = $this->form->get_data();
        $this->draft->keep($this->form->typed());
        if (!$data) {
            foreach ($this->form->refused() as $name) {
                funnel::count('stopped', $name);
            }
            return null;
        }
        if ($this->step < count($this->steps) - 1) {
            if ($this->draft->passed() <= $this->step) {
                funnel::count('step', (string) ($this->step + 1));
            }
            $this->draft->pass($this->step);
            return $this->url($this->step + 1);
        }
        return $this->finish($data);
    }

    /**
     * Whether too many tried from here.
     *
     * @return bool
     */
    public function is_limited(): bool {
        return $this->limited;
    }

    /**
     * The country that was chosen in a step before.
     *
     * @return string Its code, or empty.
     */
    public function country(): string {
        $country = $this->draft->values()['country'] ?? '';
        return is_string($country) ? $country : '';
    }

    /**
     * Sends the whole, once every step is still right: an administrator may have changed the form in the meantime.
     *
     * @param \stdClass $data Of the last step.
     * @return moodle_url|null
     */
    private function finish(\stdClass $data): ?moodle_url {
        global $SESSION;
        $typed = $this->draft->values();
        $values = [];
        foreach (array_keys($this->steps) as $step) {
            $form = $step === $this->step ? $this->form : $this->form_of($step);
            if ($step !== $this->step && $form->recheck($typed)) {
                $this->draft->return_to($step);
                return $this->url($step, true);
            }
            $values += $form->elements()->values($step === $this->step ? (array) $data : $typed);
        }
        if (!limit::take('signup', getremoteaddr(''), settings::number('perhour'))) {
            $this->limited = true;
            return null;
        }
        // Other plugins' forms, as core's sign-up calls them; what they need of the account is theirs to ask at the login.
        core_login_post_signup_requests((object) ($values + (array) $data));
        intake::take($this->draft->token(), $values, $data->password, [
            'origin' => 'web',
            'username' => isset($data->username) ? \core_text::strtolower(trim($data->username)) : '',
            'consents' => consents::from_form($data, $this->offers),
            'policyagreed' => !empty($data->policyagreed),
            'wantsurl' => (string) ($SESSION->wantsurl ?? ''),
        ]);
        funnel::count('finished');
        $this->draft->finish();
        // As core does once an account is made: the next person at this browser is asked for age and policies again.
        \cache::make('core', 'presignup')->purge_current_user();
        return self::sent_url();
    }

    /**
     * The form of a step.
     *
     * @param int $step From 0.
     * @return signup_form
     */
    private function form_of(int $step): signup_form {
        return new signup_form(new moodle_url('/local/lectern_registration/signup.php'), [
            'steps' => $this->steps,
            'step' => $step,
            'offers' => $this->offers,
            'known' => $this->draft->values(),
            'token' => $this->draft->token(),
        ], 'post', '', ['class' => 'lectern-registration-form', 'novalidate' => 'novalidate']);
    }

    /**
     * Where it leads once all is sent.
     *
     * @return moodle_url
     */
    private static function sent_url(): moodle_url {
        return new moodle_url('/local/lectern_registration/signup.php', ['sent' => 1]);
    }

    /**
     * The address of a step.
     *
     * @param int $step From 0.
     * @param bool $again Whether to show what is wrong there.
     * @return moodle_url
     */
    private function url(int $step, bool $again = false): moodle_url {
        return new moodle_url('/local/lectern_registration/signup.php', ['step' => max(0, $step)] + ($again ? ['again' => 1] : []));
    }
}
