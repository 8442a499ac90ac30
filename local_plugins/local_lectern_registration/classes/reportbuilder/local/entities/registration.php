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

namespace local_lectern_registration\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\missing_sql;
use local_lectern_registration\local\person\people;
use local_lectern_registration\local\report\completeness;
use local_lectern_registration\local\report\origins;
use local_lectern_registration\reportbuilder\local\filters\lacking;

/**
 * What a report says of people's registrations: who is asked, what they lack, and since when.
 *
 * Set the alias of the table user to that of the report's users.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class registration extends base {
    /** @var missing_sql|null Who lacks what; one for all columns, so that they share its joins. */
    private ?missing_sql $sql = null;

    #[\Override]
    protected function get_default_tables(): array {
        return ['user', people::TABLE];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('pluginname', 'local_lectern_registration');
    }

    #[\Override]
    public function initialise(): base {
        $columns = [
            ...$this->standing_columns(),
            $this->list_column('fields', 'report:missingfields', 1),
            $this->list_column('locked', 'report:lockedfields', 2),
            ...$this->record_columns(),
        ];
        foreach ($columns as $column) {
            $this->add_column($column);
        }
        foreach ([...$this->standing_filters(), ...$this->record_filters()] as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * Who lacks what, over this report's users.
     *
     * @return missing_sql Its joins must stand in the query.
     */
    public function missing(): missing_sql {
        return $this->sql ??= missing_sql::of(
            form_store::current(),
            $this->get_table_alias('user'),
            database::generate_param_name('reg'),
        );
    }

    /**
     * The joins of who lacks what.
     *
     * @return string[]
     */
    public function missing_joins(): array {
        return array_filter([$this->missing()->joins()]);
    }

    /**
     * Columns of how people stand.
     *
     * @return column[]
     */
    private function standing_columns(): array {
        $sql = $this->missing();
        return [
            $this->column('asked', 'report:asked', column::TYPE_BOOLEAN)
                ->add_field("CASE WHEN {$sql->people()} THEN 1 ELSE 0 END", 'asked', $sql->params())
                ->add_callback([format::class, 'boolean_as_text']),
            $this->column('complete', 'report:complete', column::TYPE_BOOLEAN)
                ->add_joins($this->missing_joins())
                ->add_field($this->complete(), 'complete', $sql->params())
                ->add_callback([format::class, 'boolean_as_text']),
            $this->column('missing', 'report:missingcount', column::TYPE_INTEGER)
                ->add_joins($this->missing_joins())
                ->add_field($this->asked($sql->count()), 'missing', $sql->params()),
        ];
    }

    /**
     * A column of the names of fields: the database tells their places in the form, which are the same in all languages.
     *
     * @param string $name
     * @param string $title Key of a string.
     * @param int $state Of the fields, see {@see missing_sql::state()}.
     * @return column
     */
    private function list_column(string $name, string $title, int $state): column {
        global $DB;
        $sql = $this->missing();
        $places = ["''"];
        foreach ($sql->names() as $place => $field) {
            $places[] = "CASE WHEN {$sql->state($field)} = {$state} THEN '{$place} ' ELSE '' END";
        }
        $labels = null;
        return $this->column($name, $title, column::TYPE_TEXT)
            ->add_joins($this->missing_joins())
            ->add_field($this->asked($DB->sql_concat(...$places, ...["''"])), $name, $sql->params())
            ->add_callback(static function (?string $value) use (&$labels, $sql): string {
                $labels ??= completeness::now()->labels();
                $names = array_intersect_key($sql->names(), array_flip(explode(' ', trim((string) $value))));
                return implode(', ', array_map(static fn(string $name): string => $labels[$name] ?? s($name), $names));
            });
    }

    /**
     * Columns of what is kept of each person.
     *
     * @return column[]
     */
    private function record_columns(): array {
        $record = $this->get_table_alias(people::TABLE);
        $columns = [
            $this->column('origin', 'report:origin', column::TYPE_TEXT)
                ->add_join($this->record_join())
                ->add_field("{$record}.origin", 'origin')
                ->add_callback(static fn(?string $origin): string => origins::label((string) $origin)),
        ];
        foreach (self::times() as $name => [$title, $field]) {
            $columns[] = $this->column($name, $title, column::TYPE_TIMESTAMP)
                ->add_join($this->record_join())
                ->add_field("{$record}.{$field}", $field)
                ->add_callback([format::class, 'userdate']);
        }
        return $columns;
    }

    /**
     * Filters of how people stand.
     *
     * @return filter[]
     */
    private function standing_filters(): array {
        $sql = $this->missing();
        $options = static fn(): array => ['labels' => completeness::now()->labels(), 'sql' => $sql];
        return [
            $this->filter(boolean_select::class, 'asked', 'report:asked')
                ->set_field_sql("CASE WHEN {$sql->people()} THEN 1 ELSE 0 END", $sql->params()),
            $this->filter(boolean_select::class, 'complete', 'report:complete')
                ->add_joins($this->missing_joins())
                ->set_field_sql($this->complete(), $sql->params()),
            $this->filter(number::class, 'missing', 'report:missingcount')
                ->add_joins($this->missing_joins())
                ->set_field_sql($this->asked($sql->count()), $sql->params()),
            $this->filter(lacking::class, 'fields', 'report:lacks')
                ->add_joins($this->missing_joins())
                ->set_options_callback($options),
        ];
    }

    /**
     * Filters of what is kept of each person.
     *
     * @return filter[]
     */
    private function record_filters(): array {
        $record = $this->get_table_alias(people::TABLE);
        $filters = [
            $this->filter(select::class, 'origin', 'report:origin')
                ->add_join($this->record_join())
                ->set_field_sql("{$record}.origin")
                ->set_options_callback(origins::all(...)),
        ];
        foreach (self::times() as $name => [$title, $field]) {
            $filters[] = $this->filter(date::class, $name, $title)
                ->add_join($this->record_join())
                ->set_field_sql("{$record}.{$field}");
        }
        return $filters;
    }

    /**
     * Titles and fields of the times that are kept.
     *
     * @return array<string, array{string, string}> By name of the column.
     */
    private static function times(): array {
        return [
            'firstasked' => ['report:firstasked', 'timeasked'],
            'completed' => ['report:completed', 'timecompleted'],
            'reminded' => ['report:reminded', 'timereminded'],
        ];
    }

    /**
     * The join of what is kept of each person.
     *
     * @return string
     */
    private function record_join(): string {
        $record = $this->get_table_alias(people::TABLE);
        $user = $this->get_table_alias('user');
        return 'LEFT JOIN {' . people::TABLE . "} {$record} ON {$record}.userid = {$user}.id";
    }

    /**
     * Whether somebody is complete.
     *
     * @return string Expression: 1, 0, or null for who is not asked.
     */
    private function complete(): string {
        return $this->asked("CASE WHEN {$this->missing()->count()} = 0 THEN 1 ELSE 0 END");
    }

    /**
     * An expression, for those who are asked alone.
     *
     * @param string $expression
     * @return string Expression; null for others.
     */
    private function asked(string $expression): string {
        return "CASE WHEN {$this->missing()->people()} THEN {$expression} ELSE NULL END";
    }

    /**
     * A column that can be sorted.
     *
     * @param string $name
     * @param string $title Key of a string.
     * @param int $type
     * @return column
     */
    private function column(string $name, string $title, int $type): column {
        return (new column($name, new lang_string($title, 'local_lectern_registration'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->set_is_sortable(true);
    }

    /**
     * A filter, which can be a condition too.
     *
     * @param string $class
     * @param string $name
     * @param string $title Key of a string.
     * @return filter
     */
    private function filter(string $class, string $name, string $title): filter {
        return (new filter($class, $name, new lang_string($title, 'local_lectern_registration'), $this->get_entity_name()))
            ->add_joins($this->get_joins());
    }
}
