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

namespace local_lectern_people\local\team;

use cache;
use core\context\system as context_system;
use core\navigation\views\primary;
use core_user\output\myprofile\node;
use core_user\output\myprofile\tree;
use local_lectern_people\local\relations;
use moodle_url;
use navigation_node;
use stdClass;

/**
 * The way to one's own team, for those who have one.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class own {
    /** @var string Key of the link in the navigation. */
    public const KEY = 'lectern_people_team';

    /**
     * Whether the current user has a team, as far as navigation needs to know: remembered in the session for some minutes, as every
     * page asks. What a team shows never depends on this.
     *
     * @return bool
     */
    public static function is_there(): bool {
        global $USER;
        if (!isloggedin() || isguestuser() || !has_capability(access::VIEW_TEAM, context_system::instance())) {
            return false;
        }
        $cache = cache::make('local_lectern_people', 'team');
        $known = $cache->get((int) $USER->id);
        if ($known === false) {
            $known = relations::has_team((int) $USER->id) ? 'yes' : 'no';
            $cache->set((int) $USER->id, $known);
        }
        return $known === 'yes';
    }

    /**
     * Adds the link to the site's main navigation, before the site's administration.
     *
     * @param primary $navigation
     */
    public static function add_to_primary(primary $navigation): void {
        if (!self::is_there()) {
            return;
        }
        $node = navigation_node::create(
            get_string('team:mine', 'local_lectern_people'),
            new moodle_url('/local/lectern_people/team.php'),
            navigation_node::TYPE_ROOTNODE,
            null,
            self::KEY,
        );
        $before = in_array('siteadminnode', $navigation->get_children_key_list(), true) ? 'siteadminnode' : null;
        $navigation->add_node($node, $before);
    }

    /**
     * Adds the link to one's own profile.
     *
     * @param tree $tree
     * @param stdClass $user Whose profile it is.
     */
    public static function add_to_profile(tree $tree, stdClass $user): void {
        global $USER;
        if ((int) $user->id !== (int) $USER->id || !self::is_there()) {
            return;
        }
        $tree->add_node(new node(
            'miscellaneous',
            self::KEY,
            get_string('team:mine', 'local_lectern_people'),
            null,
            new moodle_url('/local/lectern_people/team.php'),
        ));
    }
}
