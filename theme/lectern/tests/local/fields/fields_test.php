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

namespace theme_lectern\local\fields;

/**
 * Tests of what the settings take.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\fields\fields
 * @covers     \theme_lectern\local\fields\field
 * @covers     \theme_lectern\local\fields\choice
 * @covers     \theme_lectern\local\fields\colour
 * @covers     \theme_lectern\local\fields\file
 * @covers     \theme_lectern\local\fields\html
 * @covers     \theme_lectern\local\fields\ids
 * @covers     \theme_lectern\local\fields\links
 * @covers     \theme_lectern\local\fields\navigation
 * @covers     \theme_lectern\local\fields\number
 * @covers     \theme_lectern\local\fields\sections
 * @covers     \theme_lectern\local\fields\text
 * @covers     \theme_lectern\local\fields\url
 */
final class fields_test extends \advanced_testcase {
    public function test_every_default_is_good(): void {
        foreach (fields::all() as $field) {
            $this->assertSame('', $field->problem($field->default, []), $field->name);
        }
    }

    /**
     * Good values pass.
     *
     * @dataProvider good_values
     * @param string $name
     * @param string $value
     */
    public function test_good_values(string $name, string $value): void {
        $this->assertSame('', fields::get($name)->problem($value, []));
    }

    /**
     * Good values.
     *
     * @return string[][]
     */
    public static function good_values(): array {
        return [
            ['brandcolour', '#1f5e54'],
            ['leadtitle', '<span lang="de" class="multilang">Lernen</span>'],
            ['leadurl', '/course/index.php?categoryid=3'],
            ['leadurl', 'https://example.org/a?b=c#d'],
            ['cataloguelimit', '60'],
            ['cataloguecategories', '3,14'],
            ['footerlinks', "Privacy | /privacy.php\n\nMail | mailto:a@example.org | de,pt_br"],
            ['navigationlinks', 'Help | https://help.example.org | | learners, teachers'],
            ['frontpagesections', 'news:1,lead:0,continue:1,catalogue:0'],
            ['navigation', '{"home":[],"courses":["visitors"]}'],
            ['logo', '/logo 2.svg'],
            ['defaultscheme', 'dark'],
        ];
    }

    /**
     * Bad values are refused, with words that help.
     *
     * @dataProvider bad_values
     * @param string $name
     * @param string $value
     * @param string $words
     */
    public function test_bad_values(string $name, string $value, string $words): void {
        $this->assertStringContainsString($words, fields::get($name)->problem($value, []));
    }

    /**
     * Bad values.
     *
     * @return string[][]
     */
    public static function bad_values(): array {
        return [
            ['brandcolour', '#f5c400', 'The nearest that passes'],
            ['brandcolourdark', '#1f5e54', 'dark page'],
            ['leadtitle', 'Hello <script>alert(1)</script>', 'Tags'],
            ['leadtitle', str_repeat('a', 1001), '1000'],
            ['leadurl', 'javascript:alert(1)', 'is not an address'],
            ['leadurl', '//elsewhere.example.org', 'is not an address'],
            ['leadurl', '/\elsewhere.example.org', 'is not an address'],
            ['leadurl', 'https://a" onclick="b', 'is not an address'],
            ['leadurl', "/a\n/b", 'is not an address'],
            ['cataloguelimit', '0', 'from 1 to 60'],
            ['cataloguelimit', '9.5', 'from 1 to 60'],
            ['cataloguecategories', '1,,2', 'ids'],
            ['footerlinks', "Good | /a\nBad", 'Line 2'],
            ['footerlinks', 'Bad | javascript:alert(1)', 'Line 1'],
            ['footerlinks', 'Bad | /a | de | learners', 'Line 1'],
            ['footerlinks', 'Bad | /a | German!', 'german!'],
            ['footerlinks', "a|/a\n" . str_repeat("a|/a\n", 50), '50'],
            ['navigationlinks', 'Bad | /a | | everybody', 'everybody'],
            ['frontpagesections', 'lead:1,news:1', 'all sections'],
            ['frontpagesections', 'lead:1,lead:1,continue:1,catalogue:1', 'all sections'],
            ['navigation', '{"home":["everybody"]}', 'entries and audiences'],
            ['navigation', '{"nothing":[]}', 'entries and audiences'],
            ['navigation', 'no', 'entries and audiences'],
            ['logo', '/../config.php', 'not the name of a file'],
            ['logo', 'logo.svg', 'not the name of a file'],
            ['logo', '/', 'not the name of a file'],
            ['defaultscheme', 'sepia', 'auto, light, dark'],
            ['courseheader', 'yes', '0, 1'],
            ['footertext', "\xff", 'Tags and characters'],
            ['scssafter', str_repeat(' ', 262145), 'too long'],
        ];
    }

    public function test_sections_keep_their_order_and_new_ones_come_last(): void {
        $this->assertSame(
            ['news' => true, 'lead' => false, 'continue' => false, 'catalogue' => false],
            sections::read('news:1,lead:0,gone:1'),
        );
        $value = 'news:1,lead:0,continue:1,catalogue:0';
        $this->assertSame($value, sections::write(sections::read($value)));
    }

    public function test_an_entry_that_the_table_does_not_know_is_shown_to_all(): void {
        $table = navigation::read('{"home":["visitors"]}');
        $this->assertSame(['visitors'], $table['home']);
        $this->assertSame(navigation::AUDIENCES, $table['courses']);
        $this->assertSame(navigation::AUDIENCES, navigation::read('broken')['home']);
    }

    public function test_an_unknown_setting_is_a_mistake(): void {
        $this->expectException(\coding_exception::class);
        fields::get('colour');
    }

    public function test_every_setting_has_its_words(): void {
        foreach (fields::all() as $name => $field) {
            $this->assertTrue(get_string_manager()->string_exists($name, 'theme_lectern'), $name);
            $this->assertTrue(get_string_manager()->string_exists("{$name}_desc", 'theme_lectern'), $name);
        }
        foreach (array_keys(fields::tabs()) as $tab) {
            $this->assertTrue(get_string_manager()->string_exists("tab_{$tab}", 'theme_lectern'), $tab);
        }
    }
}
