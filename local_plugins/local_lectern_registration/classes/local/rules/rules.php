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

namespace local_lectern_registration\local\rules;

/**
 * What an administrator asks of the answers to one field.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rules {
    /**
     * Constructor.
     *
     * @param int $minlength
     * @param int $maxlength
     * @param string $pattern
     * @param string $patternhelp
     * @param string[] $values
     * @param string[] $domains
     * @param string[] $refuseddomains
     * @param string $phone
     */
    public function __construct(
        /** @var int Characters at least; 0 for any. */
        public readonly int $minlength = 0,
        /** @var int Characters at most; 0 for what fits. */
        public readonly int $maxlength = 0,
        /** @var string A pattern of our own subset; empty for any. */
        public readonly string $pattern = '',
        /** @var string What people are told when it does not match; plain text. */
        public readonly string $patternhelp = '',
        /** @var string[] The values that are allowed; none for any. */
        public readonly array $values = [],
        /** @var string[] The domains that are allowed for email; none for any. */
        public readonly array $domains = [],
        /** @var string[] The domains that are refused. */
        public readonly array $refuseddomains = [],
        /** @var string Of a telephone number: phone::ANY, phone::COUNTRY or ISO codes of countries with commas; empty for any text. */
        public readonly string $phone = '',
    ) {
    }

    /**
     * From what is stored or sent.
     *
     * @param array $data What is missing or of another kind is as if it was never set.
     * @return self
     */
    public static function from_array(array $data): self {
        $text = fn(string $key): string => is_scalar($data[$key] ?? null) ? trim(fix_utf8((string) $data[$key])) : '';
        $number = fn(string $key): int => max(0, min(spec::LENGTH, (int) $text($key)));
        $list = fn(string $key): array => array_values(array_unique(array_filter(
            array_map(fn(mixed $one): string => is_scalar($one) ? fix_utf8((string) $one) : '', (array) ($data[$key] ?? [])),
            fn(string $one): bool => $one !== '',
        )));
        $phone = strtolower($text('phone'));
        return new self(
            $number('minlength'),
            $number('maxlength'),
            $text('pattern'),
            // It is shown as text in some places and as HTML in others.
            str_replace(['<', '>'], '', $text('patternhelp')),
            $list('values'),
            array_map(fn(string $one): string => strtolower(trim($one)), $list('domains')),
            array_map(fn(string $one): string => strtolower(trim($one)), $list('refuseddomains')),
            in_array($phone, ['', phone::ANY, phone::COUNTRY], true) ? $phone : strtoupper(str_replace(' ', '', $phone)),
        );
    }

    /**
     * What is to be stored.
     *
     * @return array Only what is set.
     */
    public function to_array(): array {
        return spec::set(get_object_vars($this));
    }

    /**
     * What is wrong with them, for administrators.
     *
     * @param string $kind Of field.
     * @param int $columnlength Characters that fit into the column; 0 for any.
     * @return string[] As HTML.
     */
    public function problems(string $kind, int $columnlength): array {
        return rule_problems::of($this, $kind, $columnlength);
    }
}
