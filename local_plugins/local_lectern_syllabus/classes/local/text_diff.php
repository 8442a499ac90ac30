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

use SebastianBergmann\Diff\Differ;
use SebastianBergmann\Diff\Output\DiffOnlyOutputBuilder;

/**
 * What was added and taken away between two versions of a section, in words.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class text_diff {
    /** @var int Pairs of words to compare; longer texts are compared by paragraphs, or as wholes, so that a page never takes minutes. */
    private const MOST_PAIRS = 2_000_000;
    /** @var int Pairs of lines, of which fewer are alike. */
    private const MOST_LINES = 20_000_000;

    /**
     * The differences.
     *
     * @param version|null $old Null for nothing.
     * @param version $new
     * @return array[] Pieces in order: text, and added, removed or neither (bools).
     */
    public static function between(?version $old, version $new): array {
        self::load();
        [$from, $to] = self::tokens($old === null ? '' : self::plain($old), self::plain($new));
        $pieces = [];
        foreach ((new Differ(new DiffOnlyOutputBuilder()))->diffToArray($from, $to) as [$token, $kind]) {
            $last = array_key_last($pieces);
            if ($last !== null && $pieces[$last]['kind'] === $kind) {
                $pieces[$last]['text'] .= $token;
            } else {
                $pieces[] = ['kind' => $kind, 'text' => $token];
            }
        }
        return array_map(fn(array $piece): array => [
            'text' => $piece['text'],
            'added' => $piece['kind'] === Differ::ADDED,
            'removed' => $piece['kind'] === Differ::REMOVED,
        ], $pieces);
    }

    /**
     * All that a version says, as plain text.
     *
     * @param version $version
     * @return string
     */
    private static function plain(version $version): string {
        $html = $version->contentformat === (int) FORMAT_HTML ? $version->content
            : format_text($version->content, $version->contentformat, ['filter' => false, 'para' => false]);
        // A picture is part of what it says.
        $html = preg_replace('~<img\b[^>]*?alt="([^"]*)"[^>]*>~i', '[$1]', $html);
        $parts = [trim(html_to_text($html, 0, false))];
        foreach ($version->dates as $date) {
            $when = $date['time'] ? userdate($date['time'], get_string('strftimedate', 'langconfig')) : '…';
            $parts[] = "{$when}: {$date['label']}";
        }
        if ($version->brief !== '') {
            $parts[] = get_string('brief', 'local_lectern_syllabus') . ': ' . $version->brief;
        }
        return implode("\n", array_filter($parts, fn(string $part): bool => $part !== ''));
    }

    /**
     * Both texts in words and what is between them; in lines where that would be too many.
     *
     * @param string $old
     * @param string $new
     * @return array[]
     */
    private static function tokens(string $old, string $new): array {
        $words = array_map(
            fn(string $text): array => preg_split('~(\s+)~u', $text, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY),
            [$old, $new],
        );
        if (count($words[0]) * count($words[1]) <= self::MOST_PAIRS) {
            return $words;
        }
        $lines = array_map(fn(string $text): array => preg_split('~(?<=\n)~', $text, -1, PREG_SPLIT_NO_EMPTY), [$old, $new]);
        return count($lines[0]) * count($lines[1]) <= self::MOST_LINES ? $lines : [[$old], [$new]];
    }

    /**
     * Loads the library, unless somebody has it already.
     */
    private static function load(): void {
        spl_autoload_register(function (string $class): void {
            $prefix = 'SebastianBergmann\\Diff\\';
            if (str_starts_with($class, $prefix)) {
                $name = str_replace('\\', '/', substr($class, strlen($prefix)));
                foreach (['', 'Exception/'] as $folder) {
                    $path = __DIR__ . "/../../thirdparty/sebastian-diff/src/{$folder}{$name}.php";
                    if (is_file($path)) {
                        require_once($path);
                        return;
                    }
                }
            }
        });
    }
}
