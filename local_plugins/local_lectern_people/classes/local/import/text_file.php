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

namespace local_lectern_people\local\import;

use core_text;

/**
 * Makes a file that can be read line by line and continued anywhere: in UTF-8, with line ends of today. Reads and writes in pieces.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class text_file {
    /** @var int Bytes of a piece; even, for encodings of two bytes. */
    private const PIECE = 65536;
    /** @var string Encodings that are not for text, or say themselves what they are. */
    private const OTHERS = '/^(BASE64|UUENCODE|HTML|QUOTED|7BIT|8BIT|UTF-7|UTF7|UTF-8-|UTF-16|UTF-32|UCS|BYTE|AUTO|PASS|WCHAR|JIS|ISO-2022|HZ)/';

    /**
     * The encodings to choose from.
     *
     * @return string[] Names by names, as core has them.
     */
    public static function encodings(): array {
        return array_filter(
            core_text::get_encodings(),
            fn(string $name): bool => !preg_match(self::OTHERS, $name) && @iconv($name, 'UTF-8', 'a') === 'a',
        );
    }

    /**
     * Makes it. A mark at the beginning of the file is believed more than what was chosen.
     *
     * @param string $path Of the file as it came.
     * @param string $encoding As it was chosen.
     * @return string Path of the file that can be read: the same, or another that the request deletes at its end.
     * @throws unreadable
     */
    public static function make(string $path, string $encoding): string {
        $file = fopen($path, 'rb');
        $begin = (string) fread($file, self::PIECE);
        if (trim($begin) === '') {
            throw new unreadable('empty');
        }
        if (str_starts_with($begin, "PK\x03\x04") || str_starts_with($begin, "\xD0\xCF\x11\xE0")) {
            throw new unreadable('spreadsheet');
        }
        if (str_starts_with($begin, "\xEF\xBB\xBF")) {
            $encoding = 'UTF-8';
        }
        rewind($file);
        if (str_starts_with($begin, "\xFF\xFE") || str_starts_with($begin, "\xFE\xFF")) {
            return self::copy(self::wide($file, $begin[0] === "\xFF" ? 'UTF-16LE' : 'UTF-16BE'));
        }
        // Line ends of old Macintoshes.
        $old = str_contains($begin, "\r") && !str_contains($begin, "\n");
        if (strtoupper($encoding) === 'UTF-8' && !$old) {
            fclose($file);
            return $path;
        }
        return self::copy(self::narrow($file, $encoding, $old ? "\r" : "\n"));
    }

    /**
     * Writes pieces into a new file.
     *
     * @param iterable $pieces
     * @return string Its path.
     */
    private static function copy(iterable $pieces): string {
        $path = make_request_directory() . '/import.csv';
        $file = fopen($path, 'wb');
        foreach ($pieces as $piece) {
            fwrite($file, $piece);
        }
        fclose($file);
        return $path;
    }

    /**
     * A file in an encoding of two bytes.
     *
     * @param resource $file
     * @param string $encoding
     * @return \Generator Pieces in UTF-8.
     */
    private static function wide($file, string $encoding): \Generator {
        fseek($file, 2);
        $rest = '';
        while (($piece = (string) fread($file, self::PIECE)) !== '') {
            $piece = $rest . $piece;
            // A character of four bytes is not cut in two.
            $cut = strlen($piece) - strlen($piece) % 2;
            $high = ord($piece[$cut - ($encoding === 'UTF-16LE' ? 1 : 2)] ?? "\0");
            $cut -= $high >= 0xD8 && $high <= 0xDB ? 2 : 0;
            $rest = substr($piece, $cut);
            yield (string) mb_convert_encoding(substr($piece, 0, $cut), 'UTF-8', $encoding);
        }
        fclose($file);
    }

    /**
     * A file in another encoding, whose line ends are a byte.
     *
     * @param resource $file
     * @param string $encoding
     * @param string $end Of lines.
     * @return \Generator Pieces in UTF-8. What is not in that encoding stays as it is, and is told with its line.
     */
    private static function narrow($file, string $encoding, string $end): \Generator {
        while (!feof($file)) {
            $piece = (string) fread($file, self::PIECE) . (string) stream_get_line($file, self::PIECE, $end) . $end;
            if (feof($file)) {
                $piece = rtrim($piece, $end) . $end;
            }
            $piece = $end === "\r" ? str_replace("\r", "\n", $piece) : $piece;
            if (strtoupper($encoding) !== 'UTF-8') {
                $text = core_text::convert($piece, $encoding);
                $piece = $text !== false ? $text : implode("\n", array_map(
                    fn(string $line): string => core_text::convert($line, $encoding) ?: $line,
                    explode("\n", $piece),
                ));
            }
            yield $piece;
        }
        fclose($file);
    }
}
