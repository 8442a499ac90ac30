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
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\languages;
use local_lectern_registration\local\consent\offer;
use local_lectern_registration\local\consent\purpose;
use local_lectern_registration\local\consent\purposes;

/**
 * What a report says of consents: who answered what to which text, and whether that holds now.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent extends base {
    #[\Override]
    protected function get_default_tables(): array {
        return [
            'local_lectern_registration_consent',
            'local_lectern_registration_purpose',
            'local_lectern_registration_text',
        ];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('consent', 'local_lectern_registration');
    }

    #[\Override]
    public function initialise(): base {
        foreach ($this->columns() as $column) {
            $this->add_column($column);
        }
        foreach ($this->filters() as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * Joins that the report needs for all that is here, with the table of consents as its main table.
     *
     * @return string[]
     */
    public function get_report_joins(): array {
        $consent = $this->get_table_alias('local_lectern_registration_consent');
        $purpose = $this->get_table_alias('local_lectern_registration_purpose');
        $text = $this->get_table_alias('local_lectern_registration_text');
        return [
            'JOIN {' . purposes::TABLE . "} {$purpose} ON {$purpose}.id = {$consent}.purposeid",
            'JOIN {' . purposes::TEXT . "} {$text} ON {$text}.id = {$consent}.textid",
        ];
    }

    /**
     * The columns.
     *
     * @return column[]
     */
    private function columns(): array {
        $consent = $this->get_table_alias('local_lectern_registration_consent');
        $purpose = $this->get_table_alias('local_lectern_registration_purpose');
        $text = $this->get_table_alias('local_lectern_registration_text');
        return [
            $this->column('purpose', "{$purpose}.shortname", column::TYPE_TEXT)
                ->add_callback(fn(?string $value): string => s((string) $value)),
            $this->column('name', "{$text}.name", column::TYPE_TEXT)
                ->add_callback(fn(?string $value): string => $value === null ? '' : offer::show_name($value)),
            $this->column('content', "{$text}.content", column::TYPE_LONGTEXT)
                ->set_is_sortable(false)
                ->add_callback(fn(?string $value): string => $value === null ? '' : offer::show_content($value)),
            $this->column('version', "{$text}.version", column::TYPE_INTEGER),
            $this->column('lang', "{$text}.lang", column::TYPE_TEXT)
                ->add_callback(fn(?string $value): string => $value === null ? '' : s(languages::name($value))),
            $this->column('given', "{$consent}.given", column::TYPE_BOOLEAN)
                ->add_callback([format::class, 'boolean_as_text']),
            $this->column('current', $this->current(), column::TYPE_BOOLEAN)
                ->add_callback([format::class, 'boolean_as_text']),
            $this->column('source', "{$consent}.source", column::TYPE_TEXT)
                ->add_callback(fn(?string $value): string => self::sources()[$value] ?? s((string) $value)),
            $this->column('timecreated', "{$consent}.timecreated", column::TYPE_TIMESTAMP)
                ->add_callback([format::class, 'userdate']),
        ];
    }

    /**
     * The filters, which are the conditions, too.
     *
     * @return filter[]
     */
    private function filters(): array {
        $consent = $this->get_table_alias('local_lectern_registration_consent');
        $text = $this->get_table_alias('local_lectern_registration_text');
        return [
            $this->filter(select::class, 'purpose', "{$consent}.purposeid")->set_options_callback(
                fn(): array => array_map(fn(purpose $purpose): string => $purpose->shortname, purposes::all())
            ),
            $this->filter(text::class, 'name', "{$text}.name"),
            $this->filter(number::class, 'version', "{$text}.version"),
            $this->filter(select::class, 'lang', "{$text}.lang")->set_options_callback(
                fn(): array => get_string_manager()->get_list_of_translations(true)
            ),
            $this->filter(boolean_select::class, 'given', "{$consent}.given"),
            $this->filter(boolean_select::class, 'current', $this->current()),
            $this->filter(select::class, 'source', "{$consent}.source")->set_options_callback(self::sources(...)),
            $this->filter(date::class, 'timecreated', "{$consent}.timecreated"),
        ];
    }

    /**
     * A column.
     *
     * @param string $name
     * @param string $sql
     * @param int $type
     * @return column
     */
    private function column(string $name, string $sql, int $type): column {
        return (new column($name, self::title($name), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->set_is_sortable(true)
            ->add_field($sql, "consent{$name}");
    }

    /**
     * A filter.
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
     * Whether an answer is the last of its person to its purpose.
     *
     * @return string SQL, 1 or 0.
     */
    private function current(): string {
        $consent = $this->get_table_alias('local_lectern_registration_consent');
        $later = database::generate_alias();
        return "CASE WHEN EXISTS (SELECT 1 FROM {local_lectern_registration_consent} {$later}"
            . " WHERE {$later}.userid = {$consent}.userid AND {$later}.purposeid = {$consent}.purposeid"
            . " AND {$later}.id > {$consent}.id) THEN 0 ELSE 1 END";
    }

    /**
     * What a column or filter is called.
     *
     * @param string $name
     * @return lang_string
     */
    private static function title(string $name): lang_string {
        return new lang_string("consent:column_{$name}", 'local_lectern_registration');
    }

    /**
     * The sources with their names.
     *
     * @return string[]
     */
    private static function sources(): array {
        $names = array_map(
            fn(string $source): string => get_string("consent:from_{$source}", 'local_lectern_registration'),
            consents::SOURCES,
        );
        return array_combine(consents::SOURCES, $names);
    }
}
