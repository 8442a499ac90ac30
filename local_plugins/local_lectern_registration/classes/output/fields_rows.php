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

namespace local_lectern_registration\output;

use local_lectern_registration\local\admin\actions;
use local_lectern_registration\local\admin\exempt_names;
use local_lectern_registration\local\admin\problems;
use local_lectern_registration\local\admin\summary;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;

/**
 * The fields of a form as rows: what each is, what holds for it, and what is wrong with it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields_rows {
    /** @var string[] Names of the categories of custom fields, by id. */
    private readonly array $categories;

    /** @var exempt_names Of all fields. */
    private readonly exempt_names $exempt;

    /**
     * Reads what all rows need.
     *
     * @param form $form
     * @param array<string, source> $known All fields that Moodle has, by name.
     */
    public function __construct(
        /** @var form */
        private readonly form $form,
        /** @var array<string, source> All fields that Moodle has, by name. */
        private readonly array $known,
    ) {
        $this->categories = self::categories();
        $this->exempt = new exempt_names($form);
    }

    /**
     * A row.
     *
     * @param string $name A field of the form.
     * @return array
     */
    public function row(string $name): array {
        $field = $this->form->fields[$name];
        $source = $this->known[$name] ?? null;
        $problems = problems::of($field, $source);
        $label = $source ? $source->label() : actions::fallback($name);
        return [
            'name' => $name,
            'label' => $label,
            'plainlabel' => html_entity_decode($label, ENT_QUOTES, 'UTF-8'),
            'origin' => $this->origin($source),
            'shown' => $field->shown,
            'mandatory' => $field->mandatory,
            'always' => in_array($name, form::ALWAYS, true),
            'facts' => summary::of($field, $source, $this->exempt->of($field->exempt())),
            'problems' => $problems,
            'hasproblems' => $problems !== [],
        ];
    }

    /**
     * The names of the categories of custom fields.
     *
     * @return string[] HTML, by id.
     */
    public static function categories(): array {
        global $DB;
        return array_map(
            static fn(string $name): string => format_string($name, true, ['context' => \core\context\system::instance()]),
            $DB->get_records_menu('user_info_category', null, 'sortorder', 'id, name'),
        );
    }

    /**
     * Where a field comes from.
     *
     * @param source|null $source
     * @return string HTML.
     */
    private function origin(?source $source): string {
        return match (true) {
            $source === null => '',
            $source->custom => get_string(
                'fields:custom',
                'local_lectern_registration',
                $this->categories[$source->record->categoryid] ?? ''
            ),
            default => get_string('fields:coreone', 'local_lectern_registration'),
        };
    }
}
