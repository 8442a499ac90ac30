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


/**
 * Tests of the primary menu.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\primary_navigation
 */
final class primary_navigation_test extends \advanced_testcase {
    public function test_the_menu_of_an_audience_and_of_another_theme(): void {
        $this->resetAfterTest();
        set_config('theme', 'lectern');
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertContains('catalogue', $this->keys('lectern'));
        $this->assertNotContains('siteadminnode', $this->keys('lectern'));
        // The hook runs for every installed theme.
        $this->assertNotContains('catalogue', $this->keys('boost'));
    }

    public function test_the_catalogue_alone_is_marked_on_the_pages_of_categories(): void {
        $this->resetAfterTest();
        set_config('theme', 'lectern');
        $category = \core_course_category::get_default()->id;
        foreach (['/course/index.php', "/course/index.php?categoryid={$category}"] as $url) {
            $menu = $this->menu('lectern', $url);
            $active = array_filter($menu->get_children_key_list(), fn(string $key): bool => $menu->get($key)->isactive);
            $this->assertSame(['catalogue'], array_values($active), $url);
        }
    }

    /**
     * Keys of the menu's entries.
     *
     * @param string $theme
     * @return string[]
     */
    private function keys(string $theme): array {
        return $this->menu($theme, '/')->get_children_key_list();
    }

    /**
     * The menu of a page.
     *
     * @param string $theme
     * @param string $url
     * @return \core\navigation\views\primary
     */
    private function menu(string $theme, string $url): \core\navigation\views\primary {
        global $PAGE;
        \navigation_node::override_active_url(new \moodle_url($url));
        $PAGE = new \moodle_page();
        $PAGE->set_context(\core\context\system::instance());
        $PAGE->set_url($url);
        $PAGE->force_theme($theme);
        $menu = new \core\navigation\views\primary($PAGE);
        $menu->initialise();
        return $menu;
    }
}
