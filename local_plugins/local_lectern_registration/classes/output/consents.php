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
use local_lectern_registration\local\consent\languages;
use local_lectern_registration\local\consent\offer;
use local_lectern_registration\local\consent\state;
use moodle_url;
use stdClass;

/**
 * A person's own page: what they consent to, how to change it, and what they said before.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consents implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param state[] $states
     * @param stdClass[] $history The newest first.
     * @param moodle_url $action Where the buttons lead.
     * @param bool $themself Whether it is the person; false for somebody who is logged in as them.
     */
    public function __construct(
        /** @var state[] What holds. */
        private readonly array $states,
        /** @var stdClass[] The newest first. */
        private readonly array $history,
        /** @var moodle_url Where the buttons lead. */
        private readonly moodle_url $action,
        /** @var bool Whether it is the person; false for somebody who is logged in as them. */
        private readonly bool $themself,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $history = $this->export_history();
        return [
            'action' => $this->action->out(false),
            'sesskey' => sesskey(),
            'canchange' => $this->themself,
            'consents' => array_map($this->export_state(...), $this->states),
            'hasconsents' => $this->states !== [],
            'history' => $history,
            'hashistory' => $history !== [],
        ];
    }

    /**
     * One consent.
     *
     * @param state $state
     * @return array
     */
    private function export_state(state $state): array {
        $outdated = $state->is_outdated();
        $string = match (true) {
            !$state->answered => 'unanswered',
            $outdated => 'youagreed_earlier',
            $state->given => 'youagreed',
            default => 'younotagreed',
        };
        return [
            'purposeid' => $state->offer->purposeid,
            'textid' => $state->offer->textid,
            'name' => $state->offer->name,
            'content' => $state->offer->content,
            'statement' => get_string("consent:{$string}", 'local_lectern_registration', self::when($state->timecreated)),
            'given' => $state->given,
            'holds' => $state->given && !$outdated,
            'archived' => $state->archived,
            'cangive' => $this->themself && (!$state->given || $outdated),
            'canwithdraw' => $this->themself && $state->given,
        ];
    }

    /**
     * What was said before.
     *
     * @return array[]
     */
    private function export_history(): array {
        $rows = [];
        $before = [];
        foreach (array_reverse($this->history) as $answer) {
            $did = match (true) {
                (bool) $answer->given => 'agreed',
                !empty($before[$answer->purposeid]) => 'withdrawn',
                default => 'notagreed',
            };
            $before[$answer->purposeid] = (bool) $answer->given;
            $rows[] = [
                'when' => self::when((int) $answer->timecreated),
                'did' => get_string("consent:{$did}", 'local_lectern_registration'),
                'given' => (bool) $answer->given,
                'name' => offer::show_name($answer->name),
                'about' => get_string('consent:about', 'local_lectern_registration', [
                    'version' => $answer->version,
                    'language' => languages::name($answer->lang),
                    'source' => get_string("consent:from_{$answer->source}", 'local_lectern_registration'),
                ]),
                'content' => offer::show_content($answer->content),
            ];
        }
        return array_reverse($rows);
    }

    /**
     * A time.
     *
     * @param int $time
     * @return string Empty for none.
     */
    private static function when(int $time): string {
        return $time === 0 ? '' : userdate($time, get_string('strftimedatetime', 'langconfig'));
    }
}
