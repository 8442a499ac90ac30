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

namespace theme_lectern\local\upload;

use theme_lectern\fixtures;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures.php');

/**
 * Tests of files that are judged by what is in them.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\upload\picture
 * @covers     \theme_lectern\local\upload\svg
 * @covers     \theme_lectern\local\upload\font
 */
final class uploads_test extends \advanced_testcase {
    public function test_pictures_are_taken(): void {
        $this->assertSame('', $this->picture(fixtures::png(), 'a.png'));
        $this->assertSame('', $this->picture(fixtures::SVG, 'a.svg'));
        ob_start();
        imagejpeg(imagecreatetruecolor(4, 3));
        $this->assertSame('', $this->picture(ob_get_clean(), 'a.JPG'));
    }

    public function test_what_is_no_picture_is_refused(): void {
        $this->assertStringContainsString('not a picture', $this->picture('<?php echo 1;', 'a.png'));
        $this->assertStringContainsString('not a picture', $this->picture('', 'a.jpg'));
        $this->assertStringContainsString('not a picture', $this->picture('{"a": 1}', 'a.svg'));
        $this->assertStringContainsString('type PNG', $this->picture(fixtures::png(), 'a.jpg'));
        $this->assertStringContainsString('type PNG', $this->picture(fixtures::png(), 'a.php'));
    }

    public function test_sixty_megapixels_are_refused_without_decoding_them(): void {
        $problem = $this->picture(fixtures::png_header(10000, 6000), 'huge.png');
        $this->assertStringContainsString('huge.png has 10000 × 6000 pixels (60 megapixels)', $problem);
        $this->assertSame('', $this->picture(fixtures::png_header(6000, 4000), 'large.png'));
    }

    /**
     * What could run, load or hide something is refused.
     *
     * @dataProvider bad_drawings
     * @param string $inside
     * @param string $found
     */
    public function test_a_drawing_that_is_more_than_one_is_refused(string $inside, string $found): void {
        $xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
        $svg = str_contains($inside, '<svg') ? $inside : "<svg xmlns=\"http://www.w3.org/2000/svg\" {$xlink}>{$inside}</svg>";
        $problem = $this->picture($svg, 'logo.svg');
        $this->assertNotSame('', $problem);
        $this->assertStringContainsString($found, $problem);
    }

    /**
     * Drawings that are more than drawings.
     *
     * @return string[][]
     */
    public static function bad_drawings(): array {
        $ns = 'xmlns="http://www.w3.org/2000/svg"';
        return [
            'script' => ['<script>alert(1)</script>', '<script>'],
            'script of another prefix' => ["<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></s:svg>", '<s:script>'],
            'event' => ['<path d="M0 0" onclick="alert(1)"/>', 'onclick'],
            'event on the root' => ["<svg {$ns} onload=\"alert(1)\"/>", 'onload'],
            'event in capitals' => ['<path ONMOUSEOVER="alert(1)"/>', 'ONMOUSEOVER'],
            'foreign content' => ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
            'page inside' => ['<g><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></g>', '<iframe>'],
            'script of pages' => ['<script xmlns="http://www.w3.org/1999/xhtml"/>', '<script>'],
            'link' => ['<a xlink:href="javascript:alert(1)"><path/></a>', '<a>'],
            'animated link' => ['<animate attributeName="href" values="javascript:alert(1)"/>', '<animate>'],
            'set' => ['<set attributeName="onload" to="alert(1)"/>', '<set>'],
            'other file' => ['<use href="https://elsewhere.example.org/a.svg#b"/>', 'elsewhere'],
            'picture from elsewhere' => ['<image xlink:href="https://elsewhere.example.org/a.png"/>', 'elsewhere'],
            'drawing in a drawing' => ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', 'data:image'],
            'style that loads' => ['<style>path { fill: url(https://elsewhere.example.org/a) }</style>', '<style>'],
            'style that imports' => ['<style>@import "https://elsewhere.example.org/a.css";</style>', '<style>'],
            'style with escapes' => ['<style>path { fill: u\72l(https://elsewhere.example.org/a) }</style>', '<style>'],
            'attribute that loads' => ['<path style="fill: url( \'https://elsewhere.example.org/a\')"/>', 'style'],
            'filter from elsewhere' => ['<path filter="url(//elsewhere.example.org/a#b)"/>', 'filter'],
            'base' => ['<g xml:base="https://elsewhere.example.org/"/>', 'base'],
            'entities' => ["<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg {$ns}>&a;</svg>", 'DOCTYPE'],
            'billion laughs' => ["<!DOCTYPE svg [<!ENTITY a \"a\"><!ENTITY b \"&a;&a;\">]><svg {$ns}>&b;</svg>", 'DOCTYPE'],
            'stylesheet' => ["<?xml-stylesheet href=\"https://elsewhere.example.org/a.css\"?><svg {$ns}/>", 'xml-stylesheet'],
            'instruction inside' => ['<g><?php echo 1; ?></g>', 'php'],
            'feImage' => ['<filter><feImage href="https://elsewhere.example.org/a.png"/></filter>', '<feImage>'],
            'handler' => ['<handler type="application/ecmascript"/>', '<handler>'],
            'cut short' => ["<svg {$ns}><path", 'not a picture'],
            'no drawing' => ['<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>', 'not a picture'],
            'another encoding' => [mb_convert_encoding("<svg {$ns}><script/></svg>", 'UTF-16'), 'not a picture'],
            'said encoding' => ["<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg {$ns}>+ADw-script/+AD4-</svg>", 'not a picture'],
        ];
    }

