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
 * An opaque sRGB colour that knows its place in OKLCH, where equal steps look equal, and its contrast by WCAG 2.
 *
 * Lightness is 0 to 1, chroma 0 to about 0.37, hue in degrees.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class colour {
    /**
     * Constructor.
     *
     * @param int $red 0 to 255.
     * @param int $green 0 to 255.
     * @param int $blue 0 to 255.
     */
    public function __construct(
        /** @var int Red, 0 to 255. */
        public readonly int $red,
        /** @var int Green, 0 to 255. */
        public readonly int $green,
        /** @var int Blue, 0 to 255. */
        public readonly int $blue,
    ) {
    }

    /**
     * Reads `#abc` or `#aabbcc`.
     *
     * @param string $hex
     * @return self
     * @throws \invalid_parameter_exception Where it is neither.
     */
    public static function from_hex(string $hex): self {
        if (!preg_match('/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iD', $hex)) {
            throw new \invalid_parameter_exception("Not a colour in the form #rrggbb: {$hex}");
        }
        $digits = strlen($hex) === 4 ? preg_replace('/[0-9a-f]/i', '$0$0', $hex) : $hex;
        return new self(...array_map(hexdec(...), str_split(substr($digits, 1), 2)));
    }

    /**
     * The colour at a place in OKLCH; chroma is taken back until the screen can show it.
     *
     * @param float $lightness
     * @param float $chroma
     * @param float $hue
     * @return self
     */
    public static function from_oklch(float $lightness, float $chroma, float $hue): self {
        $lightness = max(0.0, min(1.0, $lightness));
        $rgb = self::linear_rgb($lightness, $chroma, $hue);
        if (!self::shown($rgb)) {
            [$low, $high] = [0.0, $chroma];
            for ($step = 0; $step < 16; $step++) {
                $middle = ($low + $high) / 2;
                if (self::shown(self::linear_rgb($lightness, $middle, $hue))) {
                    $low = $middle;
                } else {
                    $high = $middle;
                }
            }
            $rgb = self::linear_rgb($lightness, $low, $hue);
        }
        return new self(...array_map(self::encode(...), $rgb));
    }

    /**
     * The colour as `#rrggbb`.
     *
     * @return string
     */
    public function hex(): string {
        return sprintf('#%02x%02x%02x', $this->red, $this->green, $this->blue);
    }

    /**
     * Lightness, chroma and hue in OKLCH.
     *
     * @return float[] Three numbers.
     */
    public function oklch(): array {
        [$red, $green, $blue] = array_map(self::decode(...), [$this->red, $this->green, $this->blue]);
        $long = (0.4122214708 * $red + 0.5363325363 * $green + 0.0514459929 * $blue) ** (1 / 3);
        $medium = (0.2119034982 * $red + 0.6806995451 * $green + 0.1073969566 * $blue) ** (1 / 3);
        $short = (0.0883024619 * $red + 0.2817188376 * $green + 0.6299787005 * $blue) ** (1 / 3);
        $lightness = 0.2104542553 * $long + 0.7936177850 * $medium - 0.0040720468 * $short;
        $greenred = 1.9779984951 * $long - 2.4285922050 * $medium + 0.4505937099 * $short;
        $blueyellow = 0.0259040371 * $long + 0.7827717662 * $medium - 0.8086757660 * $short;
        $hue = rad2deg(atan2($blueyellow, $greenred));
        return [$lightness, hypot($greenred, $blueyellow), $hue < 0 ? $hue + 360 : $hue];
    }

    /**
     * Relative luminance by WCAG 2, 0 to 1.
     *
     * @return float
     */
    public function luminance(): float {
        return 0.2126 * self::decode($this->red) + 0.7152 * self::decode($this->green) + 0.0722 * self::decode($this->blue);
    }

    /**
     * Contrast with another colour by WCAG 2, 1 to 21.
     *
     * @param self $other
     * @return float
     */
    public function contrast(self $other): float {
        $one = $this->luminance() + 0.05;
        $two = $other->luminance() + 0.05;
        return $one > $two ? $one / $two : $two / $one;
    }

    /**
     * From an sRGB value to light.
     *
     * @param int $value 0 to 255.
     * @return float 0 to 1.
     */
    private static function decode(int $value): float {
        $part = $value / 255;
        return $part <= 0.04045 ? $part / 12.92 : (($part + 0.055) / 1.055) ** 2.4;
    }

    /**
     * From light to an sRGB value.
     *
     * @param float $light
     * @return int 0 to 255.
     */
    private static function encode(float $light): int {
        $light = max(0.0, min(1.0, $light));
        $part = $light <= 0.0031308 ? $light * 12.92 : 1.055 * $light ** (1 / 2.4) - 0.055;
        return (int) round($part * 255);
    }

    /**
     * Linear red, green and blue of a place in OKLCH; outside 0 to 1 where no screen shows it.
     *
     * @param float $lightness
     * @param float $chroma
     * @param float $hue
     * @return float[] Three numbers.
     */
    private static function linear_rgb(float $lightness, float $chroma, float $hue): array {
        $greenred = $chroma * cos(deg2rad($hue));
        $blueyellow = $chroma * sin(deg2rad($hue));
        $long = ($lightness + 0.3963377774 * $greenred + 0.2158037573 * $blueyellow) ** 3;
        $medium = ($lightness - 0.1055613458 * $greenred - 0.0638541728 * $blueyellow) ** 3;
        $short = ($lightness - 0.0894841775 * $greenred - 1.2914855480 * $blueyellow) ** 3;
        return [
            4.0767416621 * $long - 3.3077115913 * $medium + 0.2309699292 * $short,
            -1.2684380046 * $long + 2.6097574011 * $medium - 0.3413193965 * $short,
            -0.0041960863 * $long - 0.7034186147 * $medium + 1.7076147010 * $short,
        ];
    }

    /**
     * Whether a screen shows linear red, green and blue; a rounding error is forgiven.
     *
     * @param float[] $rgb
     * @return bool
     */
    private static function shown(array $rgb): bool {
        return min($rgb) >= -0.0005 && max($rgb) <= 1.0005;
    }
}
