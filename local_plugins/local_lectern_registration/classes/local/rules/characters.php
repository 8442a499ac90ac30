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

namespace local_lectern_registration\local\rules;

/**
 * What characters a value may have, in the very same words as amd/src/characters.ts.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class characters {
    /** @var string White space at the ends is taken off; with what is as good as none, although no standard calls it so. */
    private const SPACE = '\x{9}-\x{D}\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200B}\x{2028}\x{2029}\x{202F}\x{205F}\x{2060}\x{3000}\x{FEFF}';

    /** @var string White space, punctuation, signs and what cannot be seen: a name has something besides. */
    private const EMPTY = '\x{0}-\x{2F}\x{3A}-\x{40}\x{5B}-\x{60}\x{7B}-\x{A9}\x{AB}-\x{B4}\x{B6}-\x{B9}\x{BB}-\x{BF}\x{D7}\x{F7}'
        . '\x{34F}\x{60C}\x{61B}-\x{61F}\x{115F}\x{1160}\x{1680}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{2000}-\x{206F}\x{2E00}-\x{2E7F}'
        . '\x{3000}-\x{3004}\x{3008}-\x{3020}\x{3030}\x{303D}-\x{303F}\x{3164}\x{FE00}-\x{FE1F}\x{FE30}-\x{FE6F}\x{FEFF}'
        . '\x{FF01}-\x{FF0F}\x{FF1A}-\x{FF20}\x{FF3B}-\x{FF40}\x{FF5B}-\x{FF65}\x{FFA0}\x{FFF0}-\x{FFFF}\x{E0000}-\x{E0FFF}';

    /** @var string Letters and digits that Unicode got after version 14, which not every PHP and every browser knows as such. */
    private const UNSETTLED = '\x{295}\x{1C89}\x{1C8A}\x{A7CB}-\x{A7CF}\x{A7D2}\x{A7D4}\x{A7DA}-\x{A7DC}\x{10D40}-\x{10D49}'
        . '\x{10D50}-\x{10D65}\x{10D70}-\x{10D85}\x{116D0}-\x{116E3}\x{11BF0}-\x{11BF9}\x{11DE0}-\x{11DE9}\x{11F50}-\x{11F59}'
        . '\x{16130}-\x{16139}\x{16D70}-\x{16D79}\x{16EA0}-\x{16EB8}\x{16EBB}-\x{16ED3}\x{1CCF0}-\x{1CCF9}\x{1DF25}-\x{1DF2A}'
        . '\x{1E4F0}-\x{1E4F9}\x{1E5F1}-\x{1E5FA}';

    /**
     * Whether it is text at all.
     *
     * @param string $value
     * @return bool False where its bytes are not UTF-8.
     */
    public static function valid(string $value): bool {
        return mb_check_encoding($value, 'UTF-8');
    }

    /**
     * Its characters.
     *
     * @param string $value Valid.
     * @return string[] One code point each.
     */
    public static function split(string $value): array {
        return mb_str_split($value, 1, 'UTF-8');
    }

    /**
     * Its length.
     *
     * @param string $value Valid.
     * @return int Code points, as database columns count.
     */
    public static function length(string $value): int {
        return mb_strlen($value, 'UTF-8');
    }

    /**
     * Without white space at its ends.
     *
     * @param string $value Valid.
     * @return string
     */
    public static function trim(string $value): string {
        $value = preg_replace('/^[' . self::SPACE . ']+/u', '', $value);
        // From the end by hand: a pattern would try again at each run of white space within.
        $points = self::split($value);
        while ($points && preg_match('/^[' . self::SPACE . ']$/uD', end($points))) {
            array_pop($points);
        }
        return implode('', $points);
    }

    /**
     * Text as it is stored: line breaks are \n, tabs are spaces, nothing stands at its ends.
     *
     * @param string $value Valid.
     * @return string
     */
    public static function tidy(string $value): string {
        return self::trim(strtr($value, ["\r\n" => "\n", "\r" => "\n", "\t" => ' ']));
    }

    /**
     * In small letters, each for itself, so that it does not matter what stands beside it.
     *
     * @param string $value Valid.
     * @return string
     */
    public static function lower(string $value): string {
        return implode('', array_map(fn(string $point): string => mb_strtolower($point, 'UTF-8'), self::split($value)));
    }

    /**
     * What Moodle would not store as it is.
     *
     * @param string $value Valid.
     * @param bool $lines Whether line breaks are allowed.
     * @return string|null control or tags; null where there is nothing.
     */
    public static function forbidden(string $value, bool $lines): ?string {
        // The last three come from broken text; Moodle takes two of them out.
        $controls = $lines ? '/[\x00-\x09\x0B-\x1F\x{7F}-\x{9F}\x{FFFD}-\x{FFFF}]/u' : '/[\x00-\x1F\x{7F}-\x{9F}\x{FFFD}-\x{FFFF}]/u';
        return match (true) {
            (bool) preg_match($controls, $value) => 'control',
            strpbrk($value, '<>') !== false => 'tags',
            default => null,
        };
    }

    /**
     * Whether it can be anybody's name.
     *
     * @param string $value Valid.
     * @return bool
     */
    public static function is_name(string $value): bool {
        return (bool) preg_match('/[^' . self::EMPTY . ']/u', $value);
    }

    /**
     * Whether it can be a user name, once it is in small letters.
     *
     * @param string $value Valid.
     * @param bool $extended Whether the site allows more than letters, digits and -_.@
     * @return bool
     */
    public static function is_username(string $value, bool $extended): bool {
        return (bool) preg_match($extended ? '/^[^' . self::UNSETTLED . ']+$/uD' : '/^[-.@_a-z0-9]+$/D', $value);
    }

    /**
     * Without the letters and digits that not all know as such.
     *
     * @param string $value Valid.
     * @return string
     */
    public static function settled(string $value): string {
        return preg_replace('/[' . self::UNSETTLED . ']/u', '', $value);
    }
}
