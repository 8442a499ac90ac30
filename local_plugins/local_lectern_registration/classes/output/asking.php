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

namespace local_lectern_registration\output;

use core\output\notification;
use local_lectern_registration\form\complete_form;
use local_lectern_registration\local\person\destination;
use local_lectern_registration\local\person\grace;
use renderable;
use renderer_base;
use templatable;

/**
 * The page that asks somebody who has an account for what is missing.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class asking implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param complete_form $form
     * @param grace $grace
     * @param bool $lost Whether what the person sent to another page was lost.
     */
    public function __construct(
        /** @var complete_form The form. */
        private readonly complete_form $form,
        /** @var grace How long 'not now' is offered. */
        private readonly grace $grace,
        /** @var bool Whether what the person sent to another page was lost. */
        private readonly bool $lost,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $USER;
        return [
            'greeting' => get_string('completegreeting', 'local_lectern_registration', $USER->firstname),
            'grace' => $this->grace_sentence(),
            'lost' => $this->lost,
            'form' => $this->form->render(),
            'logouturl' => (new \moodle_url('/login/logout.php', ['sesskey' => sesskey()]))->out(false),
        ] + browser_checks::export($this->form->elements()->specs(), (string) $USER->country);
    }

    /**
     * Leads somebody to where they wanted to go.
     *
     * @param string $thanks What to say there.
     */
    public static function lead_on(string $thanks = ''): never {
        [$url, $lost] = destination::take();
        if ($lost) {
            $lostsays = get_string('notsent', 'local_lectern_registration');
            redirect($url, trim("{$thanks} {$lostsays}"), null, notification::NOTIFY_WARNING);
        }
        redirect($url, $thanks, null, notification::NOTIFY_SUCCESS);
    }

    /**
     * How long one may answer later.
     *
     * @return string Empty where there is no grace.
     */
    private function grace_sentence(): string {
        if (!$this->grace->holds) {
            return '';
        }
        if ($this->grace->until) {
            $day = userdate($this->grace->until, get_string('strftimedatefullshort', 'core_langconfig'));
            return get_string('graceuntil', 'local_lectern_registration', $day);
        }
        return $this->grace->logins
            ? get_string('gracelogins', 'local_lectern_registration', $this->grace->logins)
            : get_string('gracelastlogin', 'local_lectern_registration');
    }
}
