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
use core_user\output\myprofile\tree;
use stdClass;

/**
 * Consents in the profile: who sees what.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\consent\profile
 * @covers     \local_lectern_registration\output\consent_profile
 */
final class profile_test extends \advanced_testcase {
    /** @var string Name of the node. */
    private const NODE = 'lectern_registration_consents';

    /**
     * The tree of a profile as the current user sees it.
     *
     * @param stdClass $user
     * @param tree|null $tree
     * @return tree
     */
    private function tree(stdClass $user, ?tree $tree = null): tree {
        global $USER;
        $tree ??= new tree();
        $tree->add_category(new category('contact', 'Contact'));
        profile::add_node($tree, $user, (int) $USER->id === (int) $user->id);
        $tree->sort_categories();
        return $tree;
    }

    /**
     * Without purposes nothing is there, for nobody; with them the person sees a link, who may see reports the state.
     */
    public function test_node(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $user = $generator->create_user();
        $this->setUser($user);
        $this->assertArrayNotHasKey('privacyandpolicies', $this->tree($user)->categories);

        $id = purposes::create('news', ['en' => ['name' => 'News & more', 'content' => '<p>News</p>']]);
        purposes::create('photos', ['en' => ['name' => 'Photos', 'content' => '<p>Photos</p>']]);
        consents::record($user->id, purposes::all()[$id]->offer()->textid, true, consents::SIGNUP);
        $node = $this->tree($user)->nodes[self::NODE];
        $this->assertStringEndsWith('/local/lectern_registration/consents.php', $node->url->out(false));
        $this->assertEmpty($node->content);

        // Another user, and the guest.
        $this->setUser($generator->create_user());
        $this->assertArrayNotHasKey(self::NODE, $this->tree($user)->nodes);
        $this->setGuestUser();
        $this->assertArrayNotHasKey(self::NODE, $this->tree($user)->nodes);
        $this->assertArrayNotHasKey(self::NODE, $this->tree(guest_user())->nodes);

        // Who may see reports.
        $seer = $generator->create_user();
        $role = $generator->create_role();
        assign_capability('local/lectern_registration:viewreports', CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $seer->id, context_system::instance());
        $this->setUser($seer);
        $node = $this->tree($user)->nodes[self::NODE];
        $this->assertNull($node->url);
        $this->assertStringContainsString('News &amp; more: agreed on', $node->content);
        $this->assertStringContainsString('Photos: not answered yet', $node->content);
        $this->assertStringNotContainsString('<button', $node->content);
    }

    /**
     * It joins the category that core's privacy tools made.
     */
    public function test_category(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $this->setUser($user);
        purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>News</p>']]);
        $tree = new tree();
        $tree->add_category(new category('privacyandpolicies', 'Of core', 'contact'));
        $this->assertArrayHasKey(self::NODE, $this->tree($user, $tree)->categories['privacyandpolicies']->nodes);
    }
}
