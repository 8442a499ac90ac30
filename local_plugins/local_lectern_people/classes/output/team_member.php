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

namespace local_lectern_people\output;

use core\context\system as context_system;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_people\local\team\member;
use local_lectern_people\local\team\standing;
use local_lectern_people\local\team\view;
use user_picture;

/**
 * Somebody in a team, as a row of the table or a card on a phone.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team_member implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param member $member
     * @param view $view
     * @param int $now
     */
    public function __construct(
        /** @var member The person. */
        private readonly member $member,
        /** @var view In which they are seen. */
        private readonly view $view,
        /** @var int Now. */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $member = $this->member;
        $name = $this->name($member->user);
        $picture = new user_picture($member->user);
        // The name stands beside it and leads to the profile.
        $picture->link = false;
        $picture->alttext = false;
        $picture->size = 40;
        $size = $member->teamsize;
        return [
            'name' => $name,
            'picture' => $output->render($picture),
            'profileurl' => $member->profile_url()->out(false),
            'recordurl' => $member->record_url()?->out(false),
            'suspended' => (bool) $member->suspended(),
            'identity' => array_values(array_filter($member->identity(), fn(string $value): bool => $value !== '')),
            'through' => $member->between === []
                ? null
                : get_string('team:through', 'local_lectern_people', implode(', ', array_map($this->name(...), $member->between))),
            'team' => $size === 0
                ? null
                : get_string($size === 1 ? 'team:manages1' : 'team:manages', 'local_lectern_people', $size),
            'teamurl' => $this->view->url([
                'manager' => $member->id(), 'scope' => null, 'search' => null, 'unseen' => null, 'page' => null,
            ])->out(false),
            'showsdepartment' => $member->department() !== null,
            'department' => (string) $member->department(),
            'standing' => $this->standing($member->standing),
            'showsseen' => $member->seen() !== null,
            'seen' => $this->seen(),
        ];
    }

    /**
     * How far they are, in words and as a bar.
     *
     * @param standing $standing
     * @return array With courses, percent (null where there is no bar), overdue (null where nothing is).
     */
    private function standing(standing $standing): array {
        $courses = match (true) {
            $standing->courses === 0 => get_string('team:nocourses', 'local_lectern_people'),
            $standing->tracked === 0 => get_string('team:untracked', 'local_lectern_people'),
            default => get_string($standing->tracked === 1 ? 'team:doneof1' : 'team:doneof', 'local_lectern_people', [
                'done' => $standing->done,
                'courses' => $standing->tracked,
            ]),
        };
        return [
            'courses' => $courses,
            // Rounded down: 100 is for who is done.
            'percent' => $standing->progress === null ? null : ['value' => (int) floor($standing->progress)],
            'overdue' => $standing->overdue === 0 ? null : get_string('team:overduecount', 'local_lectern_people', $standing->overdue),
        ];
    }

    /**
     * When they were last seen, in words.
     *
     * @return array With text, exact and machine (null for never), isold.
     */
    private function seen(): array {
        $seen = (int) $this->member->seen();
        if ($seen === 0) {
            $never = get_string('team:never', 'local_lectern_people');
            return ['text' => $never, 'exact' => null, 'machine' => null, 'isold' => true];
        }
        $days = (int) round((usergetmidnight($this->now) - usergetmidnight($seen)) / DAYSECS);
        $text = match (true) {
            $days <= 0 => get_string('team:today', 'local_lectern_people'),
            $days === 1 => get_string('team:yesterday', 'local_lectern_people'),
            $days <= view::LONG => get_string('team:daysago', 'local_lectern_people', $days),
            default => userdate($seen, get_string('strftimedate', 'core_langconfig')),
        };
        return [
            'text' => $text,
            'exact' => userdate($seen),
            'machine' => gmdate('c', $seen),
            'isold' => $seen < $this->now - view::LONG * DAYSECS,
        ];
    }

    /**
     * Somebody's name.
     *
     * @param \stdClass $user
     * @return string
     */
    private function name(\stdClass $user): string {
        return fullname($user, has_capability('moodle/site:viewfullnames', context_system::instance()));
    }
}
