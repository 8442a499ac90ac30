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

namespace local_lectern_profile\local\facts;

use local_lectern_people\api;
use local_lectern_profile\subject;

/**
 * Whom a person reports to, as the plugin for teams knows it.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class managers {
    /** @var int So many names are links: to know whether somebody's profile may be opened takes reads. */
    private const LINKS = 5;

    /**
     * The direct managers.
     *
     * @param subject $subject
     * @return array{name: string, url: string}[] Plain names; no address where their profile may not be opened.
     */
    public static function of(subject $subject): array {
        if (!plugins::has('local_lectern_people') || !class_exists(api::class)) {
            return [];
        }
        $managers = array_filter(
            api::direct_managers((int) $subject->user->id),
            static fn(\stdClass $manager): bool => !$manager->deleted && !$manager->suspended,
        );
        $links = (new visibility($subject))->is_preview() ? 0 : self::LINKS;
        $list = [];
        foreach ($managers as $manager) {
            $list[] = ['name' => fullname($manager), 'url' => $links-- > 0 ? self::url($manager) : ''];
        }
        return $list;
    }

    /**
     * The way to a manager's profile.
     *
     * @param \stdClass $manager
     * @return string Empty where who looks may not open it.
     */
    private static function url(\stdClass $manager): string {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        if (!user_can_view_profile($manager)) {
            return '';
        }
        return (new \core\url('/user/profile.php', ['id' => $manager->id]))->out(false);
    }
}
