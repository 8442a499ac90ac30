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
 * Has the colours of a rule decide together: text that was read on its surface in the light is read on it in the dark.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class colour_pairs {
    /** Opacity from which a surface counts as the one that text is read on. */
    private const COVERS = 0.4;

    /**
     * Constructor.
     *
     * @param tokens $tokens
     */
    public function __construct(
        /** @var tokens The design's colours. */
        private readonly tokens $tokens,
    ) {
    }

    /**
     * Changes the dark colours of parts where those of a pair ask for it.
     *
     * @param part[] $parts Of one rule.
     */
    public function settle(array $parts): void {
        $groups = [];
        foreach ($parts as $part) {
            if ($part->pair !== null) {
                $groups[$part->pair][$part->role][] = $part;
            }
        }
        foreach ($groups as $group) {
            $texts = $group[roles::TEXT] ?? [];
            $surfaces = array_filter($group[roles::SURFACE] ?? [], fn(part $part): bool => $part->alpha >= self::COVERS);
            $this->settle_lines($group[roles::BORDER] ?? [], $texts, $group[roles::SURFACE] ?? []);
            if ($texts !== [] && $surfaces !== []) {
                $this->settle_text($texts, array_values($surfaces), $group[roles::BORDER] ?? []);
            }
        }
    }

    /**
     * A line of the colour of its surface goes with it; a white one around white text is meant to be seen.
     *
     * @param part[] $lines
     * @param part[] $texts
     * @param part[] $surfaces
     */
    private function settle_lines(array $lines, array $texts, array $surfaces): void {
        foreach ($lines as $line) {
            foreach ($surfaces as $surface) {
                if ($line->light->hex() === $surface->light->hex() && $line->alpha === $surface->alpha) {
                    $line->role = roles::SURFACE;
                    $line->dark = $surface->dark;
                }
            }
            foreach ($texts as $text) {
                if ($line->light->hex() === '#ffffff' && $text->light->hex() === '#ffffff') {
                    $line->kept = true;
                }
            }
        }
    }

    /**
     * Text and surfaces that were at 4.5:1 are so again.
     *
     * @param part[] $texts
     * @param part[] $surfaces
     * @param part[] $lines
     */
    private function settle_text(array $texts, array $surfaces, array $lines): void {
        $lightsurfaces = array_map(fn(part $one): colour => $this->over_paper($one, $one->light, $this->tokens->light), $surfaces);
        $darksurfaces = array_map(fn(part $one): colour => $this->over_paper($one, $one->dark, $this->tokens->dark), $surfaces);
        foreach ($texts as $text) {
            if ($this->contrast($text, $text->light, $lightsurfaces) < 4.5) {
                continue;
            }
            if ($this->is_marked($text, $surfaces)) {
                $edges = array_filter($lines, fn(part $line): bool => $line->role === roles::SURFACE);
                foreach ([...$texts, ...$surfaces, ...$edges] as $part) {
                    $part->kept = true;
                }
                return;
            }
            if ($text->form !== 'known' && $this->contrast($text, $text->dark, $darksurfaces) < 4.5) {
                $text->dark = $this->better($text, $darksurfaces);
                $text->usual = false;
            }
        }
    }

    /**
     * Whether this is dark text on a strong light colour, such as a yellow badge, which is as good in the dark.
     *
     * @param part $text
     * @param part[] $surfaces
     * @return bool
     */
    private function is_marked(part $text, array $surfaces): bool {
        if ($text->form === 'known' || $text->light->luminance() > 0.18) {
            return false;
        }
        foreach ($surfaces as $surface) {
            [$lightness, $chroma] = $surface->light->oklch();
            if ($surface->form === 'known' || $surface->alpha < 1.0 || $lightness < 0.7 || $chroma < 0.1) {
                return false;
            }
        }
        return true;
    }

    /**
     * A dark colour for text that is read on the surfaces.
     *
     * @param part $text
     * @param colour[] $surfaces
     * @return colour
     */
    private function better(part $text, array $surfaces): colour {
        $onfill = $this->tokens->dark['on-fill'] ?? null;
        foreach ([$text->light, $text->light->hex() === '#ffffff' ? $onfill : null] as $tried) {
            if ($tried !== null && $this->contrast($text, $tried, $surfaces) >= 4.5) {
                return $tried;
            }
        }
        return dark_value::readable($text->dark, $surfaces);
    }

    /**
     * The lowest contrast of text with surfaces, of what lets them through with what comes of it.
     *
     * @param part $text
     * @param colour $colour
     * @param colour[] $surfaces
     * @return float
     */
    private function contrast(part $text, colour $colour, array $surfaces): float {
        return min(array_map(
            fn(colour $surface): float => self::blend($colour, $text->alpha, $surface)->contrast($surface),
            $surfaces,
        ));
    }

    /**
     * What a surface looks like on the page.
     *
     * @param part $surface
     * @param colour $colour
     * @param colour[] $scheme
     * @return colour
     */
    private function over_paper(part $surface, colour $colour, array $scheme): colour {
        return isset($scheme['paper']) ? self::blend($colour, $surface->alpha, $scheme['paper']) : $colour;
    }

    /**
     * A colour that lets another through.
     *
     * @param colour $colour
     * @param float $alpha
     * @param colour $below
     * @return colour
     */
    private static function blend(colour $colour, float $alpha, colour $below): colour {
        if ($alpha >= 1.0) {
            return $colour;
        }
        $mix = fn(int $one, int $other): int => literals::rounded($one * $alpha + $other * (1 - $alpha));
        return new colour($mix($colour->red, $below->red), $mix($colour->green, $below->green), $mix($colour->blue, $below->blue));
    }
}
