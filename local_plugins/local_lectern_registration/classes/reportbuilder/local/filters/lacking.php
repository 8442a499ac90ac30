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

namespace local_lectern_registration\reportbuilder\local\filters;

use core_reportbuilder\local\filters\base;
use MoodleQuickForm;

/**
 * Who lacks a certain field.
 *
 * The filter's options are the labels of the fields by name, and what knows the conditions: ['labels' => …, 'sql' => …].
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class lacking extends base {
    /** @var int All people. */
    public const ANY_VALUE = 0;

    /** @var int Who must still answer it. */
    public const MISSING = 1;

    /** @var int Who lack it and cannot fill it themselves. */
    public const LOCKED = 2;

    /** @var int Who lack it, whoever is to fill it. */
    public const EITHER = 3;

    #[\Override]
    public function setup_form(MoodleQuickForm $mform): void {
        $header = $this->get_header();
        $mform->addGroup([
            $mform->createElement(
                'select',
                "{$this->name}_operator",
                get_string('filterfieldoperator', 'core_reportbuilder', $header),
                [
                    self::ANY_VALUE => get_string('filterisanyvalue', 'core_reportbuilder'),
                    self::EITHER => get_string('report:lackseither', 'local_lectern_registration'),
                    self::MISSING => get_string('report:lacksmissing', 'local_lectern_registration'),
                    self::LOCKED => get_string('report:lackslocked', 'local_lectern_registration'),
                ],
            ),
            $mform->createElement(
                'select',
                "{$this->name}_value",
                get_string('filterfieldvalue', 'core_reportbuilder', $header),
                $this->filter->get_options()['labels'],
            ),
        ], "{$this->name}_group", $header, '', false)->setHiddenLabel(true);
        $mform->setType("{$this->name}_operator", PARAM_INT);
        $mform->hideIf("{$this->name}_value", "{$this->name}_operator", 'eq', self::ANY_VALUE);
    }

    #[\Override]
    public function get_sql_filter(array $values): array {
        $operator = (int) ($values["{$this->name}_operator"] ?? self::ANY_VALUE);
        $name = (string) ($values["{$this->name}_value"] ?? '');
        $options = $this->filter->get_options();
        // The field may have left the form since the filter was set.
        if ($operator === self::ANY_VALUE || !isset($options['labels'][$name])) {
            return ['', []];
        }
        $sql = $options['sql'];
        $condition = match ($operator) {
            self::MISSING => $sql->state($name) . ' = 1',
            self::LOCKED => $sql->state($name) . ' = 2',
            self::EITHER => $sql->state($name) . ' IN (1, 2)',
            default => '',
        };
        return $condition === '' ? ['', []] : ["{$sql->people()} AND {$condition}", $sql->params()];
    }

    #[\Override]
    public function get_sample_values(): array {
        return [
            "{$this->name}_operator" => self::EITHER,
            "{$this->name}_value" => array_key_first($this->filter->get_options()['labels']) ?? '',
        ];
    }
}
