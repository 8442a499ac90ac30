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

namespace local_lectern_registration\local\form;

use stdClass;

/**
 * A field that Moodle has: one of the user table or a custom profile field.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source {
    /**
     * Constructor.
     *
     * @param string $name As in core's profile form.
     * @param string $kind As checks know it: text, textarea, name, email, phone, country, lang, timezone, menu, checkbox, other.
     * @param int $length Of the column, in characters; 0 where there is no bound.
     * @param stdClass|null $record Of a custom field: its row in user_info_field.
     */
    public function __construct(
        /** @var string As in core's profile form. */
        public readonly string $name,
        /** @var string As checks know it. */
        public readonly string $kind,
        /** @var int Of the column, in characters; 0 where there is no bound. */
        public readonly int $length,
        /** @var stdClass|null Of a custom field: its row in user_info_field. */
        public readonly ?stdClass $record = null,
        /** @var bool Whether it is a custom profile field. */
        public readonly bool $custom = false,
        /** @var bool Whether core shows it at sign-up. */
        public readonly bool $insignup = false,
        /** @var bool Whether core demands it. */
        public readonly bool $required = false,
    ) {
    }

    /**
     * What people call it.
     *
     * @return string Text, safe to print.
     */
    public function label(): string {
        if ($this->record) {
            return format_string($this->record->name, true, ['context' => \core\context\system::instance()]);
        }
        return s(match ($this->name) {
            'lang' => get_string('preferredlanguage'),
            'timezone' => get_string('timezone'),
            default => \core_user\fields::get_display_name($this->name),
        });
    }

    /**
     * Why nobody can answer it, if so. It is then asked of nobody, and told to the administrator.
     *
     * @return string|null hidden, locked, nooptions or unknowntype.
     */
    public function problem(): ?string {
        global $CFG;
        if (!$this->record) {
            return null;
        }
        if (!is_readable("{$CFG->dirroot}/user/profile/field/{$this->record->datatype}/field.class.php")) {
            return 'unknowntype';
        }
        if ((int) $this->record->visible === 0) {
            return 'hidden';
        }
        if ($this->record->locked) {
            return 'locked';
        }
        return $this->kind === 'menu' && !$this->options() ? 'nooptions' : null;
    }

    /**
     * What a menu offers.
     *
     * @return string[] As an administrator wrote them.
     */
    public function options(): array {
        if ($this->kind !== 'menu' || !$this->record) {
            return [];
        }
        return array_values(array_filter(
            array_map(trim(...), explode("\n", (string) $this->record->param1)),
            static fn(string $option): bool => $option !== '',
        ));
    }

    /**
     * The values that are stored where nobody answered.
     *
     * @return string[]
     */
    public function blanks(): array {
        return match (true) {
            $this->name === 'timezone' => ['', '99'],
            $this->record?->datatype === 'datetime' => ['', '0'],
            default => [''],
        };
    }

    /**
     * Whether a stored value is no answer. Spaces alone are none.
     *
     * @param string|null $value
     * @return bool
     */
    public function is_blank(?string $value): bool {
        return $value === null || in_array(trim($value, ' '), $this->blanks(), true);
    }
}
