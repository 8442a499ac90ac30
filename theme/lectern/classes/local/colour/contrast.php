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

namespace theme_lectern\local\colour;

/**
 * Moves the lightness of a colour, and nothing else, until it can be told from what it meets.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class contrast {
    /** @var float What WCAG 2 asks of text. */
    public const TEXT = 4.5;
    /** @var float What it asks of large text and of controls. */
    public const CONTROL = 3.0;

    /**
     * The least contrast of a colour with others.
     *
     * @param colour $colour
     * @param colour[] $others
     * @return float
     */
    public static function least(colour $colour, array $others): float {
        return min(array_map($colour->contrast(...), $others));
    }

    /**
     * The nearest colour, darker or lighter, that reaches a contrast with all others.
     *
     * @param colour $colour
     * @param colour[] $others
     * @param bool $lighter Where to look.
     * @param float $wanted
     * @return colour The colour itself where it reaches it; black or white where nothing does.
     */
    public static function reach(colour $colour, array $others, bool $lighter, float $wanted = self::TEXT): colour {
        if (self::least($colour, $others) >= $wanted) {
            return $colour;
        }
        [$lightness, $chroma, $hue] = $colour->oklch();
        [$bad, $good] = [$lightness, $lighter ? 1.0 : 0.0];
        for ($step = 0; $step < 14; $step++) {
            $middle = ($bad + $good) / 2;
            if (self::least(colour::from_oklch($middle, $chroma, $hue), $others) >= $wanted) {
                $good = $middle;
            } else {
                $bad = $middle;
            }
        }
        return colour::from_oklch($good, $chroma, $hue);
    }
}
