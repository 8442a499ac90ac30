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

namespace local_lectern_syllabus\local\pdf;

use local_lectern_syllabus\local\people;
use local_lectern_syllabus\local\read_model;
use local_lectern_syllabus\local\sharing;
use local_lectern_syllabus\local\version_files;

/**
 * The syllabus as PDF.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\pdf\document
 * @covers     \local_lectern_syllabus\local\pdf\html
 * @covers     \local_lectern_syllabus\local\pdf\elements
 * @covers     \local_lectern_syllabus\local\pdf\images
 * @covers     \local_lectern_syllabus\local\pdf\fonts
 * @covers     \local_lectern_syllabus\local\pdf\writer
 */
final class document_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * A picture.
     *
     * @param int $width
     * @param int $height
     * @return string
     */
    private static function png(int $width = 40, int $height = 30): string {
        ob_start();
        imagepng(imagecreatetruecolor($width, $height));
        return ob_get_clean();
    }

    /**
     * A course with a syllabus.
     *
     * @param array $sections For the generator.
     * @param array $course
     * @return array The course and the syllabus.
     */
    private function course(array $sections, array $course = []): array {
        $course = $this->getDataGenerator()->create_course($course);
        $syllabus = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id, 'sections' => $sections,
        ]);
        return [$course, $syllabus];
    }

    /**
     * The PDF of a course.
     *
     * @param \stdClass $course
     * @param string $token
     * @return string
     */
    private function pdf(\stdClass $course, string $token = ''): string {
        return (new document(read_model::of_course((int) $course->id), $course, $token))->content();
    }

    /**
     * What one reads in a PDF.
     *
     * @param string $pdf
     * @return string
     */
    private static function text(string $pdf): string {
        $text = '';
        preg_match_all('~stream\r?\n(.*?)\r?\nendstream~s', $pdf, $streams);
        foreach ($streams[1] as $stream) {
            $page = @gzuncompress($stream);
            if ($page === false || !preg_match_all('~\[\(((?:[^\\\\()]|\\\\.)*)\)\] TJ~s', $page, $words)) {
                continue;
            }
            foreach ($words[1] as $word) {
                $text .= mb_convert_encoding(stripcslashes($word), 'UTF-8', 'UTF-16BE');
            }
            $text .= "\n";
        }
        return $text;
    }

    /**
     * Text as it is given to TCPDF.
     *
     * @param string $html
     * @return string
     */
    private static function convert(string $html): string {
        $fonts = new fonts(strip_tags($html), [], 'en');
        return (new html(new images(0, []), $fonts))->convert($html);
    }

    /**
     * All of a syllabus is on paper: the course, the day, each section, dates, people, and which page of how many.
     */
    public function test_all(): void {
        global $DB;
        set_config('peopleroles', $DB->get_field('role', 'id', ['shortname' => 'teacher']), 'local_lectern_syllabus');
        [$course] = $this->course([
            'summary' => '<p>What burns &amp; why.</p>',
            'schedule' => ['dates' => [
                ['label' => 'Evacuation drill', 'time' => 1796299200], ['label' => 'Feedback', 'time' => 0],
            ]],
            'objectives' => ['content' => '', 'brief' => 'Only short.'],
            'policies' => str_repeat('<p>Be there, in time, with all that you need for the day.</p>', 60),
        ], ['fullname' => 'Fire & <b>safety</b>', 'shortname' => 'Fire/1 "x"']);
        $this->getDataGenerator()->create_and_enrol($course, 'teacher', ['firstname' => 'Jonas', 'lastname' => 'Lindqvist']);
        people::forget_all();

        $document = new document(read_model::of_course((int) $course->id), $course);
        $this->assertSame('Syllabus Fire1 x.pdf', $document->filename());
        $pdf = $document->content();
        $this->assertStringStartsWith('%PDF-', $pdf);
        $text = self::text($pdf);
        $today = userdate(time(), get_string('strftimedate', 'langconfig'));
        $expected = [
            'Fire & safety', "Last changed {$today}", 'Summary', 'What burns & why.', 'Schedule', 'Evacuation drill',
            userdate(1796299200, get_string('strftimedate', 'langconfig')), 'Feedback', 'Date to follow', 'Only short.',
            'Teachers', 'Jonas Lindqvist', 'Non-editing teacher', 'Policies', 'Fire & safety · 1 / 3', 'Fire & safety · 3 / 3',
        ];
        // TCPDF sets each word by itself where lines are justified, so spaces do not count.
        $bare = fn(string $words): string => preg_replace('/\s+/u', '', $words);
        foreach ($expected as $words) {
            $this->assertTrue(str_contains($bare($text), $bare($words)), $words);
        }
        $this->assertSame(3, preg_match_all('~/Type /Page\b~', $pdf));
        $this->assertStringNotContainsString('TCPDF', $text);
    }

    /**
     * Its own pictures are in it, those of elsewhere are words.
     */
    public function test_pictures(): void {
        [$course, $syllabus] = $this->course(['summary' => [
            'content' => '<p><img src="@@PLUGINFILE@@/a%20b.png" alt="Own"> and'
                . ' <img src="https://example.org/x.png" alt="Far away"></p>',
            'files' => ['a b.png' => self::png()],
        ]]);
        $pdf = $this->pdf($course);
        $this->assertSame(1, preg_match_all('~/Subtype /Image\b~', $pdf));
        $this->assertStringContainsString('[Faraway]', str_replace(' ', '', self::text($pdf)));
        $this->assertStringNotContainsString('[Own]', self::text($pdf));

        // As a visitor, whose addresses are others.
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        sharing::start($syllabus);
        $this->setUser(null);
        $this->assertSame(1, preg_match_all('~/Subtype /Image\b~', $this->pdf($course, $syllabus->record->token)));
    }

    /**
     * A file that was deleted, one that is no picture, one that pretends to be, a drawing with script, one too large: words.
     */
    public function test_broken_pictures(): void {
        $huge = substr_replace(self::png(1, 1), pack('N2', 30000, 30000), 16, 8);
        $files = [
            'gone.png' => self::png(), 'text.txt' => 'text', 'lie.png' => 'no picture', 'script.svg' => '<svg><script/></svg>',
            'huge.png' => $huge, 'cut.png' => substr(self::png(), 0, 40),
        ];
        $content = '';
        foreach (array_keys($files) as $name) {
            $content .= "<p><img src=\"@@PLUGINFILE@@/{$name}\" alt=\"{$name}\"></p>";
        }
        [$course, $syllabus] = $this->course(['summary' => ['content' => $content, 'files' => $files]]);
        foreach ((new version_files($syllabus->context()))->of(current($syllabus->current())->id) as $file) {
            if ($file->get_filename() === 'gone.png') {
                $file->delete();
            }
        }
        $pdf = $this->pdf($course);
        $this->assertSame(0, preg_match_all('~/Subtype /Image\b~', $pdf));
        foreach (array_keys($files) as $name) {
            $this->assertStringContainsString("[{$name}]", self::text($pdf));
        }
    }

    /**
     * Another course's pictures, and those of versions that are not shown, are not fetched by writing their address.
     */
    public function test_pictures_of_others(): void {
        global $CFG;
        [, $other] = $this->course(['summary' => ['content' => 'x', 'files' => ['a.png' => self::png()]]]);
        [$course, $own] = $this->course(['summary' => ['content' => 'old', 'files' => ['a.png' => self::png()]]]);
        $old = current($own->current());
        $syllabi = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
        $new = $syllabi->create_version([
            'syllabus' => $own, 'section' => 'summary', 'content' => 'new', 'files' => ['a.png' => self::png()],
        ]);
        $address = fn(int $context, int $version): string
            => "{$CFG->wwwroot}/pluginfile.php/{$context}/local_lectern_syllabus/content/{$version}/a.png";
        $images = new images($own->context()->id, [$new->id]);
        $this->assertNotNull($images->get($address($own->context()->id, $new->id)));
        $this->assertNull($images->get($address($own->context()->id, $old->id)));
        $this->assertNull($images->get($address($own->context()->id, current($other->current())->id)));
        $this->assertNull($images->get($address($other->context()->id, $new->id)));
        $wrong = [
            str_replace('example.com', 'example.net', $address($own->context()->id, $new->id)),
            '/etc/passwd', 'file:///etc/passwd', "{$CFG->dirroot}/pix/moodlelogo.png", 'data:image/png;base64,AAAA', '',
        ];
        foreach ($wrong as $one) {
            $this->assertNull($images->get($one));
        }
    }

    /**
     * Large pictures are made smaller, transparent ones stand on white.
     */
    public function test_pictures_prepared(): void {
        $clear = imagecreatetruecolor(2, 2);
        imagesavealpha($clear, true);
        imagefill($clear, 0, 0, imagecolorallocatealpha($clear, 0, 0, 0, 127));
        ob_start();
        imagepng($clear);
        [, $syllabus] = $this->course(['summary' => [
            'content' => 'x', 'files' => ['clear.png' => ob_get_clean(), 'wide.png' => self::png(3000, 300)],
        ]]);
        global $CFG;
        $version = current($syllabus->current())->id;
        $images = new images($syllabus->context()->id, [$version]);
        $begin = "{$CFG->wwwroot}/pluginfile.php/{$syllabus->context()->id}/local_lectern_syllabus/content/{$version}";
        $wide = $images->get("{$begin}/wide.png");
        $this->assertSame([1400, 140], [$wide['width'], $wide['height']]);
        $white = imagecreatefromstring($images->get("{$begin}/clear.png")['data']);
        $this->assertSame(['red' => 255, 'green' => 255, 'blue' => 255, 'alpha' => 0], imagecolorsforindex(
            $white,
            imagecolorat($white, 0, 0)
        ));
    }

    /**
     * What would make TCPDF fetch, read or run something does not reach it.
     *
     * @return array[]
     */
    public static function danger_provider(): array {
        return [
            'script' => ['<p>a</p><script>alert(1)</script>', '<p>a</p>'],
            'style sheet' => ['<link type="text/css" href="file:///etc/passwd"><p>a</p>', '<p>a</p>'],
            'style' => [
                '<style>@import "http://example.org/"</style><p style="background:url(http://example.org/)">a</p>', '<p>a</p>',
            ],
            'its own tag' => ['<tcpdf method="Image" params="x">a</tcpdf>', 'a'],
            'its own tag for style' => ['<cssarray>{}</cssarray>', '{}'],
            'picture of the disk' => ['<p><img src="/etc/passwd" alt="x">a</p>', '<p><i>[x]</i>a</p>'],
            'picture of the web' => ['<p><img src="http://169.254.169.254/" alt="">a</p>', '<p>a</p>'],
            'picture in the text' => ['<p><img src="@PHN2Zz48L3N2Zz4=">a</p>', '<p>a</p>'],
            'drawing' => ['<svg><image href="file:///etc/passwd"/><text>t</text></svg><p>a</p>', '<p>a</p>'],
            'link that runs' => ['<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'],
            'link to the disk' => ['<p><a href="%/etc/passwd">a</a></p>', '<p>a</p>'],
            'link that breaks out' => [
                '<p><a href="https://example.org/&quot;&gt;&lt;tcpdf&gt;">a</a></p>', '<p>a</p>',
            ],
            'text that looks like tags' => [
                '<p>&lt;tcpdf method="x"&gt; &amp; &lt;script&gt;</p>',
                '<p>&lt;tcpdf method=&quot;x&quot;&gt; &amp; &lt;script&gt;</p>',
            ],
            'form' => ['<form><input value="x"><textarea>y</textarea></form><p>a</p>', '<p>a</p>'],
            'event' => ['<p onclick="x()" class="y" id="z">a</p>', '<p>a</p>'],
        ];
    }

    /**
     * What would make TCPDF fetch, read or run something does not reach it.
     *
     * @dataProvider danger_provider
     * @param string $html
     * @param string $expected
     */
    public function test_danger(string $html, string $expected): void {
        $this->assertSame($expected, self::convert($html));
    }

    /**
     * Texts as editors write them.
     *
     * @return array[]
     */
    public static function text_provider(): array {
        return [
            'marks' => ['<p><strong>a</strong> <em>b</em> H<sub>2</sub>O</p>', '<p><b>a</b> <i>b</i> H<sub>2</sub>O</p>'],
            'headings' => [
                '<h2>a</h2><h5>b</h5>', '<h3 style="font-size:12pt;">a</h3><h4 style="font-size:11pt;">b</h4>',
            ],
            'space between' => ["<div>\n  <p>a</p>\n  <p>b</p>\n</div>", '<p>a</p><p>b</p>'],
            'text in a box' => ['<div>a</div>', '<p>a</p>'],
            'paragraphs in a list' => ['<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '<ul><li>a<br>b</li><li>c</li></ul>'],
            'list that goes on' => ['<ol start="3"><li>c</li></ol>', '<ol start="3"><li>c</li></ol>'],
            'alignment' => [
                '<p style="color:red;text-align: center">a</p>', '<p style="text-align:center;">a</p>',
            ],
            'code' => ["<pre>a\n  b</pre>", '<p>a<br>&nbsp; b</p>'],
            'link' => [
                '<a href="https://example.org/?a=1&amp;b=2">x</a>',
                '<a href="https://example.org/?a=1&amp;b=2" style="color:#0b5394">x</a>',
            ],
            'film' => [
                '<video><source src="https://example.org/my%20film.mp4">No video</video>',
                '<a href="https://example.org/my%20film.mp4" style="color:#0b5394">my film.mp4</a>',
            ],
            'film elsewhere' => [
                '<iframe src="https://example.org/embed/1" title="The drill"></iframe>',
                '<a href="https://example.org/embed/1" style="color:#0b5394">The drill</a>',
            ],
            'emoji' => ['<p>Fire 🔥!</p>', '<p>Fire !</p>'],
            'broken' => ['<p><b>a<p>c</b></i></div>', '<p><b>a</b></p><p>c</p>'],
        ];
    }

    /**
     * Texts as editors write them.
     *
     * @dataProvider text_provider
     * @param string $html
     * @param string $expected
     */
    public function test_text(string $html, string $expected): void {
        $this->assertSame($expected, self::convert($html));
    }

    /**
     * Tables have as many cells in each row, or TCPDF draws them askew; tables in tables it does not draw at all.
     */
    public function test_tables(): void {
        $plain = preg_replace('/ style="[^"]*"/', '', self::convert(
            '<table><caption>Grades</caption><thead><tr><th>a</th><th>b</th></tr></thead>'
                . '<tbody><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr>'
                . '<tr><td colspan="2">f</td></tr><tr><td>g</td></tr></tbody></table>'
        ));
        $this->assertSame(
            '<p><b>Grades</b></p><table cellpadding="3"><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td rowspan="2">c</td>'
                . '<td>d</td></tr><tr><td>e</td></tr><tr><td colspan="2">f</td></tr><tr><td>g</td><td></td></tr></table>',
            $plain
        );
        $nested = self::convert('<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>');
        $this->assertSame(1, substr_count($nested, '<table'));
        $this->assertMatchesRegularExpression('/a.*b/', $nested);
        $this->assertSame('', self::convert('<table></table>'));
    }

    /**
     * Input at which a PDF must not fail.
     */
    public function test_hard_input(): void {
        [$course] = $this->course([
            'summary' => str_repeat('<div>', 200) . 'deep' . str_repeat('</div>', 200),
            'objectives' => '<p>' . str_repeat('endless', 3000) . '</p>',
            'requirements' => '<table><tr>' . str_repeat('<td>narrow</td>', 60) . '</tr></table>',
            'grading' => '<table><tr><td colspan="999" rowspan="999">huge</td></tr><tr></tr></table>',
            'materials' => '<ul>' . str_repeat('<li><ul>', 40) . '<li>innermost</li>' . str_repeat('</ul></li>', 40) . '</ul>',
            'policies' => '<table><tr><td>' . str_repeat('<p>A cell that is longer than a page.</p>', 150)
                . '<p>last</p></td></tr></table>',
        ]);
        $text = self::text($this->pdf($course));
        $this->assertDebuggingNotCalled();
        foreach (['deep', 'endless', 'narrow', 'huge', 'innermost', 'A cell', 'last'] as $word) {
            $this->assertTrue(str_contains($text, $word), $word);
        }
        $this->assertSame(60, substr_count($text, 'narrow'));
        // Moodle's own cleaning drops what is deeper; here nothing is lost.
        $deep = self::convert(str_repeat('<blockquote>', 3000) . 'deep' . str_repeat('</blockquote>', 3000));
        $this->assertMatchesRegularExpression('~^(<blockquote>){1,6}deep(</blockquote>){1,6}$~', $deep);
    }

    /**
     * Each script has a font that has its letters.
     */
    public function test_fonts(): void {
        $font = fn(string $text, array $preferred = [], string $language = 'en'): fonts
            => new fonts($text, $preferred, $language);
        $this->assertSame('freesans', $font('naïve café, Ελληνικά, Кириллица, עברית')->base);
        $this->assertSame('freeserif', $font('What burns: ما الذي يحترق')->base);
        $this->assertSame('freeserif', $font('ไทย')->base);
        $this->assertSame('freesans', $font('')->base);
        // What the site chose comes first, as long as it can.
        $this->assertSame('freemono', $font('plain', ['freemono'])->base);
        $this->assertSame('freeserif', $font('ไทย', ['freemono'])->base);
        $this->assertSame('freesans', $font('plain', ['nosuchfont', '../../config'])->base);

        $this->assertNull($font('What burns')->eastern);
        $this->assertSame('kozminproregular', $font('日本語のテキスト')->eastern);
        $this->assertSame('hysmyeongjostdmedium', $font('한국어')->eastern);
        $this->assertSame('stsongstdlight', $font('中文')->eastern);
        $this->assertSame('msungstdlight', $font('中文', [], 'zh_tw')->eastern);
        $this->assertSame(
            'a &lt; <span style="font-family:stsongstdlight">中文</span> b',
            $font('a < 中文 b')->html('a < 中文 b')
        );
    }

    /**
     * Every font that is chosen makes a document, with its letters in it.
     */
    public function test_scripts(): void {
        $texts = [
            'summary' => 'Ελληνικά', 'objectives' => 'Кириллица', 'requirements' => '中文', 'grading' => '日本語の',
            'materials' => '한국어',
        ];
        [$course] = $this->course(array_map(fn(string $text): string => "<p>{$text} <b>{$text}</b></p>", $texts));
        $text = self::text($this->pdf($course));
        $this->assertStringContainsString('Ελληνικά', $text);
        $this->assertStringContainsString('Кириллица', $text);
        $this->assertStringContainsString('한국어', $text);
    }

    /**
     * A section from right to left stands at the right, in letters that are joined, in a course that is from left to right.
     */
    public function test_right_to_left(): void {
        $this->assertTrue(fonts::is_rtl('1. ما الذي English', false));
        $this->assertTrue(fonts::is_rtl('עברית', false));
        $this->assertFalse(fonts::is_rtl('English ما', true));
        $this->assertTrue(fonts::is_rtl('123', true));

        [$course] = $this->course(['summary' => '<p>ما الذي يحترق</p>', 'objectives' => '<p>What burns</p>']);
        $pdf = $this->pdf($course);
        $this->assertStringContainsString('FreeSerif', $pdf);
        $text = self::text($pdf);
        // Joined, and in the order in which they are drawn.
        $this->assertMatchesRegularExpression('/[\x{FE70}-\x{FEFF}]{3}/u', $text);
        $this->assertStringContainsString(mb_chr(0xFE8E) . mb_chr(0xFEE3), $text);
        $places = [];
        preg_match_all('~stream\r?\n(.*?)\r?\nendstream~s', $pdf, $streams);
        foreach ($streams[1] as $stream) {
            $words = '~BT ([\d.]+) [\d.]+ Td .*?\[\(((?:[^\\\\()]|\\\\.)*)\)\] TJ~s';
            preg_match_all($words, (string) @gzuncompress($stream), $found, PREG_SET_ORDER);
            foreach ($found as [, $x, $word]) {
                $places[mb_convert_encoding(stripcslashes($word), 'UTF-8', 'UTF-16BE')] = (float) $x;
            }
        }
        $left = writer::MARGIN * 72 / 25.4;
        $this->assertEqualsWithDelta($left, $places['What burns'], 1);
        $this->assertGreaterThan($left + 100, $places['Summary']);
    }
}
