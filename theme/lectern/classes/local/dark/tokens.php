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
 * The colours of the design in both schemes, as the stylesheet declares them.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tokens {
    /** A token in CSS. */
    private const PROPERTY = '~(?<![-\w])--lectern-([\w-]+)\s*:\s*(#[0-9a-f]{3,6}|[a-z]+)\s*(?:;|$)~i';
    /** A token in SCSS, of a colour or the same as another. */
    private const VARIABLE = '~^\$lectern-([\w-]+)\s*:\s*(#[0-9a-f]{3,6}|\$lectern-([\w-]+))\s*(?:!default\s*)?;~mi';

    /** @var string[][] Name of the token, by role and the digits of its light colour. */
    private array $byrole = [roles::TEXT => [], roles::SURFACE => [], roles::BORDER => []];

    /**
     * Constructor.
     *
     * @param colour[] $light
     * @param colour[] $dark
     * @param bool $declared
     */
    public function __construct(
        /** @var colour[] By name, without the prefix: `ink`. */
        public readonly array $light,
        /** @var colour[] */
        public readonly array $dark,
        /** @var bool Whether the same CSS declares them; a part of it that is served alone does not. */
        public readonly bool $declared,
    ) {
        foreach (array_intersect_key($light, $dark) as $name => $colour) {
            foreach (self::roles_of($name) as $role) {
                $this->byrole[$role][$colour->hex()][] = $name;
            }
        }
    }

    /**
     * Reads `--lectern-<token>` from the rules for the root and for the dark scheme.
     *
     * @param string $css
     * @param css_rule[] $rules
     * @return self
     */
    public static function of_css(string $css, array $rules): self {
        $schemes = ['light' => [], 'dark' => []];
        foreach ($rules as $rule) {
            $scheme = $rule->scheme();
            if ($scheme !== null) {
                preg_match_all(self::PROPERTY, substr($css, $rule->start, $rule->end - $rule->start), $found, PREG_SET_ORDER);
                foreach ($found as [, $name, $value]) {
                    $colour = literals::read($value)[0] ?? null;
                    if ($colour !== null) {
                        $schemes[$scheme][$name] = $colour;
                    }
                }
            }
        }
        return new self($schemes['light'], $schemes['dark'], $schemes['light'] !== [] && $schemes['dark'] !== []);
    }

    /**
     * Reads the variables `$lectern-<token>` and `$lectern-dark-<token>` of the file that decides them.
     *
     * @param string $scss
     * @return self
     */
    public static function of_scss(string $scss): self {
        preg_match_all(self::VARIABLE, $scss, $found, PREG_SET_ORDER);
        $values = [];
        foreach ($found as $match) {
            $values[$match[1]] = isset($match[3]) ? $values[$match[3]] ?? null : literals::read($match[2])[0] ?? null;
        }
        [$light, $dark] = [[], []];
        foreach (array_filter($values) as $name => $colour) {
            if (str_starts_with($name, 'dark-')) {
                $dark[substr($name, 5)] = $colour;
            } else {
                $light[$name] = $colour;
            }
        }
        return new self($light, $dark, false);
    }

    /**
     * The token of a role that has a colour in the light.
     *
     * @param colour $colour
     * @param string $role
     * @return string|null
     */
    public function named(colour $colour, string $role): ?string {
        return $this->byrole[$role][$colour->hex()][0] ?? null;
    }

    /**
     * The dark colours whose names a pattern matches.
     *
     * @param string $pattern
     * @return colour[]
     */
    public function dark_like(string $pattern): array {
        return array_filter($this->dark, fn(string $name): bool => (bool) preg_match($pattern, $name), ARRAY_FILTER_USE_KEY);
    }

    /**
     * How a token is read in CSS. Where it may not be declared, its light colour stands in.
     *
     * @param string $name
     * @return string
     */
    public function reference(string $name): string {
        return $this->declared ? "var(--lectern-{$name})"
            : "var(--lectern-{$name}," . literals::written($this->light[$name], 1.0) . ')';
    }

    /**
     * What a token is for, told by its name.
     *
     * @param string $name
     * @return string[]
     */
    private static function roles_of(string $name): array {
        return match (true) {
            str_starts_with($name, 'on-') => [],
            $name === 'ink-soft' => [roles::TEXT],
            (bool) preg_match('~^paper|-soft$~', $name) => [roles::SURFACE],
            (bool) preg_match('~-fill(?:-strong)?$|^(?:line|control)$|-line$~', $name) => [roles::SURFACE, roles::BORDER],
            default => [roles::TEXT],
        };
    }
}
