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

namespace theme_lectern\local\draft;

use theme_config;
use theme_lectern\fixtures;
use theme_lectern\local\fields\fields;
use theme_lectern\local\files;
use theme_lectern\local\settings;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/adminlib.php');
require_once(__DIR__ . '/../../fixtures.php');

/**
 * Tests of drafts: what the settings page sends, what their owner sees, how they are published.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\draft\draft
 * @covers     \theme_lectern\local\draft\preview
 * @covers     \theme_lectern\local\draft\page
 * @covers     \theme_lectern\local\draft\styles
 * @covers     \theme_lectern\local\publisher
 * @covers     \theme_lectern\admin\drafted
 * @covers     \theme_lectern\admin\file_setting
 * @covers     \theme_lectern\admin\navigation_setting
 * @covers     \theme_lectern\admin\scss_setting
 * @covers     \theme_lectern\admin\sections_setting
 * @covers     \theme_lectern\admin\settings_page
 */
final class draft_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->reload();
        admin_apply_default_settings(admin_get_root()->locate(fields::SECTION, true), false);
    }

    public function test_a_draft_goes_with_its_owner(): void {
        global $DB;
        $other = $this->getDataGenerator()->create_user();
        $draft = new draft((int) $other->id);
        $draft->set('leadtitle', 'Learn here');
        $draft->save();
        $mine = $this->preview(['leadtitle' => 'Mine']);
        delete_user($other);
        $of = fn(int $userid): int => $DB->count_records('files', ['component' => 'theme_lectern', 'itemid' => $userid]);
        $this->assertSame(0, $of((int) $other->id));
        $this->assertNotSame(0, $of($mine->userid));
    }

    public function test_values_go_into_the_draft_and_nowhere_else(): void {
        $draft = $this->preview([
            'brandcolour' => '#7A1FA2',
            'leadtitle' => 'Learn here',
            'schemeswitch' => '0',
            'frontpagesections' => ['news' => ['place' => '1', 'before' => '3', 'shown' => '1'], 'lead' => ['place' => '2']],
            'navigation' => ['sent' => '1', 'home' => ['learners' => '1']],
        ]);
        $this->assertSame([], admin_get_root()->errors);
        $values = $draft->values();
        $this->assertSame('#7a1fa2', $values['brandcolour']);
        $this->assertSame('0', $values['schemeswitch']);
        $this->assertSame('news:1,lead:0,continue:0,catalogue:0', $values['frontpagesections']);
        $this->assertStringContainsString('"home":["learners"]', $values['navigation']);
        $this->assertFalse(settings::current()->scheme_switch());
        $this->assertTrue(settings::published()->scheme_switch());
        $this->assertSame('', settings::published()->brand_colour());
    }

    public function test_what_is_as_it_was_is_no_part_of_it(): void {
        $draft = $this->preview(['brandcolour' => '', 'cataloguelimit' => '9', 'schemeswitch' => '1']);
        $this->assertSame([], $draft->values());
        $this->assertNull(draft::of_current_user());
    }

    public function test_what_is_refused_is_told_and_the_rest_is_kept(): void {
        $draft = $this->preview([
            'brandcolour' => '#f5c400', 'leadtitle' => 'Learn here', 'scssafter' => "\n.a { color: \$nope; }",
        ]);
        $errors = admin_get_root()->errors;
        $this->assertStringContainsString('The nearest that passes', $errors['s_theme_lectern_brandcolour']->error);
        $this->assertSame('#f5c400', $errors['s_theme_lectern_brandcolour']->data);
        $this->assertStringStartsWith('Line 2: Undefined variable', $errors['s_theme_lectern_scssafter']->error);
        $this->assertSame(['leadtitle' => 'Learn here'], $draft->values());
        $html = admin_get_root()->locate(fields::SECTION, true)->output_html();
        $this->assertStringContainsString('value="#f5c400"', $html);
        $this->assertStringContainsString('value="Learn here"', $html);
        $this->assertStringContainsString('Brand (needs attention)', $html);
        $this->assertStringNotContainsString('Footer (needs attention)', $html);
    }

    public function test_its_stylesheet_is_made_aside(): void {
        $before = theme_config::load('lectern')->get_css_content();
        $draft = $this->preview(['brandcolour' => '#7a1fa2', 'scssafter' => '.mine { padding-left: 7px; }']);
        $css = styles::file($draft, false)->get_content();
        $this->assertMatchesRegularExpression('/--lectern-brand:\s*#7a1fa2/', $css);
        $this->assertStringContainsString('padding-left', strstr($css, '.mine'));
        $this->assertStringContainsString('padding-right', strstr(styles::file($draft, true)->get_content(), '.mine'));
        $this->assertSame($before, theme_config::load('lectern')->get_css_content());

        $revision = $draft->revision();
        $this->preview(['brandcolour' => '#0b5fae']);
        $this->assertNotSame($revision, $draft->revision());
        $this->assertMatchesRegularExpression('/--lectern-brand:\s*#0b5fae/', styles::file($draft, false)->get_content());
    }

    public function test_its_owner_gets_its_stylesheet_and_the_bar(): void {
        global $PAGE;
        $PAGE = new \moodle_page();
        $PAGE->set_context(\context_system::instance());
        $PAGE->force_theme('lectern');
        $head = '<link rel="stylesheet" type="text/css" href="https://example.org/theme/styles.php/lectern/1_2/all" />'
            . '<title>x</title>';
        $this->assertSame($head, page::replace_stylesheet($head));
        $this->assertSame('', page::bar());

        $draft = $this->preview(['brandcolour' => '#7a1fa2']);
        $replaced = page::replace_stylesheet($head);
        $this->assertStringNotContainsString('styles.php', $replaced);
        $this->assertStringContainsString('/theme/lectern/draftcss.php?revision=' . $draft->revision(), $replaced);
        $this->assertStringContainsString('<title>x</title>', $replaced);
        $this->assertStringContainsString(sesskey(), page::bar());

        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame($head, page::replace_stylesheet($head));
        $this->assertSame('', page::bar());
    }

    public function test_files_are_drafted_published_and_forgotten(): void {
        $old = fixtures::publish('logo', 'logo.svg', fixtures::SVG)->get_contenthash();
        files::forget();
        $new = str_replace('#1f5e54', '#7a1fa2', fixtures::SVG);
        $draft = $this->preview(['logo' => (string) fixtures::upload('logo.svg', $new)]);
        $this->assertSame(['logo' => '/logo.svg'], $draft->values());
        $this->assertStringContainsString("/draft_logo/{$draft->userid}/logo.svg", settings::current()->logo()->url->out(false));
        $this->assertStringContainsString('/theme_lectern/logo/', settings::published()->logo()->url->out(false));
        $this->assertSame($old, files::stored('logo', '/logo.svg')->get_contenthash());

        preview::publish($draft);
        $this->assertSame($new, files::stored('logo', '/logo.svg')->get_content());
        $this->assertNull(files::stored('logo', '/logo.svg', $draft->userid));
        $this->assertNull(draft::of_current_user());
    }

    public function test_a_file_that_is_none_is_refused_and_the_old_one_stays(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        $bad = ['logo' => (string) fixtures::upload('bad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')];
        $this->assertSame([], $this->preview($bad)->values());
        $this->assertStringContainsString('<script>', admin_get_root()->errors['s_theme_lectern_logo']->error);

        $this->save($bad);
        $this->assertStringContainsString('<script>', admin_get_root()->errors['s_theme_lectern_logo']->error);
        $this->assertSame('/logo.svg', get_config('theme_lectern', 'logo'));
        $this->assertSame(fixtures::SVG, files::stored('logo', '/logo.svg')->get_content());
    }

    public function test_publishing_writes_what_differs_and_logs_it(): void {
        global $DB;
        $draft = $this->preview(['brandcolour' => '#7a1fa2', 'leadtitle' => 'Learn here']);
        // Somebody else changes another setting meanwhile.
        set_config('cataloguelimit', '12', 'theme_lectern');
        preview::publish($draft);
        $this->assertSame('#7a1fa2', get_config('theme_lectern', 'brandcolour'));
        $this->assertSame('Learn here', get_config('theme_lectern', 'leadtitle'));
        $this->assertSame('12', get_config('theme_lectern', 'cataloguelimit'));
        $logs = $DB->get_records('config_log', ['plugin' => 'theme_lectern', 'name' => 'brandcolour'], 'id');
        $log = end($logs);
        $this->assertEquals(get_admin()->id, $log->userid);
        $this->assertSame(['', '#7a1fa2'], [(string) $log->oldvalue, $log->value]);
        // Whoever publishes sees the new styles at once.
        $css = theme_config::load('lectern')->get_css_cached_content();
        $this->assertMatchesRegularExpression('/--lectern-brand:\s*#7a1fa2/', $css);
        $this->assertNull(draft::of_current_user());
    }

    public function test_saving_publishes_and_leaves_nothing_in_the_draft(): void {
        $this->preview(['brandcolour' => '#7a1fa2', 'leadtitle' => 'Learn here']);
        $this->save(['brandcolour' => '#7a1fa2']);
        $this->assertSame('#7a1fa2', get_config('theme_lectern', 'brandcolour'));
        $this->assertSame(['leadtitle' => 'Learn here'], draft::of_current_user()->values());
        $this->save(['leadtitle' => 'Learn there']);
        $this->assertNull(draft::of_current_user());
    }

    public function test_discarding_leaves_nothing(): void {
        global $DB;
        $draft = $this->preview(['logo' => (string) fixtures::upload('logo.svg', fixtures::SVG), 'leadtitle' => 'x']);
        $draft->discard();
        $this->assertSame('', settings::current()->value('leadtitle'));
        $this->assertNull(settings::current()->logo());
        $select = 'component = ? AND itemid = ? AND filearea LIKE ?';
        $this->assertFalse($DB->record_exists_select('files', $select, ['theme_lectern', $draft->userid, 'draft%']));
    }

    public function test_unchanged_scss_is_not_compiled_again(): void {
        // It no longer compiles, as after an upgrade; the administrator changes something else.
        set_config('scssafter', '.a { color: $gone; }', 'theme_lectern');
        $this->save(['scssafter' => '.a { color: $gone; }', 'leadtitle' => 'x']);
        $this->assertSame([], admin_get_root()->errors);
        $this->assertSame('x', get_config('theme_lectern', 'leadtitle'));
    }

    /**
     * Sends the settings page to the preview.
     *
     * @param array $values By the setting's name.
     * @return draft
     */
    private function preview(array $values): draft {
        $this->reload();
        $draft = new draft((int) get_admin()->id);
        $this->assertSame('', preview::take($this->sent($values), $draft));
        return $draft;
    }

    /**
     * Saves the settings page.
     *
     * @param array $values By the setting's name.
     */
    private function save(array $values): void {
        $this->reload();
        $root = admin_get_root();
        $page = $root->locate(fields::SECTION, true);
        foreach ($page->settings as $setting) {
            if (array_key_exists($setting->get_full_name(), $this->sent($values))) {
                $original = $setting->get_setting();
                $error = $setting->write_setting($this->sent($values)[$setting->get_full_name()]);
                if ($error !== '') {
                    $root->errors[$setting->get_full_name()] = (object) ['error' => $error, 'data' => '', 'id' => ''];
                }
                $setting->post_write_settings($original);
            }
        }
    }

    /**
     * Values as the form sends them.
     *
     * @param array $values
     * @return array
     */
    private function sent(array $values): array {
        return array_combine(array_map(fn(string $name): string => "s_theme_lectern_{$name}", array_keys($values)), $values);
    }

    /**
     * Has the admin tree be as at the start of a request.
     */
    private function reload(): void {
        admin_get_root(true)->errors = [];
    }
}