    public function test_drawings_of_drawing_programs_are_taken(): void {
        $svg = '<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg xmlns="http://www.w3.org/2000/svg" '
            . 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
            . 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            . 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
            . 'width="120px" height="40"><!-- A comment --><title>Logo</title>'
            . '<metadata><rdf:RDF><rdf:li rdf:about="x"/></rdf:RDF></metadata>'
            . '<sodipodi:namedview inkscape:zoom="1"/><defs><linearGradient id="a"><stop offset="0" style="stop-color:#fff"/>'
            . '</linearGradient><style>.b { fill: url(#a); }</style></defs><g inkscape:label="Layer 1"><use xlink:href="#a"/>'
            . '<path class="b" d="M0 0h1" fill="url(\'#a\')"/><image href="data:image/png;base64,iVBORw0KGgo="/></g></svg>';
        $this->assertSame('', $this->picture($svg, 'logo.svg'));
        $this->assertSame(['width' => 120, 'height' => 40], svg::size($svg));
    }

    public function test_the_size_of_a_drawing_is_its_own_or_its_box(): void {
        $this->assertSame(['width' => 120, 'height' => 40], svg::size(fixtures::SVG));
        $of = fn(string $attributes): array => array_values(svg::size("<svg xmlns=\"http://www.w3.org/2000/svg\" {$attributes}/>"));
        $this->assertSame([30, 20], $of('viewBox="0,0,30,20"'));
        $this->assertSame([30, 20], $of('viewBox="0 0 30 20" width="100%"'));
        $this->assertSame([0, 0], $of('viewBox="0 0 30"'));
        $this->assertSame(['width' => 0, 'height' => 0], svg::size('no drawing'));
    }

    public function test_fonts(): void {
        $font = fn(string $content, string $name): string => font::problem($this->put($content), $name);
        $this->assertSame('', $font(fixtures::font(), 'a.woff2'));
        $this->assertStringContainsString('not a WOFF2 font', $font(fixtures::font(), 'a.ttf'));
        $this->assertStringContainsString('not a WOFF2 font', $font('wOFF' . substr(fixtures::font(), 4), 'a.woff2'));
        $this->assertStringContainsString('cut short', $font(substr(fixtures::font(), 0, 600), 'a.woff2'));
        $this->assertStringContainsString('not a WOFF2 font', $font('wOF2', 'a.woff2'));
        $this->assertStringContainsString('too large', $font(fixtures::font(307201), 'a.woff2'));
    }

    /**
     * What a picture is told.
     *
     * @param string $content
     * @param string $name
     * @return string
     */
    private function picture(string $content, string $name): string {
        return picture::problem($this->put($content), $name);
    }

    /**
     * Puts content on the disk.
     *
     * @param string $content
     * @return string The path.
     */
    private function put(string $content): string {
        $path = make_request_directory() . '/file';
        file_put_contents($path, $content);
        return $path;
    }
}
