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

use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\person\grace;
use local_lectern_registration\local\person\standing;
use moodleform;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Asks somebody who has an account for what is missing, and for nothing else.
 *
 * Custom data: standing, grace, offers (of consents), userid.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class complete_form extends moodleform {
    /** @var elements The fields. */
    private elements $elements;

    #[\Override]
    protected function definition(): void {
        $mform = $this->_form;
        $standing = $this->_customdata['standing'];
        $grace = $this->_customdata['grace'];
        assert($standing instanceof standing && $grace instanceof grace);
        $this->set_display_vertical();

        $this->elements = new elements($standing->missing, (int) $this->_customdata['userid']);
        $this->elements->add($mform);
        consents::form_elements($mform, $this->_customdata['offers']);

        $buttons = [$mform->createElement('submit', 'submitbutton', get_string('saveandgoon', 'local_lectern_registration'))];
        if ($grace->holds) {
            $buttons[] = $mform->createElement('cancel', 'cancel', get_string('notnow', 'local_lectern_registration'));
        }
        $mform->addGroup($buttons, 'buttons', '', [' '], false);
        $mform->closeHeaderBefore('buttons');
    }

    #[\Override]
    public function validation($data, $files): array {
        return parent::validation($data, $files) + $this->elements->validate($data);
    }

    /**
     * The fields.
     *
     * @return elements
     */
    public function elements(): elements {
        return $this->elements;
    }
}
