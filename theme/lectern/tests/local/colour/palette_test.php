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

namespace theme_lectern\local\colour;

/**
 * Tests of the tokens that belong to a brand colour.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\colour\palette
 * @covers     \theme_lectern\local\colour\contrast
 * @covers     \theme_lectern\local\colour\tokens
 */
final class palette_test extends \basic_testcase {
    public function test_every_pair_passes_whatever_the_hue(): void {
        foreach (range(0, 345, 15) as $hue) {
            foreach ([0.02, 0.12, 0.3] as $chroma) {
                $brand = contrast::reach(colour::from_oklch(0.7, $chroma, $hue), tokens::papers(false), false);
                $this->assert_light(palette::light($brand), "hue {$hue}, chroma {$chroma}");
                $this->assert_dark(palette::dark(palette::dark_of($brand)), "hue {$hue}, chroma {$chroma}");
            }
        }
    }

    public function test_every_pair_passes_at_the_ends(): void {
        foreach (['#000000', '#111111', '#000080', '#6d6d6d'] as $hex) {
            $this->assert_light(palette::light(colour::from_hex($hex)), $hex);
            $this->assert_dark(palette::dark(palette::dark_of(colour::from_hex($hex))), $hex);
        }
        foreach (['#ffffff', '#ffff00', '#8c8c8c'] as $hex) {
            $this->assert_dark(palette::dark(colour::from_hex($hex)), $hex);
        }
    }

    public function test_the_brand_colour_itself_is_kept(): void {
        $this->assertSame('#7a1fa2', palette::light(colour::from_hex('#7a1fa2'))['brand']);
        $this->assertSame('#d3a6ed', palette::dark(colour::from_hex('#d3a6ed'))['dark-brand']);
    }

    public function test_the_stronger_fill_can_be_told_from_the_fill(): void {
        foreach (['#000000', '#7a1fa2', '#1f5e54'] as $hex) {
            $light = palette::light(colour::from_hex($hex));
            $dark = palette::dark(palette::dark_of(colour::from_hex($hex)));
            $this->assertNotSame($light['brand-fill'], $light['brand-fill-strong']);
            $this->assertNotSame($dark['dark-brand-fill'], $dark['dark-brand-fill-strong']);
        }
    }

    public function test_tokens_come_from_their_file(): void {
        $this->assertStringContainsString(
            '$lectern-paper-sunken: ' . tokens::colour('paper-sunken')->hex(),
            file_get_contents(dirname(__DIR__, 3) . '/scss/tokens.scss'),
        );
        $this->expectException(\coding_exception::class);
        tokens::colour('nothing');
    }

    /**
     * Asserts what holds in the light.
     *
     * @param string[] $tokens
     * @param string $of
     */
    private function assert_light(array $tokens, string $of): void {
        $colours = array_map(colour::from_hex(...), $tokens);
        $this->assert_all($colours, '', tokens::papers(false), $of);
    }

    /**
     * Asserts what holds in the dark.
     *
     * @param string[] $tokens
     * @param string $of
     */
    private function assert_dark(array $tokens, string $of): void {
        $colours = array_map(colour::from_hex(...), $tokens);
        $this->assert_all($colours, 'dark-', tokens::papers(true), $of);
    }

    /**
     * Asserts that text, fills and what is written on them can be read.
     *
     * @param colour[] $colours
     * @param string $prefix
     * @param colour[] $papers
     * @param string $of
     */
    private function assert_all(array $colours, string $prefix, array $papers, string $of): void {
        $text = tokens::colour("{$prefix}on-fill");
        foreach (['brand', 'brand-strong'] as $name) {
            $behind = [...$papers, $colours["{$prefix}brand-soft"]];
            $least = contrast::least($colours[$prefix . $name], $behind);
            $this->assertGreaterThanOrEqual(4.5, $least, "{$prefix}{$name} of {$of}");
        }
        foreach (['brand-fill', 'brand-fill-strong'] as $name) {
            $fill = $colours[$prefix . $name];
            $this->assertGreaterThanOrEqual(4.5, $fill->contrast($text), "white on {$prefix}{$name} of {$of}");
            $this->assertGreaterThanOrEqual(3.0, contrast::least($fill, $papers), "{$prefix}{$name} on paper, of {$of}");
        }
    }
}
