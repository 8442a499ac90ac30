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
 * Finds the colours of a rule, each with its role, and gives them their usual dark colours.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rule_parts {
    /**
     * Constructor.
     *
     * @param tokens $tokens
     * @param dark_value $darkvalue
     * @param root_variables $variables
     */
    public function __construct(
        /** @var tokens The design's colours. */
        private readonly tokens $tokens,
        /** @var dark_value Finds dark colours. */
        private readonly dark_value $darkvalue,
        /** @var root_variables The variables whose value is known. */
        private readonly root_variables $variables,
    ) {
    }

    /**
     * The colours of a declaration.
     *
     * @param string $value
     * @param string $property
     * @param int $start Bytes from the start of the CSS to the value.
     * @return part[]
     */
    public function of(string $value, string $property, int $start): array {
        $role = $this->role($property, $value);
        $pair = roles::pair($property);
        if (str_ends_with($property, '-rgb')) {
            $colour = literals::triple($value);
            $at = strspn($value, " \t\r\n");
            return $colour === null ? [] : [$this->part($start + $at, strlen(trim($value)), 'triple', $colour, 1.0, $role, $pair)];
        }
        $parts = [];
        foreach (literals::parts($value) as [$text, $at]) {
            $part = $this->from_text($text, $start + $at, $role, $pair);
            if ($part !== null && !($role === roles::ANY && ctype_alpha($text) && $text !== trim($value))) {
                $parts[] = $part;
            }
        }
        return $parts;
    }

    /**
     * The role of a property, for a custom one told also by what is in it.
     *
     * @param string $property
     * @param string $value
     * @return string
     */
    private function role(string $property, string $value): string {
        $role = roles::of($property);
        return $role === roles::ANY && preg_match('~\b(?:solid|dashed|dotted|double)\b~', $value) ? roles::BORDER : $role;
    }

    /**
     * The colour that a text is.
     *
     * @param string $text
     * @param int $at
     * @param string $role
     * @param string|null $pair
     * @return part|null Null where it is none, or one that stays.
     */
    private function from_text(string $text, int $at, string $role, ?string $pair): ?part {
        if (preg_match('~^(?:rgba?\(\s*)?var\(\s*(--[\w-]+)~i', $text, $match)) {
            $opens = $at + strlen($match[0]) - strlen("var({$match[1]}");
            return $this->from_variable($match[1], $opens, $role, $pair, $text);
        }
        $read = literals::read($text);
        if ($read === null) {
            return null;
        }
        [$colour, $alpha] = $read;
        $black = $colour->luminance() < 0.08;
        if (($role === roles::SHADOW && $black && $alpha < 1.0) || ($role === roles::HALO && $black)) {
            return null;
        }
        return $this->part($at, strlen($text), 'colour', $colour, $alpha, $role, $pair);
    }

    /**
     * The colour that a variable stands for.
     *
     * @param string $name
     * @param int $at Of `var(`.
     * @param string $role
     * @param string|null $pair
     * @param string $text
     * @return part|null
     */
    private function from_variable(string $name, int $at, string $role, ?string $pair, string $text): ?part {
        $form = str_ends_with($name, '-rgb') ? 'triple' : 'colour';
        $known = $this->known($name, 0);
        if ($known === null) {
            return null;
        }
        [$light, $dark, $alpha] = $known;
        if ($form === 'triple' && preg_match('~,\s*(\d*\.?\d+)\s*\)$~D', $text, $match)) {
            $alpha = min(1.0, (float) $match[1]);
        }
        $written = "var({$name})";
        $length = strlen($written);
        // One whose name does not tell is taken for a surface; lines are surfaces at times, which text is read on.
        $differs = match (roles::of($name)) {
            roles::ANY => in_array($role, [roles::TEXT, roles::BORDER], true),
            roles::BORDER => $role === roles::SURFACE,
            default => false,
        };
        if (!$differs || !str_contains($text, $written)) {
            return new part($at, $length, 'known', $light, $alpha, $this->plain($role), $pair, $dark, $dark);
        }
        $found = $this->darkvalue->of($light, $form === 'triple' ? 1.0 : $alpha, $role);
        return new part($at, $length, $form, $light, $alpha, $role, $pair, $found, $dark);
    }

    /**
     * Light colour, dark colour and opacity of a variable, as it is where nothing is done about it.
     *
     * @param string $name
     * @param int $depth
     * @return array|null
     */
    private function known(string $name, int $depth): ?array {
        if (str_starts_with($name, '--lectern-')) {
            $token = substr($name, strlen('--lectern-'));
            return isset($this->tokens->light[$token], $this->tokens->dark[$token])
                ? [$this->tokens->light[$token], $this->tokens->dark[$token], 1.0] : null;
        }
        $value = $this->variables->value($name);
        if ($value === null || $depth > 8) {
            return null;
        }
        if (preg_match('~^var\((--[\w-]+)\)$~D', $value, $match)) {
            return $this->known($match[1], $depth + 1);
        }
        $read = str_ends_with($name, '-rgb') ? [literals::triple($value), 1.0] : literals::read($value);
        if (($read[0] ?? null) === null) {
            return null;
        }
        return [$read[0], $this->darkvalue->of($read[0], $read[1], $this->plain($this->role($name, $value))), $read[1]];
    }

    /**
     * A part with its usual dark colour.
     *
     * @param int $at
     * @param int $length
     * @param string $form
     * @param colour $colour
     * @param float $alpha
     * @param string $role
     * @param string|null $pair
     * @return part
     */
    private function part(
        int $at,
        int $length,
        string $form,
        colour $colour,
        float $alpha,
        string $role,
        ?string $pair,
    ): part {
        $role = $this->plain($role);
        return new part($at, $length, $form, $colour, $alpha, $role, $pair, $this->darkvalue->of($colour, $alpha, $role));
    }

    /**
     * The role whose colours a role takes.
     *
     * @param string $role
     * @return string One of TEXT, SURFACE, BORDER.
     */
    private function plain(string $role): string {
        return [roles::SHADOW => roles::BORDER, roles::HALO => roles::SURFACE, roles::ANY => roles::SURFACE][$role] ?? $role;
    }
}
