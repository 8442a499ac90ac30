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
 * The custom properties that stand for colours which are no token, each with its value in both schemes.
 *
 * Their names tell what they are, so that parts of a stylesheet that are made apart agree.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class generated {
    /** @var string What all names begin with. */
    public const PREFIX = '--ld-';

    /** @var string[][] Light and dark value, by name. */
    private array $values = [];

    /**
     * A colour that differs between the schemes.
     *
     * @param colour $light
     * @param colour $dark
     * @param float $alpha
     * @param string $role
     * @param bool $usual Whether the dark colour is the one that this role always has.
     * @return string How it is read.
     */
    public function colour(colour $light, colour $dark, float $alpha, string $role, bool $usual): string {
        $opacity = $alpha < 1.0 ? '-' . literals::rounded($alpha * 1000) : '';
        $name = $role . self::short($light) . $opacity . ($usual ? '' : '-' . self::short($dark));
        return $this->property($name, literals::written($light, $alpha), literals::written($dark, $alpha));
    }

    /**
     * Three numbers that differ between the schemes.
     *
     * @param colour $light
     * @param colour $dark
     * @param string $role
     * @return string How they are read.
     */
    public function triple(colour $light, colour $dark, string $role): string {
        return $this->property("n{$role}" . self::short($light), self::numbers($light), self::numbers($dark));
    }

    /**
     * An address that differs between the schemes.
     *
     * @param string $light
     * @param string $dark
     * @return string How it is read.
     */
    public function address(string $light, string $dark): string {
        return $this->property('u' . sprintf('%08x', crc32($light)), $light, $dark);
    }

    /**
     * The declarations for both schemes; paper is always light.
     *
     * @param tokens $tokens
     * @return string CSS, empty where nothing differs.
     */
    public function css(tokens $tokens): string {
        [$light, $dark, $print] = ['', '', ''];
        foreach ($this->values as $name => [$one, $other]) {
            $light .= "{$name}:{$one};";
            $dark .= "{$name}:{$other};";
        }
        if ($tokens->declared) {
            foreach ($tokens->light as $name => $colour) {
                $print .= "--lectern-{$name}:" . literals::written($colour, 1.0) . ';';
            }
        }
        $css = ($light === '' ? '' : ":root{{$light}}\n@media not print{[data-bs-theme=\"dark\"]{{$dark}}}\n")
            . ($print === '' ? '' : "@media print{[data-bs-theme=\"dark\"]{{$print}color-scheme:light;}}\n");
        return $css === '' ? '' : "\n{$css}";
    }

    /**
     * Three numbers as Bootstrap writes them.
     *
     * @param colour $colour
     * @return string
     */
    public static function numbers(colour $colour): string {
        return "{$colour->red},{$colour->green},{$colour->blue}";
    }

    /**
     * Notes a property.
     *
     * @param string $name
     * @param string $light
     * @param string $dark
     * @return string
     */
    private function property(string $name, string $light, string $dark): string {
        $this->values[self::PREFIX . $name] = [$light, $dark];
        return 'var(' . self::PREFIX . "{$name})";
    }

    /**
     * The digits of a colour.
     *
     * @param colour $colour
     * @return string
     */
    private static function short(colour $colour): string {
        return substr(literals::written($colour, 1.0), 1);
    }
}
