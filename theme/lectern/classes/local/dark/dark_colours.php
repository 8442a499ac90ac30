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

use core_component;

/**
 * Has the colours of a whole stylesheet follow the colour scheme, whoever wrote it.
 *
 * A colour that is a token becomes that token; any other becomes a custom property with a dark value of its own. Nothing
 * but colours is touched. The preview does the same in TypeScript (cli/core/scss/dark/), byte for byte.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dark_colours {
    /** @var dark_value Finds dark colours. */
    private readonly dark_value $darkvalue;
    /** @var generated The properties that were made. */
    private readonly generated $generated;
    /** @var rule_parts Finds the colours of a declaration. */
    private readonly rule_parts $parts;
    /** @var colour_pairs Decides about text and what lies behind it. */
    private readonly colour_pairs $pairs;

    /**
     * Constructor.
     *
     * @param string $css
     * @param css_rule[] $rules
     * @param int $end
     * @param tokens $tokens
     */
    private function __construct(
        /** @var string The stylesheet. */
        private readonly string $css,
        /** @var css_rule[] Its rules. */
        private readonly array $rules,
        /** @var int Where its last rule ends. */
        private readonly int $end,
        /** @var tokens The design's colours. */
        private readonly tokens $tokens,
    ) {
        $this->darkvalue = new dark_value($tokens);
        $this->generated = new generated();
        $this->parts = new rule_parts($tokens, $this->darkvalue, new root_variables($css, $rules));
        $this->pairs = new colour_pairs($tokens);
    }

    /**
     * The stylesheet with colours for both schemes.
     *
     * @param string $css
     * @param string $tokensscss The file of the tokens, for CSS that does not declare them: a plugin's that is served alone.
     * @return string
     */
    public static function follow(string $css, string $tokensscss = ''): string {
        [$rules, $end] = css_scanner::scan($css);
        $tokens = tokens::of_css($css, $rules);
        if (!$tokens->declared) {
            $tokens = tokens::of_scss($tokensscss);
        }
        return $tokens->light === [] || $tokens->dark === [] ? $css : (new self($css, $rules, $end, $tokens))->made();
    }

    /**
     * What Moodle calls with each stylesheet before it serves it.
     *
     * @param string $css
     * @return string
     */
    public static function of_theme(string $css): string {
        $file = core_component::get_plugin_directory('theme', 'lectern') . '/scss/tokens.scss';
        return self::follow($css, is_readable($file) ? file_get_contents($file) : '');
    }

    /**
     * Puts the stylesheet together.
     *
     * @return string
     */
    private function made(): string {
        $changes = [];
        foreach ($this->rules as $rule) {
            if (!$rule->untouched) {
                $changes += $this->changes($rule);
            }
        }
        $changes[$this->end] = [0, $this->generated->css($this->tokens)];
        ksort($changes);
        [$made, $from] = ['', 0];
        foreach ($changes as $at => [$length, $text]) {
            $made .= substr($this->css, $from, $at - $from) . $text;
            $from = $at + $length;
        }
        return $made . substr($this->css, $from);
    }

    /**
     * What changes in a rule.
     *
     * @param css_rule $rule
     * @return array[] Length of what is replaced and what replaces it, by place.
     */
    private function changes(css_rule $rule): array {
        $changes = [];
        $parts = [];
        foreach ($rule->declarations as [$property, $start, $end]) {
            $value = substr($this->css, $start, $end - $start);
            if (!literals::may_be_in($value)) {
                continue;
            }
            if (str_contains($value, 'data:')) {
                $changes += $this->addresses($value, $start);
            }
            array_push($parts, ...$this->parts->of($value, $property, $start));
        }
        if (count($parts) > 1) {
            $this->pairs->settle($parts);
        }
        foreach ($parts as $part) {
            $text = $this->replacement($part);
            if ($text !== null) {
                $changes[$part->at] = [$part->length, $text];
            }
        }
        return $changes;
    }

    /**
     * What a colour becomes.
     *
     * @param part $part
     * @return string|null Null where it stays.
     */
    private function replacement(part $part): ?string {
        $untouched = $part->untouched ?? $part->light;
        $dark = $part->kept ? $part->light : $part->dark;
        if ($part->form === 'known' || $dark->hex() === $untouched->hex()) {
            return null;
        }
        if ($dark->hex() === $part->light->hex()) {
            return $part->form === 'triple' ? generated::numbers($dark) : literals::written($dark, $part->alpha);
        }
        if ($part->form === 'triple') {
            return $this->generated->triple($part->light, $dark, $part->role);
        }
        $token = $part->alpha < 1.0 || !$part->usual ? null : $this->tokens->named($part->light, $part->role);
        return $token !== null ? $this->tokens->reference($token)
            : $this->generated->colour($part->light, $dark, $part->alpha, $part->role, $part->usual);
    }

    /**
     * The pictures in a value that become others in the dark.
     *
     * @param string $value
     * @param int $start
     * @return array[]
     */
    private function addresses(string $value, int $start): array {
        $changes = [];
        foreach (literals::parts($value) as [$text, $at]) {
            if (stripos($text, 'url(') === 0) {
                $dark = svg_address::dark($text, $this->darkvalue);
                if ($dark !== $text) {
                    $changes[$start + $at] = [strlen($text), $this->generated->address($text, $dark)];
                }
            }
        }
        return $changes;
    }
}
