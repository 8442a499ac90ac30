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

namespace local_lectern_people\event;

use core\context\system as context_system;
use core\event\base;
use local_lectern_people\local\team\view;
use moodle_url;

/**
 * Somebody took the list of a team away as a file.
 *
 * @property-read array $other {
 *      Extra information.
 *
 *      - bool direct: whether only those were asked for who have nobody between.
 *      - string format: of the file.
 *      - int count: of people in it.
 * }
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team_exported extends base {
    /**
     * The event for a view.
     *
     * @param view $view
     * @param string $format Of the file.
     * @param int $count Of people in it.
     * @return self
     */
    public static function of(view $view, string $format, int $count): self {
        return self::create([
            'relateduserid' => $view->managerid,
            'other' => ['direct' => $view->direct, 'format' => $format, 'count' => $count],
        ]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->context = context_system::instance();
    }

    #[\Override]
    public static function get_name() {
        return get_string('event:teamexported', 'local_lectern_people');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '$this->userid' took away {$this->other['count']} people of the team of the user with id "
            . "'$this->relateduserid' as {$this->other['format']}.";
    }

    #[\Override]
    public function get_url() {
        return new moodle_url('/local/lectern_people/team.php', ['manager' => $this->relateduserid]);
    }

    #[\Override]
    public static function get_other_mapping() {
        return false;
    }
}
