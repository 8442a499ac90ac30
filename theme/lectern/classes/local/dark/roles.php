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

/**
 * What a colour is for, told by the property that it stands in.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class roles {
    /** @var string Text and icons. */
    public const TEXT = 't';
    /** @var string What lies behind text. */
    public const SURFACE = 's';
    /** @var string Lines around things. */
    public const BORDER = 'b';
    /** @var string Shadows: rings are lines, black ones stay. */
    public const SHADOW = 'r';
    /** @var string Shadows of text: a halo is of the surface, black ones stay. */
    public const HALO = 'h';
    /** @var string A custom property whose name does not tell: a surface, and its uses may differ. */
    public const ANY = 'a';

    /** Properties of text, what lies behind it and around it. */
    private const PAIR = '~^(?:color|background(?:-color|-image)?|border(?:-(?:top|right|bottom|left))?(?:-color)?)$~';
    /** The same among custom properties. */
    private const CUSTOM_PAIR = '~^(--(?:[\w-]*?-)?)(?:(?:border|background|bg)-color|color|bg|background)$~';

    /** @var (string|null)[] What was asked before, by property. */
    private static array $known = [];

    /**
     * The role of a property's colours.
     *
     * @param string $property In small letters.
     * @return string|null Null where it has none, or is not ours to change.
     */
    public static function of(string $property): ?string {
        if (!array_key_exists($property, self::$known)) {
            self::$known[$property] = str_starts_with($property, '--') ? self::of_custom($property) : self::of_own($property);
        }
        return self::$known[$property];
    }

    /**
     * The name that text and surface of one thing share: `--bs-btn-hover-` of `--bs-btn-hover-bg`, '' of `color`.
     *
     * @param string $property
     * @return string|null Null where the property is none of a pair.
     */
    public static function pair(string $property): ?string {
        if (preg_match(self::CUSTOM_PAIR, $property, $match)) {
            return $match[1];
        }
        return preg_match(self::PAIR, $property) ? '' : null;
    }

    /**
     * The role of a property that CSS knows.
     *
     * @param string $property
     * @return string|null
     */
    private static function of_own(string $property): ?string {
        return match (true) {
            (bool) preg_match('~^(?:color|fill|stroke|caret-color|text-decoration(?:-color)?|text-emphasis-color'
                . '|-webkit-text-(?:fill|stroke)-color)$~', $property) => self::TEXT,
            (bool) preg_match('~^(?:background(?:-color|-image)?|accent-color|list-style(?:-image)?|content)$~', $property)
                => self::SURFACE,
            (bool) preg_match('~^(?:border|outline|column-rule)(?!.*(?:radius|width|style|spacing|collapse|offset))~', $property),
                $property === 'scrollbar-color' => self::BORDER,
            (bool) preg_match('~^(?:-webkit-|-moz-)?box-shadow$~', $property) => self::SHADOW,
            $property === 'text-shadow' => self::HALO,
            default => null,
        };
    }

    /**
     * The role that a custom property's name tells.
     *
     * @param string $property
     * @return string|null
     */
    private static function of_custom(string $property): ?string {
        return match (true) {
            str_starts_with($property, '--lectern-'), str_starts_with($property, generated::PREFIX),
                str_starts_with($property, '--fa-') => null,
            (bool) preg_match('~-(?:radius|width|style|padding|margin|font|size|opacity|transition)(?:-|$)~', $property) => null,
            str_ends_with($property, '-shadow-rgb') => self::BORDER,
            (bool) preg_match('~-shadow(?:-|$)~', $property) => self::SHADOW,
            (bool) preg_match('~-(?:border|outline|ring|divider)(?:-|$)~', $property) => self::BORDER,
            (bool) preg_match('~-(?:bg|background)(?:-|$)~', $property) => self::SURFACE,
            (bool) preg_match('~-(?:color|colour|text|fg)(?:-|$)~', $property) => self::TEXT,
            default => self::ANY,
        };
    }
}
