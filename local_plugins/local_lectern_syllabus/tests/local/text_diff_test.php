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

namespace local_lectern_syllabus\local;

/**
 * What two versions differ in, in words, for texts of any length.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\text_diff
 */
final class text_diff_test extends \advanced_testcase {
    public function test_it_finds_the_words(): void {
        $pieces = text_diff::between($this->version('<p>What burns, <b>how</b> it burns.</p>'), $this->version('<p>What burns, why it burns.</p>'));
        $this->assertSame('why', $this->joined($pieces, 'added'));
        $this->assertSame('how', strtolower($this->joined($pieces, 'removed')));
    }

    public function test_dates_and_the_short_version_are_part_of_it(): void {
        $old = $this->version('<p>A</p>', 'Old brief', [['label' => 'Exam', 'time' => 86400 * 30]]);
        $new = $this->version('<p>A</p>', 'New brief', [['label' => 'Exam', 'time' => 86400 * 60]]);
        $pieces = text_diff::between($old, $new);
        $this->assertStringContainsString('New', $this->joined($pieces, 'added'));
        $this->assertStringContainsString('March', $this->joined($pieces, 'added'));
    }

    public function test_the_first_version_is_all_new(): void {
        $pieces = text_diff::between(null, $this->version('<p>All new</p>'));
        $this->assertSame('All new', $this->joined($pieces, 'added'));
        $this->assertSame('', $this->joined($pieces, 'removed'));
    }

    public function test_very_long_texts_are_compared_by_lines(): void {
        $lines = array_map(fn(int $number): string => "<p>Line {$number} says this and that and more.</p>", range(1, 2000));
        $old = $this->version(implode("\n", $lines));
        $lines[1000] = '<p>Another line.</p>';
        $pieces = text_diff::between($old, $this->version(implode("\n", $lines)));
        $this->assertSame('Another line.', trim($this->joined($pieces, 'added')));
        $this->assertSame('Line 1001 says this and that and more.', trim($this->joined($pieces, 'removed')));
    }

    /**
     * A version.
     *
     * @param string $content
     * @param string $brief
     * @param array[] $dates
     * @return version
     */
    private function version(string $content, string $brief = '', array $dates = []): version {
        return version::from_record((object) [
            'id' => 1, 'syllabusid' => 1, 'sectionid' => 1, 'version' => 1, 'content' => $content, 'contentformat' => FORMAT_HTML,
            'brief' => $brief, 'dates' => (new section_text('', FORMAT_HTML, '', $dates))->dates_to_json(), 'origin' => 'edit',
            'usermodified' => 0, 'timecreated' => 0,
        ]);
    }

    /**
     * The pieces of a kind.
     *
     * @param array[] $pieces
     * @param string $kind added or removed.
     * @return string
     */
    private function joined(array $pieces, string $kind): string {
        return implode('', array_map(fn(array $piece): string => $piece[$kind] ? $piece['text'] : '', $pieces));
    }
}
