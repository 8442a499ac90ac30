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

/**
 * The form: its fields in their order, its steps, and who is exempt from all of it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form {
    /** @var string[] Without these there is no account: always shown, always mandatory. */
    public const ALWAYS = ['firstname', 'lastname', 'email'];

    /** @var array<string, field> By name, in order. */
    public readonly array $fields;

    /** @var string[] Titles of the steps, from the first; plain text, may hold multilang tags. */
    public readonly array $steps;

    /** @var exemption Who is asked nothing. */
    public readonly exemption $exempt;

    /**
     * Constructor.
     *
     * @param field[] $fields In order. What an account cannot do without is added where it is missing.
     * @param string[] $steps
     * @param exemption|null $exempt
     */
    public function __construct(array $fields, array $steps = [], ?exemption $exempt = null) {
        $byname = [];
        foreach ($fields as $field) {
            $byname[$field->name] = $field;
        }
        $missing = array_diff_key(array_flip(self::ALWAYS), $byname);
        $byname = array_map(static fn(int $place): field => new field(self::ALWAYS[$place]), $missing) + $byname;
        foreach (self::ALWAYS as $name) {
            if (!$byname[$name]->shown || !$byname[$name]->mandatory) {
                $byname[$name] = $byname[$name]->with(['shown' => true, 'mandatory' => true]);
            }
        }
        $this->fields = $byname;
        $this->steps = array_values($steps) ?: [''];
        $this->exempt = $exempt ?? new exemption();
    }

    /**
     * From what is stored.
     *
     * @param array $stored Keys fields, steps and exempt.
     * @return self
     */
    public static function from_array(array $stored): self {
        return new self(
            array_map(field::from_array(...), array_values((array) ($stored['fields'] ?? []))),
            array_map(strval(...), (array) ($stored['steps'] ?? [])),
            exemption::from_array((array) ($stored['exempt'] ?? [])),
        );
    }

    /**
     * What is stored.
     *
     * @return array
     */
    public function to_array(): array {
        return [
            'fields' => array_map(static fn(field $field): array => $field->to_array(), array_values($this->fields)),
            'steps' => $this->steps,
            'exempt' => $this->exempt->to_array(),
        ];
    }

    /**
     * The form with one field changed or added at the end.
     *
     * @param field $field
     * @return self
     */
    public function with_field(field $field): self {
        return new self(array_merge($this->fields, [$field->name => $field]), $this->steps, $this->exempt);
    }

    /**
     * The form without a field.
     *
     * @param string $name
     * @return self
     */
    public function without(string $name): self {
        return new self(array_diff_key($this->fields, [$name => true]), $this->steps, $this->exempt);
    }

    /**
     * The form with a field at another place.
     *
     * @param string $name
     * @param int $place From 0.
     * @return self
     */
    public function moved(string $name, int $place): self {
        $rest = $this->without($name)->fields;
        // The field itself may be one that comes back by itself.
        unset($rest[$name]);
        $fields = array_values($rest);
        array_splice($fields, max(0, $place), 0, [$this->fields[$name]]);
        return new self($fields, $this->steps, $this->exempt);
    }

    /**
     * What the sign-up shows, step by step: steps without fields that can be shown are left out.
     *
     * @return array[] Lists of ['title' => string, 'fields' => array<string, field>].
     */
    public function signup_steps(): array {
        $known = catalogue::all();
        $steps = [];
        foreach ($this->fields as $name => $field) {
            if ($field->shown && isset($known[$name]) && $known[$name]->problem() === null) {
                $steps[min($field->step, count($this->steps))][$name] = $field;
            }
        }
        ksort($steps);
        $list = [];
        foreach ($steps as $number => $fields) {
            $list[] = ['title' => $this->steps[$number - 1], 'fields' => $fields];
        }
        return $list;
    }
}
