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

namespace theme_lectern\local;

use cache;
use context_system;

/**
 * Whom the navigation speaks to: visitors, learners, teachers or managers. Everybody is in one audience.
 *
 * It is told from what the session knows already, so a page pays no database read for it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class audience {
    /** @var string Not logged in, or the guest. */
    public const VISITORS = 'visitors';
    /** @var string Logged in, and nothing more. */
    public const LEARNERS = 'learners';
    /** @var string Has a role of the teachers' archetypes somewhere. */
    public const TEACHERS = 'teachers';
    /** @var string May see the site's settings or manage categories of the whole site. */
    public const MANAGERS = 'managers';

    /**
     * The audience of whoever looks at the page.
     *
     * @return string One of the constants.
     */
    public static function current(): string {
        if (!isloggedin() || isguestuser()) {
            return self::VISITORS;
        }
        if (has_any_capability(['moodle/site:config', 'moodle/category:manage'], context_system::instance())) {
            return self::MANAGERS;
        }
        return self::teaches() ? self::TEACHERS : self::LEARNERS;
    }

    /**
     * Whether the user has a role that teaches, anywhere.
     *
     * @return bool
     */
    private static function teaches(): bool {
        global $USER;
        if (!isset($USER->access['ra'])) {
            load_all_capabilities();
        }
        $teaching = array_flip(self::teaching_roles());
        foreach ($USER->access['ra'] as $roles) {
            if (array_intersect_key($roles, $teaching) !== []) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ids of the roles that teach.
     *
     * @return int[]
     */
    private static function teaching_roles(): array {
        $cache = cache::make('theme_lectern', 'roles');
        $ids = $cache->get('teaching');
        if ($ids === false) {
            $ids = array_map('intval', [
                ...array_keys(get_archetype_roles('editingteacher')),
                ...array_keys(get_archetype_roles('teacher')),
            ]);
            $cache->set('teaching', $ids);
        }
        return $ids;
    }
}
