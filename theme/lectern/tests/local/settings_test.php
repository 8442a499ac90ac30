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

use context_system;
use theme_lectern\fixtures;
use theme_lectern\local\draft\draft;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures.php');

/**
 * Tests of the reader of the settings.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\settings
 * @covers     \theme_lectern\local\files
 * @covers     \theme_lectern\local\picture
 */
final class settings_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        files::forget();
    }

    public function test_without_any_setting_there_are_defaults(): void {
        unset_all_config_for_plugin('theme_lectern');
        $settings = settings::current();
        $this->assertSame('', $settings->brand_colour());
        $this->assertSame('auto', $settings->default_scheme());
        $this->assertTrue($settings->scheme_switch());
        $this->assertSame(['lead', 'continue', 'catalogue', 'news'], $settings->front_page_sections());
        $this->assertSame(9, $settings->catalogue_limit());
        $this->assertSame([], $settings->catalogue_categories());
        $this->assertTrue($settings->course_header());
        $this->assertTrue($settings->course_header_has('teachers'));
        $this->assertNull($settings->logo());
        $this->assertNull($settings->lead()->url);
        $this->assertSame([], $settings->footer_links());
        $this->assertTrue($settings->navigation_shows('home', audience::VISITORS));
        $this->assertFalse($settings->navigation_shows('home', audience::LEARNERS));
        $this->assertTrue($settings->navigation_shows('anything else', audience::LEARNERS));
    }

    public function test_settings_are_typed(): void {
        set_config('frontpagesections', 'news:1,lead:0,continue:1,catalogue:0', 'theme_lectern');
        set_config('cataloguecategories', '3,14', 'theme_lectern');
        set_config('courseheader', '0', 'theme_lectern');
        set_config('leadurl', '/course/index.php', 'theme_lectern');
        $settings = settings::current();
        $this->assertSame(['news', 'continue'], $settings->front_page_sections());
        $this->assertSame([3, 14], $settings->catalogue_categories());
        $this->assertFalse($settings->course_header());
        $this->assertTrue($settings->course_header(true));
        $this->assertStringEndsWith('/course/index.php', $settings->lead()->url->out(false));
    }

    public function test_links_are_for_a_language_and_an_audience(): void {
        $lines = "All | /a\nGerman | /b | de\nTeachers | /c | | teachers\nEnglish <b>x</b> | /d | en";
        set_config('navigationlinks', $lines, 'theme_lectern');
        set_config('footerlinks', "All | /a\nGerman | /b | de", 'theme_lectern');
        $settings = settings::current();
        $this->assertSame(['All'], array_column($settings->footer_links(), 'text'));
        $this->assertSame(['All', 'English x'], array_column($settings->navigation_links(audience::LEARNERS), 'text'));
        $this->assertContains('Teachers', array_column($settings->navigation_links(audience::TEACHERS), 'text'));
    }

    public function test_pictures_have_their_size(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        fixtures::publish('leadpicture', 'lead.png', fixtures::png(40, 30));
        $logo = settings::current()->logo();
        $this->assertSame([120, 40], [$logo->width, $logo->height]);
        $this->assertStringContainsString('/theme_lectern/logo/', $logo->url->out(false));
        $this->assertSame(40, settings::current()->lead()->picture->width);
    }

    public function test_the_nearest_logo_stands_in(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        $this->assertStringContainsString('/logo/', settings::current()->logo(true, true)->url->out(false));
        fixtures::publish('logodark', 'dark.svg', fixtures::SVG);
        $this->assertStringContainsString('/logodark/', settings::current()->logo(true, true)->url->out(false));
        fixtures::publish('logocompactdark', 'small.svg', fixtures::SVG);
        $this->assertStringContainsString('/logocompactdark/', settings::current()->logo(true, true)->url->out(false));
        $this->assertStringContainsString('/logo/', settings::current()->logo(false, true)->url->out(false));
    }

    public function test_a_deleted_file_is_as_none(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG)->delete();
        $this->assertNull(settings::current()->logo());
        $this->assertNull(settings::current()->file_url('logo'));
    }

    public function test_reading_costs_no_reads_of_the_database(): void {
        global $DB;
        $this->setUser($this->getDataGenerator()->create_user());
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        settings::current()->logo();
        $before = $DB->perf_get_reads();
        $settings = settings::current();
        $settings->logo();
        $settings->values();
        $settings->navigation_shows('home', audience::LEARNERS);
        $this->assertSame(0, $DB->perf_get_reads() - $before);
    }

    public function test_a_draft_stands_in_for_its_owner_alone(): void {
        set_config('brandcolour', '#1f5e54', 'theme_lectern');
        $this->setAdminUser();
        $draft = new draft((int) get_admin()->id);
        $draft->set('brandcolour', '#7a1fa2');
        $draft->save();
        $this->assertSame('#7a1fa2', settings::current()->brand_colour());
        $this->assertSame('#1f5e54', settings::published()->brand_colour());

        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame('#1f5e54', settings::current()->brand_colour());
        $this->setUser(null);
        $this->assertSame('#1f5e54', settings::current()->brand_colour());
    }

    public function test_who_is_no_longer_an_administrator_has_no_draft(): void {
        $user = $this->getDataGenerator()->create_user();
        $role = $this->getDataGenerator()->create_role();
        assign_capability('moodle/site:config', CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $user->id, context_system::instance());
        $this->setUser($user);
        $draft = new draft((int) $user->id);
        $draft->set('brandcolour', '#7a1fa2');
        $draft->save();
        $this->assertSame('#7a1fa2', settings::current()->brand_colour());

        role_unassign($role, $user->id, context_system::instance()->id);
        $this->assertSame('', settings::current()->brand_colour());
    }
}
