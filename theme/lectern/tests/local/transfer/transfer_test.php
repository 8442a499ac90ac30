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

namespace theme_lectern\local\transfer;

use theme_lectern\fixtures;
use theme_lectern\local\fields\fields;
use theme_lectern\local\files;
use theme_lectern\local\settings;
use ZipArchive;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures.php');

/**
 * Tests of all settings in one file, out and in.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\transfer\archive
 * @covers     \theme_lectern\local\transfer\exporter
 * @covers     \theme_lectern\local\transfer\importer
 * @covers     \theme_lectern\local\transfer\package
 * @covers     \theme_lectern\local\transfer\refused
 * @covers     \theme_lectern\local\transfer\undo
 * @covers     \theme_lectern\local\publisher
 */
final class transfer_test extends \advanced_testcase {
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        files::forget();
    }

    public function test_everything_goes_out_and_comes_back(): void {
        $set = [
            'brandcolour' => '#7a1fa2', 'leadtitle' => 'Lernen: „hier“', 'scssafter' => ".mine {\n    margin: 7px;\n}",
            'frontpagesections' => 'news:1,lead:0,continue:1,catalogue:0', 'footertext' => '<p>Academy</p>',
        ];
        array_walk($set, fn(string $value, string $name) => set_config($name, $value, 'theme_lectern'));
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        fixtures::publish('fontbody', 'body.woff2', fixtures::font());
        $path = $this->export();
        $before = settings::published()->values();
        $this->assertCount(count(fields::all()), $before);

        unset_all_config_for_plugin('theme_lectern');
        get_file_storage()->delete_area_files(\context_system::instance()->id, 'theme_lectern');
        files::forget();
        $package = importer::read($path);
        $changes = importer::changes($package);
        $this->assertSame(['old' => '', 'new' => '#7a1fa2'], $changes['brandcolour']);
        $this->assertSame(['old' => '', 'new' => 'logo.svg'], $changes['logo']);
        $this->assertCount(7, $changes);

        importer::apply($package);
        $this->assertSame($before, settings::published()->values());
        $this->assertSame(fixtures::SVG, files::stored('logo', '/logo.svg')->get_content());
        $this->assertSame(fixtures::font(), files::stored('fontbody', '/body.woff2')->get_content());
        $this->assertSame([], importer::changes(importer::read($path)));
    }

    public function test_an_import_can_be_undone_once(): void {
        set_config('brandcolour', '#7a1fa2', 'theme_lectern');
        fixtures::publish('logo', 'new.svg', fixtures::SVG);
        $path = $this->export();
        set_config('brandcolour', '#0b5fae', 'theme_lectern');
        get_file_storage()->delete_area_files(\context_system::instance()->id, 'theme_lectern', 'logo');
        fixtures::publish('logo', 'old.png', fixtures::png());

        importer::apply(importer::read($path));
        $this->assertSame('#7a1fa2', settings::published()->brand_colour());
        undo::apply();
        $this->assertSame('#0b5fae', settings::published()->brand_colour());
        $this->assertSame(fixtures::png(), files::stored('logo', '/old.png')->get_content());
        $this->assertNull(files::stored('logo', '/new.svg'));
        $this->assertNull(undo::time());
        $this->expectException(refused::class);
        undo::apply();
    }

    public function test_a_file_that_differs_only_in_content_is_a_change(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        $path = $this->export();
        files::stored('logo', '/logo.svg')->delete();
        fixtures::publish('logo', 'logo.svg', str_replace('#1f5e54', '#000', fixtures::SVG));
        $this->assertSame(['logo'], array_keys(importer::changes(importer::read($path))));
    }

    public function test_a_deleted_file_does_not_spoil_the_export(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG)->delete();
        $this->assertSame('', importer::read($this->export())->values['logo']);
    }

    public function test_unknown_settings_are_listed_and_skipped(): void {
        $path = $this->changed(function (array $json): array {
            $json['values']['sidebarwidth'] = '3';
            $json['values']['leadtitle'] = 'Known';
            return $json;
        });
        $package = importer::read($path);
        $this->assertSame(['sidebarwidth'], $package->skipped);
        importer::apply($package);
        $this->assertSame('Known', get_config('theme_lectern', 'leadtitle'));
        $this->assertFalse(get_config('theme_lectern', 'sidebarwidth'));
    }

    public function test_settings_that_an_older_theme_did_not_have_stay(): void {
        $path = $this->changed(function (array $json): array {
            unset($json['values']['cataloguelimit']);
            return $json;
        });
        set_config('cataloguelimit', '12', 'theme_lectern');
        importer::apply(importer::read($path));
        $this->assertSame('12', get_config('theme_lectern', 'cataloguelimit'));
    }

    public function test_a_newer_format_is_refused_with_words(): void {
        $path = $this->changed(fn(array $json): array => ['format' => 2, 'release' => '9.9'] + $json);
        $this->assert_refused($path, 'newer theme (9.9');
    }

    public function test_what_is_no_file_of_settings_is_refused(): void {
        $this->assert_refused($this->put('no zip'), 'cannot be read as a zip');
        $this->assert_refused($this->zip(['readme.txt' => 'x']), 'readme.txt');
        $this->assert_refused($this->zip(['settings.json' => '{"format": 1']), 'settings.json');
        $this->assert_refused($this->changed(fn(array $json): array => ['theme' => 'theme_other'] + $json), 'settings.json');
        $path = $this->changed(fn(array $json): array => ['values' => ['leadtitle' => ['x']]] + $json);
        $this->assert_refused($path, 'settings.json');
    }

    public function test_a_file_cut_short_anywhere_changes_nothing(): void {
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        $whole = file_get_contents($this->export());
        foreach ([10, 200, (int) (strlen($whole) / 2), strlen($whole) - 30, strlen($whole) - 1] as $length) {
            $this->assert_refused($this->put(substr($whole, 0, $length)), 'cut short');
        }
    }

    public function test_a_damaged_file_is_refused(): void {
        $logo = fn(string $content): array => ['settings.json' => $this->json([
            'values' => ['logo' => '/logo.svg'],
            'files' => ['logo' => ['name' => 'logo.svg', 'bytes' => 1, 'sha256' => hash('sha256', fixtures::SVG)]],
        ]), 'files/logo/logo.svg' => $content];
        $this->assertSame(['logo'], array_keys(importer::read($this->zip($logo(fixtures::SVG)))->files));
        $this->assert_refused($this->zip($logo(fixtures::SVG . ' ')), 'not what it was');
        $this->assert_refused($this->zip(array_slice($logo(''), 0, 1)), 'files/logo/logo.svg is missing');
        $json = $this->json(['values' => ['logo' => '/logo.svg'], 'files' => []]);
        $this->assert_refused($this->zip(['settings.json' => $json]), 'missing');
    }

    /**
     * Names that lead elsewhere are refused.
     *
     * @dataProvider tricks
     * @param string $name
     */
    public function test_tricks_with_paths_are_refused(string $name): void {
        $this->assert_refused($this->zip(['settings.json' => $this->json([]), $name => 'x']), 'does not belong');
    }

    /**
     * Names of entries.
     *
     * @return string[][]
     */
    public static function tricks(): array {
        return [
            ['../evil.php'], ['/etc/evil'], ['files/logo/../../../evil.php'], ['files\\logo\\x.svg'], ['files/logo/sub/x.svg'],
            ['files/../settings.json'], ['evil.php'], ['files/logo/'], ['files/logo/unlisted.svg'],
        ];
    }

    public function test_a_bomb_is_refused(): void {
        $path = $this->zip(['settings.json' => $this->json([]), 'files/logo/a.svg' => str_repeat("\0", 12 * 1024 * 1024)]);
        $this->assertLessThan(100000, filesize($path));
        $this->assert_refused($path, 'too large');
        $many = [];
        for ($index = 0; $index < 70; $index++) {
            $many["files/logo/{$index}.svg"] = '';
        }
        $this->assert_refused($this->zip($many), 'more than 64 files');
    }

    public function test_values_are_judged_as_on_the_settings_page_and_all_are_told(): void {
        $path = $this->changed(function (array $json): array {
            $json['values']['brandcolour'] = '#f5c400';
            $json['values']['leadurl'] = 'javascript:alert(1)';
            $json['values']['scssafter'] = "\n.a { color: \$nope; }";
            $json['values']['leadtitle'] = 'Good';
            return $json;
        });
        $this->assert_refused($path, 'The nearest that passes');
        $this->assert_refused($path, 'is not an address');
        $this->assert_refused($path, 'Line 2: Undefined variable');
        $this->assertEmpty(get_config('theme_lectern', 'leadtitle'));
    }

    public function test_files_are_judged_too(): void {
        $svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
        $this->assert_refused($this->zip(['settings.json' => $this->json([
            'values' => ['logo' => '/logo.svg'],
            'files' => ['logo' => ['name' => 'logo.svg', 'bytes' => 1, 'sha256' => hash('sha256', $svg)]],
        ]), 'files/logo/logo.svg' => $svg]), 'onload');
    }

    public function test_it_is_all_or_nothing(): void {
        // A transaction of the test's own around it would keep the inner one from being rolled back for real.
        $this->preventResetByRollback();
        set_config('leadtitle', 'Old', 'theme_lectern');
        fixtures::publish('logo', 'logo.svg', fixtures::SVG);
        try {
            \theme_lectern\local\publisher::publish(
                ['leadtitle' => 'New', 'logo' => '', 'favicon' => '/gone.png'],
                [],
            );
            $this->fail('The missing file was not noticed.');
        } catch (\coding_exception $e) {
            $this->assertStringContainsString('favicon', $e->getMessage());
        }
        $this->assertSame('Old', get_config('theme_lectern', 'leadtitle'));
        $this->assertSame(fixtures::SVG, files::stored('logo', '/logo.svg')->get_content());
    }

    /**
     * Asserts that a file is not taken and changes nothing.
     *
     * @param string $path
     * @param string $words Why.
     */
    private function assert_refused(string $path, string $words): void {
        $before = settings::published()->values();
        try {
            importer::read($path);
            $this->fail("It was taken; expected: {$words}");
        } catch (refused $refused) {
            $this->assertStringContainsString($words, $refused->getMessage());
        }
        $this->assertSame($before, settings::published()->values());
    }

    /**
     * The settings as they are, in a file.
     *
     * @return string The path.
     */
    private function export(): string {
        $path = make_request_directory() . '/settings.zip';
        exporter::write($path);
        return $path;
    }

    /**
     * The settings as they are, in a file that somebody changed.
     *
     * @param callable $change Takes and returns what is in settings.json.
     * @return string The path.
     */
    private function changed(callable $change): string {
        $path = $this->export();
        $zip = new ZipArchive();
        $zip->open($path);
        $json = json_decode($zip->getFromName('settings.json'), true);
        $zip->addFromString('settings.json', json_encode($change($json)));
        $zip->close();
        return $path;
    }

    /**
     * A settings.json.
     *
     * @param array $facts What differs from an empty one.
     * @return string
     */
    private function json(array $facts): string {
        return json_encode($facts + ['format' => 1, 'theme' => 'theme_lectern', 'release' => '1', 'values' => [], 'files' => []]);
    }

    /**
     * A zip.
     *
     * @param string[] $entries Contents, by name.
     * @return string The path.
     */
    private function zip(array $entries): string {
        $path = make_request_directory() . '/some.zip';
        $zip = new ZipArchive();
        $zip->open($path, ZipArchive::CREATE);
        foreach ($entries as $name => $content) {
            str_ends_with($name, '/') ? $zip->addEmptyDir(rtrim($name, '/')) : $zip->addFromString($name, $content);
        }
        $zip->close();
        return $path;
    }

    /**
     * A file.
     *
     * @param string $content
     * @return string The path.
     */
    private function put(string $content): string {
        $path = make_request_directory() . '/file.zip';
        file_put_contents($path, $content);
        return $path;
    }
}
