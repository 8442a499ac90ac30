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
 * The tokens that belong to a brand colour, in both schemes. Every pair that meets on a page passes WCAG 2.
 *
 * Hue stays the administrator's. Tones are places in OKLCH that were chosen for the theme's own brand colour; where another
 * hue does not reach the contrast there, its lightness moves until it does.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class palette {
    /**
     * Tokens of the light scheme.
     *
     * @param colour $brand One that {@see brand_check} passes.
     * @return string[] #rrggbb by the token's name without `$lectern-`.
     */
    public static function light(colour $brand): array {
        [$lightness, $chroma, $hue] = $brand->oklch();
        // Nearly black has nothing darker to turn to.
        $strong = colour::from_oklch($lightness + ($lightness > 0.2 ? -0.07 : 0.12), $chroma, $hue);
        $soft = contrast::reach(colour::from_oklch(0.945, min($chroma * 0.22, 0.035), $hue), [$brand], true);
        return self::hexes('', [
            'brand' => $brand,
            'brand-strong' => $strong,
            'brand-soft' => $soft,
            'brand-line' => colour::from_oklch(0.82, min($chroma * 0.65, 0.09), $hue),
            'brand-fill' => $brand,
            'brand-fill-strong' => $strong,
        ]);
    }

    /**
     * Tokens of the dark scheme.
     *
     * @param colour $brand One that {@see brand_check} passes for the dark.
     * @return string[] #rrggbb by the token's name without `$lectern-`.
     */
    public static function dark(colour $brand): array {
        [$lightness, $chroma, $hue] = $brand->oklch();
        $soft = contrast::reach(colour::from_oklch(0.285, min($chroma * 0.42, 0.05), $hue), [$brand], false);
        [$fill, $fillstrong] = self::dark_fills($chroma * 1.25, $hue);
        return self::hexes('dark-', [
            'brand' => $brand,
            'brand-strong' => colour::from_oklch(min($lightness + 0.07, 0.97), $chroma, $hue),
            'brand-soft' => $soft,
            'brand-line' => colour::from_oklch(0.46, min($chroma * 0.85, 0.09), $hue),
            'brand-fill' => $fill,
            'brand-fill-strong' => $fillstrong,
        ]);
    }

    /**
     * The colour for the dark scheme that goes with one for the light.
     *
     * @param colour $light
     * @return colour
     */
    public static function dark_of(colour $light): colour {
        [, $chroma, $hue] = $light->oklch();
        return contrast::reach(colour::from_oklch(0.79, min($chroma, 0.11), $hue), tokens::papers(true), true);
    }

    /**
     * Fills that can be told from the dark papers and still carry white text: two places on the narrow way between.
     *
     * @param float $chroma
     * @param float $hue
     * @return colour[] The fill, and the stronger one for what is pointed at.
     */
    private static function dark_fills(float $chroma, float $hue): array {
        $text = [tokens::colour('dark-on-fill')];
        $lightest = contrast::reach(colour::from_oklch(0.75, $chroma, $hue), $text, false);
        [$highest, $chroma] = $lightest->oklch();
        $darkest = contrast::reach(colour::from_oklch(0.2, $chroma, $hue), tokens::papers(true), true, contrast::CONTROL);
        [$lowest] = $darkest->oklch();
        return [colour::from_oklch($lowest + ($highest - $lowest) * 0.8, $chroma, $hue), $darkest];
    }

    /**
     * Colours as they are written.
     *
     * @param string $prefix Before each name.
     * @param colour[] $colours By name.
     * @return string[]
     */
    private static function hexes(string $prefix, array $colours): array {
        $names = array_map(fn(string $name): string => $prefix . $name, array_keys($colours));
        return array_combine($names, array_map(fn(colour $colour): string => $colour->hex(), array_values($colours)));
    }
}
