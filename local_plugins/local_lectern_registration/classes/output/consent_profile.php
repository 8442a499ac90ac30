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

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_registration\local\consent\state;

/**
 * What somebody consents to, for another who may see it in their profile.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent_profile implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param state[] $states
     */
    public function __construct(
        /** @var state[] What holds. */
        private readonly array $states,
    ) {
    }

    /**
     * As HTML.
     *
     * @return string
     */
    public function render(): string {
        global $OUTPUT;
        return $OUTPUT->render_from_template(
            'local_lectern_registration/consent_profile',
            $this->export_for_template($OUTPUT),
        );
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $consents = array_map(fn(state $state): array => [
            'name' => $state->offer->name,
            'given' => $state->given,
            'statement' => self::statement($state),
        ], $this->states);
        return ['consents' => $consents, 'hasconsents' => $consents !== []];
    }

    /**
     * What they said, in words.
     *
     * @param state $state
     * @return string
     */
    private static function statement(state $state): string {
        if (!$state->answered) {
            return get_string('consent:notanswered', 'local_lectern_registration');
        }
        return get_string($state->given ? 'consent:agreed_on' : 'consent:notagreed_on', 'local_lectern_registration', [
            'date' => userdate($state->timecreated, get_string('strftimedate', 'langconfig')),
            'version' => $state->answeredversion,
        ]);
    }
}
