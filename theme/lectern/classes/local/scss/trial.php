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

namespace theme_lectern\local\scss;

use ScssPhp\ScssPhp\Exception\ParserException;
use ScssPhp\ScssPhp\Parser;
use theme_lectern\local\settings;

/**
 * Whether the theme compiles with an administrator's SCSS. Texts that are saved together are compiled together, once.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trial {
    /** @var (failure|null)[] What came out, by the input's hash. */
    private static array $results = [];

    /**
     * What is wrong with a text.
     *
     * @param string $name The setting: scssbefore or scssafter.
     * @param string $text
     * @param string[] $values The values of all settings that would be stored with it, by name.
     * @return string Empty where the theme compiles with it.
     */
    public static function problem(string $name, string $text, array $values): string {
        $problem = self::import_problem($text) ?: self::syntax_problem($text);
        if ($problem !== '') {
            return $problem;
        }
        $other = $name === 'scssbefore' ? 'scssafter' : 'scssbefore';
        $failure = self::result([$name => $text] + $values);
        if ($failure !== null && $failure->place === $other) {
            // That text is refused on its own: this one is judged with what stays there.
            $failure = self::result([$name => $text, $other => settings::published()->value($other)] + $values);
        }
        if ($failure === null) {
            return '';
        }
        return $failure->place === $name
            ? self::at_line($failure->codeline, $failure->what, $failure->text)
            : get_string('problem_scsstheme', 'theme_lectern', $failure->words());
    }

    /**
     * Files may not be read in: neither those of the server nor those of another.
     *
     * @param string $text
     * @return string
     */
    private static function import_problem(string $text): string {
        // Comments keep their line ends, so that lines still count.
        $code = preg_replace_callback(
            '~/\*.*?\*/|(?<!:)//[^\n]*~s',
            fn(array $comment): string => str_repeat("\n", substr_count($comment[0], "\n")),
            $text,
        );
        if (!preg_match('/@(?:import|use|forward|scssphp-import-once)\b/i', $code, $match, PREG_OFFSET_CAPTURE)) {
            return '';
        }
        $line = substr_count($code, "\n", 0, $match[0][1]) + 1;
        return self::at_line($line, get_string('scss_import', 'theme_lectern', $match[0][0]), explode("\n", $text)[$line - 1]);
    }

    /**
     * What is wrong with the text alone. It tells a block that is not closed, and one that was not opened, where they are.
     *
     * @param string $text
     * @return string
     */
    private static function syntax_problem(string $text): string {
        try {
            (new Parser('scss'))->parse($text);
            return '';
        } catch (ParserException $e) {
            [, $line] = $e->getSourcePosition() ?? [null, 0];
            $lines = explode("\n", $text);
            $line = max(1, min((int) $line, count($lines)));
            $what = preg_replace('/: failed at \x60.*$/s', '', $e->getMessage());
            return self::at_line($line, $what, $lines[$line - 1]);
        }
    }

    /**
     * Compiles, or remembers.
     *
     * @param string[] $values By name.
     * @return failure|null
     */
    private static function result(array $values): ?failure {
        $compiler = new compiler(settings::with_draft(array_diff_key($values, ['fontbody' => 1, 'fontdisplay' => 1]), 0));
        $hash = $compiler->input_hash();
        if (!array_key_exists($hash, self::$results)) {
            try {
                $compiler->compile();
                self::$results[$hash] = null;
            } catch (failure $failure) {
                self::$results[$hash] = $failure;
            }
        }
        return self::$results[$hash];
    }

    /**
     * A message with the line that an administrator wrote.
     *
     * @param int $line
     * @param string $what
     * @param string $text
     * @return string
     */
    private static function at_line(int $line, string $what, string $text): string {
        return get_string('problem_scss', 'theme_lectern', [
            'line' => $line, 'what' => rtrim($what, '.'), 'text' => shorten_text(trim($text), 120, true),
        ]);
    }
}
