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

namespace local_lectern_profile\local\pdf;

/**
 * The font for a text: the one that has most of its letters. A text that mixes scripts may need two.
 *
 * Moodle brings FreeSans, which reads well and has no Arabic or Thai, and FreeSerif, which has both. Neither has Chinese,
 * Japanese and Korean: for those readers of PDF bring fonts themselves, which are known by name.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fonts {
    /** @var string[] What Moodle brings, the best first. */
    private const KNOWN = ['freesans', 'freeserif'];
    /** @var string Letters of Chinese, Japanese and Korean, and their punctuation. */
    private const EASTERN = '\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\x{3000}-\x{303F}\x{FF00}-\x{FFEF}';

    /** @var array[] Widths of letters by code point, by font. */
    private array $letters = [];
    /** @var string[] Fonts, the best first. */
    private readonly array $families;

    /**
     * Constructor.
     *
     * @param string[] $preferred Fonts that the site has chosen.
     * @param string $language Of the reader.
     */
    public function __construct(
        array $preferred,
        /** @var string Of the reader. */
        private readonly string $language,
    ) {
        $this->families = array_values(array_unique([...$preferred, ...self::KNOWN]));
    }

    /**
     * The font for a text.
     *
     * @param string $text Plain text.
     * @param string $style Empty, or B for bold.
     * @return string
     */
    public function for(string $text, string $style = ''): string {
        $points = array_map(mb_ord(...), preg_split('/\s*/u', $text, -1, PREG_SPLIT_NO_EMPTY) ?: []);
        $best = self::KNOWN[0];
        $least = PHP_INT_MAX;
        foreach ($this->families as $family) {
            $has = $this->letters_of($family, $style);
            $lacks = count(array_filter($points, fn(int $point): bool => !isset($has[$point])));
            if ($has !== [] && $lacks < $least) {
                [$best, $least] = [$family, $lacks];
            }
        }
        return $least > 0 && preg_match('/[' . self::EASTERN . ']/u', $text) ? $this->eastern($text) : $best;
    }

    /**
     * A text that needs a font for its Chinese, Japanese or Korean letters and one for the others.
     *
     * @param string $text Plain text.
     * @param string $style Empty, or B for bold.
     * @return string|null HTML that names the font of each part; null where one font does.
     */
    public function html(string $text, string $style = ''): ?string {
        // The fonts for those letters have the plain Latin ones as well.
        if (!preg_match('/[' . self::EASTERN . ']/u', $text) || !preg_match('/[^' . self::EASTERN . '\x00-\x7F]/u', $text)) {
            return null;
        }
        $html = '';
        foreach (preg_split('/([' . self::EASTERN . ']+)/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [] as $part) {
            $font = $this->for($part, $style);
            $html .= "<span style=\"font-family:{$font}\">" . htmlspecialchars($part, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8') . '</span>';
        }
        return $html;
    }

    /**
     * What fonts of a PDF can show: a box stands for letters that none has, emoji are left out with what joins and colours them.
     *
     * @param string $text
     * @return string
     */
    public static function printable(string $text): string {
        $text = preg_replace('/[\x{FE00}-\x{FE0F}\x{FEFF}]/u', '', fix_utf8($text));
        $text = preg_replace('/(?:\p{So}\x{200D})*[^\x{0}-\x{FFFF}\p{L}\p{N}](?:\x{200D}\p{So}?)*/u', '', $text);
        return preg_replace('/[\x{10000}-\x{10FFFF}]/u', "\u{25A1}", $text);
    }

    /**
     * The letters that a font has.
     *
     * @param string $family
     * @param string $style
     * @return array Widths by code point; none where there is no such font.
     */
    private function letters_of(string $family, string $style): array {
        $name = $family . strtolower($style);
        if (!isset($this->letters[$name])) {
            $file = K_PATH_FONTS . "{$name}.php";
            $known = preg_match('/^[a-z0-9_]+$/', $name) && is_file($file);
            // The file sets variables of its own, $name among them.
            $this->letters[$name] = $known ? (static function () use ($file): array {
                $cw = [];
                include($file);
                return $cw;
            })() : [];
        }
        return $this->letters[$name];
    }

    /**
     * The font for Chinese, Japanese or Korean.
     *
     * @param string $text
     * @return string
     */
    private function eastern(string $text): string {
        return match (true) {
            (bool) preg_match('/\p{Hangul}/u', $text) => 'hysmyeongjostdmedium',
            (bool) preg_match('/[\p{Hiragana}\p{Katakana}]/u', $text) => 'kozminproregular',
            (bool) preg_match('/^zh_(tw|hk)/', $this->language) => 'msungstdlight',
            default => 'stsongstdlight',
        };
    }
}
