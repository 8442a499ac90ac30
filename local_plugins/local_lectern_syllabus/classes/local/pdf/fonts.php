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

/**
 * The fonts for a text: one that has its letters, and one for Chinese, Japanese and Korean where it has those.
 *
 * Moodle brings FreeSans, which reads well and has no Arabic or Thai, and FreeSerif, which has both. Neither has Chinese,
 * Japanese and Korean: for those readers of PDF bring fonts themselves, which are known by name.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fonts {
    /** @var string[] What Moodle brings, the best first. */
    private const KNOWN = ['freesans', 'freeserif'];
    /** @var string Letters of scripts that are written from right to left. */
    private const RTL = '\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}';
    /** @var string Letters of Chinese, Japanese and Korean, and their punctuation. */
    private const EASTERN = '\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\x{3000}-\x{303F}\x{FF00}-\x{FFEF}';

    /** @var string The font of the text. */
    public readonly string $base;
    /** @var string|null The font for Chinese, Japanese and Korean; null where the other has them. */
    public readonly ?string $eastern;

    /**
     * Constructor.
     *
     * @param string $text All that will be written.
     * @param string[] $preferred Fonts that the site has chosen.
     * @param string $language Of the reader.
     */
    public function __construct(string $text, array $preferred, string $language) {
        $letters = array_unique(preg_split('//u', self::printable($text), -1, PREG_SPLIT_NO_EMPTY) ?: []);
        $points = array_map(mb_ord(...), array_filter($letters, fn(string $letter): bool => !preg_match('/\s/u', $letter)));
        $best = null;
        $least = PHP_INT_MAX;
        foreach (array_unique([...$preferred, ...self::KNOWN]) as $family) {
            $has = self::letters_of($family);
            $lacks = count(array_filter($points, fn(int $point): bool => !isset($has[$point])));
            if ($has !== [] && $lacks < $least) {
                [$best, $least] = [$family, $lacks];
            }
        }
        $this->base = $best ?? self::KNOWN[0];
        $has = self::letters_of($this->base);
        $eastern = preg_replace('/[^' . self::EASTERN . ']/u', '', implode('', $letters));
        $missing = array_filter(
            preg_split('//u', $eastern, -1, PREG_SPLIT_NO_EMPTY) ?: [],
            fn(string $letter): bool => !isset($has[mb_ord($letter)]),
        );
        $this->eastern = $missing === [] ? null : self::eastern_font($eastern, $language);
    }

    /**
     * A text as HTML, with the font for each part.
     *
     * @param string $text Plain text.
     * @return string
     */
    public function html(string $text): string {
        $text = self::printable($text);
        if ($this->eastern === null) {
            return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
        }
        $parts = preg_split('/([' . self::EASTERN . ']+)/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [];
        $html = '';
        foreach ($parts as $place => $part) {
            $part = htmlspecialchars($part, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
            $html .= $place % 2 === 1 ? '<span style="font-family:' . $this->eastern . '">' . $part . '</span>' : $part;
        }
        return $html;
    }

    /**
     * Whether a text is written from right to left: its first letter that has a direction decides.
     *
     * @param string $text Plain text.
     * @param bool $otherwise For a text without such a letter.
     * @return bool
     */
    public static function is_rtl(string $text, bool $otherwise): bool {
        return preg_match('/\p{L}/u', $text, $first) ? (bool) preg_match('/[' . self::RTL . ']/u', $first[0]) : $otherwise;
    }

    /**
     * Leaves out what no font of a PDF can show: emoji, and what joins and colours them.
     *
     * @param string $text
     * @return string
     */
    private static function printable(string $text): string {
        return preg_replace('/[\x{10000}-\x{10FFFF}\x{FE00}-\x{FE0F}\x{200D}\x{FEFF}]/u', '', fix_utf8($text));
    }

    /**
     * The letters that a font has.
     *
     * @param string $family
     * @return array Widths by code point; none where there is no such font.
     */
    private static function letters_of(string $family): array {
        global $CFG;
        static $known = [];
        if (!isset($known[$family])) {
            // Says where the fonts are.
            require_once($CFG->libdir . '/pdflib.php');
            $cw = [];
            $file = K_PATH_FONTS . "{$family}.php";
            if (preg_match('/^[a-z0-9_]+$/', $family) && is_file($file)) {
                include($file);
            }
            $known[$family] = $cw;
        }
        return $known[$family];
    }

    /**
     * The font for Chinese, Japanese or Korean.
     *
     * @param string $letters Those of the text.
     * @param string $language Of the reader.
     * @return string
     */
    private static function eastern_font(string $letters, string $language): string {
        return match (true) {
            (bool) preg_match('/\p{Hangul}/u', $letters) => 'hysmyeongjostdmedium',
            (bool) preg_match('/[\p{Hiragana}\p{Katakana}]/u', $letters) => 'kozminproregular',
            (bool) preg_match('/^zh_(tw|hk)/', $language) => 'msungstdlight',
            default => 'stsongstdlight',
        };
    }
}
