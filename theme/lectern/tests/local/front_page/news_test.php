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
 * Tests of the news on the front page.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\front_page\news
 */
final class news_test extends \advanced_testcase {
    public function test_the_newest_first_and_no_forum_is_made_by_looking(): void {
        global $CFG, $DB, $SITE;
        require_once($CFG->dirroot . '/mod/forum/lib.php');
        $this->resetAfterTest();
        $this->assertNull(news::latest());
        $this->assertFalse($DB->record_exists('forum', ['course' => $SITE->id, 'type' => 'news']));

        $this->setAdminUser();
        $forum = forum_get_course_forum($SITE->id, 'news');
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_forum');
        foreach (['First', 'Second'] as $number => $name) {
            $generator->create_discussion([
                'course' => $SITE->id, 'forum' => $forum->id, 'userid' => get_admin()->id, 'name' => $name,
                'message' => '<p>Hello <script>alert(1)</script></p>', 'timemodified' => time() + $number,
            ]);
            $DB->set_field('forum_posts', 'created', 1000 + $number, ['subject' => $name]);
        }
        set_config('newslimit', '1', 'theme_lectern');
        $news = news::latest();
        $this->assertSame(['Second'], array_column($news['items'], 'title'));
        $this->assertStringNotContainsString('<script', $news['items'][0]['excerpt']);
    }
}
