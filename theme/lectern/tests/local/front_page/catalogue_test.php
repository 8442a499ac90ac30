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

namespace theme_lectern\local\front_page;


/**
 * Tests of the catalogue on the front page.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\front_page\catalogue
 */
final class catalogue_test extends \advanced_testcase {
    public function test_it_shows_what_the_visitor_may_see_up_to_the_limit(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $generator->create_course(['fullname' => 'Hidden', 'visible' => 0]);
        foreach (range(1, 4) as $number) {
            $generator->create_course(['fullname' => "Course {$number}", 'summary' => '<p>Read <b>this</b></p>']);
        }
        set_config('cataloguelimit', '3', 'theme_lectern');
        $cards = catalogue::cards();
        $this->assertCount(3, $cards);
        $this->assertNotContains('Hidden', array_column($cards, 'name'));
        $this->assertStringNotContainsString('<', $cards[0]['summary']);
    }

    public function test_only_the_chosen_categories(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $category = $generator->create_category();
        $generator->create_course(['fullname' => 'Elsewhere']);
        $generator->create_course(['fullname' => 'Here', 'category' => $category->id]);
        set_config('cataloguecategories', (string) $category->id, 'theme_lectern');
        $this->assertSame(['Here'], array_column(catalogue::cards(), 'name'));
    }
}
