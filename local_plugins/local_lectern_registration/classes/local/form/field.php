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

use local_lectern_registration\local\rules\rules;

/**
 * One field of the form, as an administrator has set it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class field {
    /**
     * Constructor.
     *
     * @param string $name As in core's profile form: city, profile_field_team.
     * @param bool $shown At sign-up.
     * @param bool $mandatory
     * @param int $step Of the sign-up, from 1.
     * @param string $help Plain text, may hold multilang tags.
     * @param rules|null $rules
     * @param exemption|null $exempt Who is not asked this field.
     * @param int $from Asked of people with an account from then on; 0 is at once.
     */
    public function __construct(
        /** @var string As in core's profile form: city, profile_field_team. */
        public readonly string $name,
        /** @var bool At sign-up. */
        public readonly bool $shown = true,
        /** @var bool Whether nobody may leave it empty. */
        public readonly bool $mandatory = true,
        /** @var int Of the sign-up, from 1. */
        public readonly int $step = 1,
        /** @var string Plain text, may hold multilang tags. */
        public readonly string $help = '',
        /** @var rules|null What it must look like. */
        public readonly ?rules $rules = null,
        /** @var exemption|null Who is not asked this field. */
        public readonly ?exemption $exempt = null,
        /** @var int Asked of people with an account from then on; 0 is at once. */
        public readonly int $from = 0,
    ) {
    }

    /**
     * From what is stored.
     *
     * @param array $stored
     * @return self
     */
    public static function from_array(array $stored): self {
        return new self(
            (string) ($stored['name'] ?? ''),
            (bool) ($stored['shown'] ?? true),
            (bool) ($stored['mandatory'] ?? true),
            max(1, (int) ($stored['step'] ?? 1)),
            (string) ($stored['help'] ?? ''),
            rules::from_array((array) ($stored['rules'] ?? [])),
            exemption::from_array((array) ($stored['exempt'] ?? [])),
            max(0, (int) ($stored['from'] ?? 0)),
        );
    }

    /**
     * What is stored.
     *
     * @return array
     */
    public function to_array(): array {
        return [
            'name' => $this->name,
            'shown' => $this->shown,
            'mandatory' => $this->mandatory,
            'step' => $this->step,
            'help' => $this->help,
            'rules' => $this->rules()->to_array(),
            'exempt' => $this->exempt()->to_array(),
            'from' => $this->from,
        ];
    }

    /**
     * The field with some things changed.
     *
     * @param array $changes As in {@see to_array()}.
     * @return self
     */
    public function with(array $changes): self {
        return self::from_array(array_merge($this->to_array(), $changes));
    }

    /**
     * What it must look like.
     *
     * @return rules
     */
    public function rules(): rules {
        return $this->rules ?? rules::from_array([]);
    }

    /**
     * Who is not asked this field.
     *
     * @return exemption
     */
    public function exempt(): exemption {
        return $this->exempt ?? new exemption();
    }

    /**
     * Whether people with an account must have it by now.
     *
     * @param int $now Unix time.
     * @return bool
     */
    public function is_asked(int $now): bool {
        return $this->mandatory && $this->from <= $now;
    }
}
