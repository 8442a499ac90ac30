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

namespace theme_lectern\local\dark;

/**
 * Finds the rules of a stylesheet and their declarations that may hold colours.
 *
 * No parser: it only knows strings, comments, brackets and braces, so that a megabyte takes a fraction of a second and
 * broken CSS is no error. What it cannot make out it does not find.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class css_scanner {
    /** What starts a declaration: comments and space, its name, a colon. */
    private const DECLARATION = '~^((?:\s+|/\*[\s\S]*?\*/)*)([-\w]+)\s*:~';

    /** At-rules whose blocks have no colours of the page on a screen. */
    private const UNTOUCHED_AT = '~^@(?:font-face|page|property|counter-style|media\s+(?:only\s+)?print\b[^,]*$)~i';

    /**
     * The rules with declarations that may hold a colour and those of the whole page, in the order of their ends.
     *
     * @param string $css
     * @return array The rules, and where the last one that is not in another ends: what is added there is not swallowed.
     */
    public static function scan(string $css): array {
        $rules = [];
        $last = 0;
        $open = [new css_rule('', 0, false, true)];
        $length = strlen($css);
        [$at, $start, $brackets] = [0, 0, 0];
        while (($at += strcspn($css, "{};\"'()/\\", $at)) < $length) {
            $sign = $css[$at];
            if ($sign === '/') {
                $at = ($css[$at + 1] ?? '') === '*' ? self::behind($css, '*/', $at + 2) : $at + 1;
            } else if ($sign === '\\') {
                $at += 2;
            } else if ($sign === '"' || $sign === "'") {
                $at = self::behind_string($css, $at);
            } else if ($sign === '(') {
                if (preg_match('~\Gurl\(\s*(?!["\'\s])~i', $css, $match, 0, max(0, $at - 3))) {
                    $at = self::behind($css, ')', $at + 1);
                } else {
                    $brackets++;
                    $at++;
                }
            } else if ($sign === ')') {
                $brackets = max(0, $brackets - 1);
                $at++;
            } else if ($brackets > 0) {
                $at++; // As browsers do, whatever stands in brackets that are open belongs to them.
            } else {
                if ($sign === '{') {
                    $open[] = self::opened(substr($css, $start, $at - $start), $at + 1, end($open), count($open) > 1);
                } else {
                    self::declare($css, $start, $at, end($open));
                    if ($sign === '}' && count($open) > 1) {
                        $rule = array_pop($open);
                        $rule->end = $at;
                        $last = count($open) === 1 ? $at + 1 : $last;
                        if ($rule->declarations !== [] || $rule->scheme() !== null) {
                            $rules[] = $rule;
                        }
                    }
                }
                $start = ++$at;
            }
        }
        return [$rules, $last];
    }

    /**
     * The rule that a brace opens.
     *
     * @param string $text All since the end of what was before.
     * @param int $start
     * @param css_rule $parent
     * @param bool $nested
     * @return css_rule
     */
    private static function opened(string $text, int $start, css_rule $parent, bool $nested): css_rule {
        $prelude = trim(str_contains($text, '/*') ? preg_replace('~/\*[\s\S]*?\*/~', '', $text) ?? $text : $text);
        $untouched = ($nested && $parent->untouched) || str_contains($prelude, '.lectern-keep-light')
            || (str_contains($prelude, '[data-bs-theme') && !preg_match('~(?:^|,)\s*:root\s*(?:,|$)~', $prelude))
            || preg_match(self::UNTOUCHED_AT, $prelude);
        return new css_rule($prelude, $start, $nested, $untouched);
    }

    /**
     * Notes a declaration if its property is one of colours.
     *
     * @param string $css
     * @param int $start
     * @param int $end
     * @param css_rule $rule
     */
    private static function declare(string $css, int $start, int $end, css_rule $rule): void {
        if ($rule->prelude === '' || $end - $start < 4) {
            return;
        }
        if (preg_match(self::DECLARATION, substr($css, $start, $end - $start), $match)) {
            $property = str_starts_with($match[2], '--') ? $match[2] : strtolower($match[2]);
            if (roles::of($property) !== null) {
                $rule->declarations[] = [$property, $start + strlen($match[0]), $end];
            }
        }
    }

    /**
     * Where the text goes on behind a sign, its end where the sign never comes.
     *
     * @param string $css
     * @param string $sign
     * @param int $from
     * @return int
     */
    private static function behind(string $css, string $sign, int $from): int {
        $at = $from > strlen($css) ? false : strpos($css, $sign, $from);
        return $at === false ? strlen($css) : $at + strlen($sign);
    }

    /**
     * Where the text goes on behind a string. One that is not closed ends with its line.
     *
     * @param string $css
     * @param int $at Of the quote that opens it.
     * @return int
     */
    private static function behind_string(string $css, int $at): int {
        $quote = $css[$at++];
        $length = strlen($css);
        while (($at += strcspn($css, "{$quote}\\\n", $at)) < $length) {
            if ($css[$at] !== '\\') {
                return $css[$at] === $quote ? $at + 1 : $at;
            }
            $at += 2;
        }
        return $length;
    }
}
