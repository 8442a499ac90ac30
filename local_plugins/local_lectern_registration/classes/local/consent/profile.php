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

namespace local_lectern_registration\local\consent;

use core\context\system as context_system;
use core_user\output\myprofile\category;
use core_user\output\myprofile\node;
use core_user\output\myprofile\tree;
use local_lectern_registration\output\consent_profile;
use moodle_url;
use stdClass;

/**
 * Consents in a person's profile: for themself the way to their page, for who may see reports what they consent to.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class profile {
    /** @var string The category that core's privacy tools make, too. */
    private const CATEGORY = 'privacyandpolicies';

    /**
     * Adds it, where there is anything to consent to.
     *
     * @param tree $tree
     * @param stdClass $user Whose profile it is.
     * @param bool $iscurrentuser
     */
    public static function add_node(tree $tree, stdClass $user, bool $iscurrentuser): void {
        if (isguestuser($user) || !empty($user->deleted) || purposes::all() === []) {
            return;
        }
        $name = get_string('consents', 'local_lectern_registration');
        if ($iscurrentuser) {
            $url = new moodle_url('/local/lectern_registration/consents.php');
            self::add($tree, new node(self::CATEGORY, 'lectern_registration_consents', $name, null, $url));
        } else if (has_capability('local/lectern_registration:viewreports', context_system::instance())) {
            $content = (new consent_profile(consents::current((int) $user->id)))->render();
            self::add($tree, new node(self::CATEGORY, 'lectern_registration_consents', $name, null, null, $content));
        }
    }

    /**
     * Adds a node to the category, which is made where no privacy tool has.
     *
     * @param tree $tree
     * @param node $node
     */
    private static function add(tree $tree, node $node): void {
        $categories = $tree->__get('categories');
        if (!isset($categories[self::CATEGORY])) {
            $tree->add_category(new category(self::CATEGORY, get_string('privacyandpolicies', 'admin'), 'contact'));
        }
        $tree->add_node($node);
    }
}
