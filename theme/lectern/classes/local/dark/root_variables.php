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
 * Custom properties of the root that have one value in the whole stylesheet, so that their uses can be told apart.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class root_variables {
    /** @var string[] Value, by name. */
    private array $values = [];

    /**
     * Reads them.
     *
     * @param string $css
     * @param css_rule[] $rules
     */
    public function __construct(string $css, array $rules) {
        $several = [];
        foreach ($rules as $rule) {
            $isroot = !$rule->untouched && $rule->scheme() === 'light';
            foreach ($rule->declarations as [$property, $start, $end]) {
                if (!str_starts_with($property, '--') || isset($several[$property])) {
                    continue;
                }
                $value = trim(substr($css, $start, $end - $start));
                if (!$isroot || ($this->values[$property] ?? $value) !== $value) {
                    $several[$property] = true;
                    unset($this->values[$property]);
                } else {
                    $this->values[$property] = $value;
                }
            }
        }
    }

    /**
     * The value of a variable.
     *
     * @param string $name
     * @return string|null
     */
    public function value(string $name): ?string {
        return $this->values[$name] ?? null;
    }
}
