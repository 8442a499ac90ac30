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

namespace local_lectern_people\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_lectern_people\local\state;
use local_lectern_people\local\sync\claims;

/**
 * What a report says of a claim: which source makes it, what stands there, what became of it, and what to do.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class claim extends base {
    #[\Override]
    protected function get_default_tables(): array {
        return [claims::TABLE];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('report:claim', 'local_lectern_people');
    }

    #[\Override]
    public function initialise(): base {
        $claim = $this->get_table_alias(claims::TABLE);
        $this->add_column($this->column('source', "{$claim}.source")->add_callback(relation::source_title(...)));
        $this->add_column($this->column('value', "{$claim}.value")
            ->add_callback(static fn(?string $value): string => s((string) $value)));
        $this->add_column($this->column('state', "{$claim}.state")
            ->add_callback(static fn(?string $state): string => state::tryFrom((string) $state)?->label() ?? ''));
        $this->add_column($this->column('advice', "{$claim}.state")
            ->set_is_sortable(false)
            ->add_attributes(['class' => 'lectern-people-advice'])
            ->add_callback(static fn(?string $state): string => self::advice((string) $state)));
        $filters = [
            $this->filter(select::class, 'source', "{$claim}.source")->set_options_callback(relation::source_titles(...)),
            $this->filter(text::class, 'value', "{$claim}.value"),
            $this->filter(select::class, 'state', "{$claim}.state")->set_options_callback(self::state_titles(...)),
        ];
        foreach ($filters as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * What to do about a claim.
     *
     * @param string $state
     * @return string
     */
    public static function advice(string $state): string {
        return in_array($state, self::listed(), true) ? get_string("advice:{$state}", 'local_lectern_people') : '';
    }

    /**
     * Names of the states that a list of problems has.
     *
     * @return string[]
     */
    public static function state_titles(): array {
        $states = self::listed();
        return array_combine($states, array_map(fn(string $state): string => state::from($state)->label(), $states));
    }

    /**
     * The states that a list of problems has.
     *
     * @return string[]
     */
    private static function listed(): array {
        return [...state::PROBLEMS, state::OVERRULED->value];
    }

    /**
     * A column.
     *
     * @param string $name
     * @param string $sql
     * @return column
     */
    private function column(string $name, string $sql): column {
        return (new column($name, self::title($name), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type(column::TYPE_TEXT)
            ->set_is_sortable(true)
            ->add_field($sql, "claim{$name}");
    }

    /**
     * A filter, which can be a condition too.
     *
     * @param string $class
     * @param string $name
     * @param string $sql
     * @return filter
     */
    private function filter(string $class, string $name, string $sql): filter {
        return (new filter($class, $name, self::title($name), $this->get_entity_name(), $sql))->add_joins($this->get_joins());
    }

    /**
     * What a column or filter is called.
     *
     * @param string $name
     * @return lang_string
     */
    private static function title(string $name): lang_string {
        return new lang_string("report:{$name}", 'local_lectern_people');
    }
}
