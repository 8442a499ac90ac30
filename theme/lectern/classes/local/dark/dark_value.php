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
 * What a colour of the light scheme becomes in the dark: lightness turns round, hue stays.
 *
 * Steps are taken in OKLCH, bars are WCAG contrasts against the dark papers of the design.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dark_value {
    /** Chroma below which a colour is taken for a grey. */
    private const GREY = 0.025;
    /** Chroma below which a light surface is taken for a grey: there a breath of colour is seen. */
    private const LIGHT_GREY = 0.012;
    /** How much darker a light surface gets for each step that it is away from white. */
    private const SLOPE = 0.7;

    /** @var colour The page. */
    private readonly colour $paper;
    /** @var colour Text on it. */
    private readonly colour $ink;
    /** @var colour The lightest of what text is read on, papers and soft tones. */
    private readonly colour $lightest;
    /** @var float[] Chroma and hue of the design's greys. */
    private readonly array $tint;
    /** @var colour[] What was found before. */
    private array $known = [];

    /**
     * Constructor.
     *
     * @param tokens $tokens
     */
    public function __construct(
        /** @var tokens The design's colours. */
        private readonly tokens $tokens,
    ) {
        $this->paper = $tokens->dark['paper'] ?? colour::from_hex('#191918');
        $this->ink = $tokens->dark['ink'] ?? colour::from_hex('#eeeeec');
        $lightest = $this->paper;
        foreach ($tokens->dark_like('~^paper|(?<!^ink)-soft$~') as $surface) {
            $lightest = $surface->luminance() > $lightest->luminance() ? $surface : $lightest;
        }
        $this->lightest = $lightest;
        [, $chroma, $hue] = ($tokens->dark['line'] ?? $this->paper)->oklch();
        $this->tint = [$chroma, $hue];
    }

    /**
     * The dark colour for a light one.
     *
     * @param colour $colour
     * @param float $alpha Its opacity, 0 to 1, which stays.
     * @param string $role One of TEXT, SURFACE, BORDER.
     * @return colour
     */
    public function of(colour $colour, float $alpha, string $role): colour {
        $key = "{$colour->hex()} {$alpha} {$role}";
        return $this->known[$key] ??= $this->found($colour, $alpha, $role);
    }

    /**
     * Text moved towards white or black until it is read on surfaces; the nearest that can be had.
     *
     * @param colour $text
     * @param colour[] $surfaces
     * @return colour
     */
    public static function readable(colour $text, array $surfaces): colour {
        [$lightness, $chroma, $hue] = $text->oklch();
        for ($step = 0.02; $step <= 1.0; $step += 0.02) {
            foreach ([$lightness + $step, $lightness - $step] as $moved) {
                if ($moved >= -0.02 && $moved <= 1.02) {
                    $tried = colour::from_oklch($moved, $chroma, $hue);
                    if (self::worst($tried, $surfaces) >= 4.5) {
                        return $tried;
                    }
                }
            }
        }
        return $text;
    }

    /**
     * The lowest contrast of a colour with some others.
     *
     * @param colour $colour
     * @param colour[] $others
     * @return float
     */
    public static function worst(colour $colour, array $others): float {
        return min(array_map(fn(colour $other): float => $colour->contrast($other), $others));
    }

    /**
     * Works the dark colour out.
     *
     * @param colour $colour
     * @param float $alpha
     * @param string $role
     * @return colour
     */
    private function found(colour $colour, float $alpha, string $role): colour {
        if ($alpha >= 1.0) {
            $token = $this->tokens->named($colour, $role);
            $fill = $role === roles::TEXT ? $this->tokens->named($colour, roles::BORDER) ?? '' : '';
            $token ??= preg_match('~^(\w+)-fill$~', $fill, $match) && isset($this->tokens->dark[$match[1]]) ? $match[1] : null;
            if ($token !== null) {
                return $this->tokens->dark[$token];
            }
        }
        if ($alpha <= 0.0) {
            return $colour;
        }
        return match ($role) {
            roles::TEXT => $this->text($colour),
            roles::SURFACE => $alpha < 1.0 ? $this->veil($colour, $alpha) : $this->surface($colour),
            default => $this->border($colour, $alpha),
        };
    }

    /**
     * Dark text becomes light, of the same hue; light text stays.
     *
     * @param colour $colour
     * @return colour
     */
    private function text(colour $colour): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        if ($lightness >= 0.72 && $colour->contrast($this->lightest) >= 4.5) {
            return $colour;
        }
        $moved = max(0.74, min(0.96, 1.12 - 0.7 * $lightness));
        [$chroma, $hue] = $chroma < self::GREY ? $this->tint : [min(0.12, $chroma * 0.75), $hue];
        do {
            $text = colour::from_oklch($moved, $chroma, $hue);
            $moved += 0.01;
        } while ($text->contrast($this->lightest) < 4.5 && $moved < 1.0);
        return $text;
    }

    /**
     * Light surfaces take the range of the dark papers, strong fills stay fills, dark surfaces stay dark.
     *
     * @param colour $colour
     * @return colour
     */
    private function surface(colour $colour): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        [$paper] = $this->paper->oklch();
        $darkened = $paper + (1 - $lightness) * self::SLOPE;
        if ($chroma < ($lightness >= 0.8 ? self::LIGHT_GREY : self::GREY)) {
            if ($colour->hex() === '#ffffff') {
                return $this->paper;
            }
            // From about a middle grey on, white text is what stands on it.
            return $lightness >= 0.62 ? colour::from_oklch($darkened, ...$this->tint)
                : $this->dark_surface($colour);
        }
        if ($lightness >= 0.72 && $chroma < 0.1) {
            return colour::from_oklch(max($paper + 0.05, $darkened), min(0.06, $chroma * 1.6), $hue);
        }
        return $lightness < 0.35 ? $this->dark_surface($colour)
            : $this->fill($colour);
    }

    /**
     * A dark surface, lifted so that it differs from the page.
     *
     * @param colour $colour
     * @return colour
     */
    private function dark_surface(colour $colour): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        if ($lightness >= 0.5) {
            return $this->fill($colour);
        }
        return colour::from_oklch(
            max($lightness, 0.29 + $lightness * 0.25),
            ...($chroma < self::LIGHT_GREY ? $this->tint : [$chroma, $hue]),
        );
    }

    /**
     * A fill that light ink is read on at 4.5:1 and that stands off the page at 3:1.
     *
     * @param colour $colour
     * @return colour
     */
    private function fill(colour $colour): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        $fill = $colour;
        for ($step = 0; $step < 80 && $fill->contrast($this->ink) < 4.5; $step++) {
            $lightness -= 0.01;
            $fill = colour::from_oklch($lightness, $chroma, $hue);
        }
        for ($step = 0; $step < 80 && $fill->contrast($this->paper) < 3; $step++) {
            $lightness += 0.005;
            $fill = colour::from_oklch($lightness, $chroma, $hue);
        }
        return $fill;
    }

    /**
     * A surface that lets something through: thin ones tint what is below, thick ones cover it.
     *
     * @param colour $colour
     * @param float $alpha
     * @return colour
     */
    private function veil(colour $colour, float $alpha): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        if ($alpha < 0.4) {
            return match (true) {
                $chroma >= self::GREY => $lightness < 0.5 ? colour::from_oklch(0.6, $chroma, $hue) : $colour,
                $lightness < 0.62 => colour::from_oklch(1 - $lightness * 0.3, $chroma, $hue),
                default => $colour,
            };
        }
        return $lightness < 0.35 && $chroma < self::GREY ? $colour : $this->surface($colour);
    }

    /**
     * Light lines become dark and dark ones light; those that stand out keep doing so.
     *
     * @param colour $colour
     * @param float $alpha
     * @return colour
     */
    private function border(colour $colour, float $alpha): colour {
        [$lightness, $chroma, $hue] = $colour->oklch();
        [$paper] = $this->paper->oklch();
        $white = new colour(255, 255, 255);
        if ($alpha < 1.0 && $chroma < self::GREY) {
            return $lightness < 0.62 ? colour::from_oklch(1 - $lightness * 0.3, $chroma, $hue) : $colour;
        }
        if ($colour->hex() === '#ffffff') {
            return $this->paper;
        }
        if ($chroma >= 0.1 && $colour->contrast($this->paper) >= 3) {
            return $colour;
        }
        $grey = $chroma < self::GREY;
        [$chroma, $hue] = $grey ? $this->tint : [min(0.13, $chroma), $hue];
        if ($lightness < 0.5 && $grey) {
            return colour::from_oklch(min(0.92, 1.02 - 0.7 * $lightness), $chroma, $hue);
        }
        $moved = $colour->contrast($white) >= 3 ? max($lightness, 0.5) : max($paper + (1 - $lightness) * 1.3, $grey ? 0 : 0.4);
        $line = colour::from_oklch($moved, $chroma, $hue);
        while ($colour->contrast($white) >= 3 && $line->contrast($this->paper) < 3 && $moved < 1.0) {
            $moved += 0.01;
            $line = colour::from_oklch($moved, $chroma, $hue);
        }
        return $line;
    }
}
