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

use theme_lectern\local\colour\colour;

/**
 * Colours as they are written in CSS.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class literals {
    /** A string in either kind of quotes. */
    private const STRING = '(?:"[^"\\\\]*(?:\\\\[\s\S][^"\\\\]*)*"|\'[^\'\\\\]*(?:\\\\[\s\S][^\'\\\\]*)*\')';

    /** What a value may hold: strings, comments, addresses, colours by digits, function, variable and name. */
    private const PARTS = '~url\(\s*(?:' . self::STRING . '|[^)]*)\s*\)|' . self::STRING . '|/\*[\s\S]*?\*/'
        . '|#[0-9a-f]+(?![\w\\\\-])|(?:rgb|hsl)a?\((?:[^()]|\([^()]*\))*\)'
        . '|var\(\s*--lectern-[\w-]+\s*,(?:[^()]|\([^()]*\))*\)|var\(\s*--[\w-]+\)?|(?<![#\w-])[a-z][\w-]*\(?~i';

    /** @var array Colour and opacity, by text. */
    private static array $known = [];

    /**
     * Whether a value can hold anything of interest; quick.
     *
     * @param string $value
     * @return bool
     */
    public static function may_be_in(string $value): bool {
        return (bool) preg_match('~[#(]|[a-z]{3}|\d,~i', $value);
    }

    /**
     * The parts of a value that are colours, variables or addresses.
     *
     * @param string $value
     * @return array[] Text and bytes from the start of the value.
     */
    public static function parts(string $value): array {
        if (!preg_match_all(self::PARTS, $value, $matches, PREG_OFFSET_CAPTURE)) {
            return [];
        }
        return $matches[0];
    }

    /**
     * Reads a colour.
     *
     * @param string $text
     * @return array|null The opaque colour and its opacity, 0 to 1; null where it is none.
     */
    public static function read(string $text): ?array {
        if (!array_key_exists($text, self::$known)) {
            self::$known[$text] = self::parse(strtolower($text));
        }
        return self::$known[$text];
    }

    /**
     * Three numbers, as Bootstrap keeps colours for `rgba()`.
     *
     * @param string $text
     * @return colour|null
     */
    public static function triple(string $text): ?colour {
        if (!preg_match('~^\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*$~D', $text, $match)) {
            return null;
        }
        $numbers = array_map(intval(...), array_slice($match, 1));
        return max($numbers) > 255 ? null : new colour(...$numbers);
    }

    /**
     * A colour as short as CSS has it.
     *
     * @param colour $colour
     * @param float $alpha
     * @return string
     */
    public static function written(colour $colour, float $alpha): string {
        $thousandths = self::rounded($alpha * 1000);
        if ($thousandths < 1000) {
            $part = $thousandths === 0 ? '0' : '.' . rtrim(str_pad((string) $thousandths, 3, '0', STR_PAD_LEFT), '0');
            return "rgba({$colour->red},{$colour->green},{$colour->blue},{$part})";
        }
        return preg_replace('~^#(.)\1(.)\2(.)\3$~', '#$1$2$3', $colour->hex());
    }

    /**
     * The nearest whole number, halves up. A half that the machine keeps a little too small counts as one: PHP and
     * JavaScript differ there.
     *
     * @param float $number 0 or more.
     * @return int
     */
    public static function rounded(float $number): int {
        return (int) floor($number + 0.5 + 1e-9);
    }

    /**
     * Reads a colour in small letters.
     *
     * @param string $text
     * @return array|null
     */
    private static function parse(string $text): ?array {
        if ($text[0] === '#') {
            $digits = substr($text, 1);
            if (strlen($digits) === 3 || strlen($digits) === 4) {
                $digits = preg_replace('~.~', '$0$0', $digits);
            }
            return match (strlen($digits)) {
                6 => [colour::from_hex("#{$digits}"), 1.0],
                8 => [colour::from_hex('#' . substr($digits, 0, 6)), hexdec(substr($digits, 6)) / 255],
                default => null,
            };
        }
        if (isset(named_colours::HEX[$text])) {
            return [colour::from_hex('#' . named_colours::HEX[$text]), 1.0];
        }
        $number = '([-+]?(?:\d+\.?\d*|\.\d+))(%|deg)?';
        $between = '(?:\s*,\s*|\s+)';
        $opacity = '(?:\s*[,/]\s*(\d+\.?\d*|\.\d+)(%?))?';
        $pattern = "~^(rgb|hsl)a?\(\s*{$number}{$between}{$number}{$between}{$number}{$opacity}\s*\)$~D";
        if (!preg_match($pattern, $text, $match, PREG_UNMATCHED_AS_NULL)) {
            return null;
        }
        $alpha = ($match[8] ?? '') === '' ? 1.0 : max(0.0, min(1.0, (float) $match[8] / ($match[9] === '%' ? 100 : 1)));
        if ($match[1] === 'hsl') {
            return $match[5] !== '%' || $match[7] !== '%' || $match[3] === '%' ? null
                : [self::from_hsl((float) $match[2], (float) $match[4], (float) $match[6]), $alpha];
        }
        if (in_array('deg', [$match[3], $match[5], $match[7]], true)) {
            return null;
        }
        $scaled = fn(int $at): float => (float) $match[$at] * ($match[$at + 1] === '%' ? 2.55 : 1);
        $value = fn(int $at): int => self::rounded(max(0.0, min(255.0, $scaled($at))));
        return [new colour($value(2), $value(4), $value(6)), $alpha];
    }

    /**
     * From hue in degrees, saturation and lightness in per cent.
     *
     * @param float $hue
     * @param float $saturation
     * @param float $lightness
     * @return colour
     */
    private static function from_hsl(float $hue, float $saturation, float $lightness): colour {
        $saturation = max(0.0, min(1.0, $saturation / 100));
        $lightness = max(0.0, min(1.0, $lightness / 100));
        $value = function (int $shift) use ($hue, $saturation, $lightness): int {
            $turn = fmod(fmod($shift + $hue / 30, 12) + 12, 12);
            $part = $lightness - $saturation * min($lightness, 1 - $lightness) * max(-1.0, min($turn - 3, 9 - $turn, 1.0));
            return self::rounded($part * 255);
        };
        return new colour($value(0), $value(8), $value(4));
    }
}
