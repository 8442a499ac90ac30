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
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_lectern_people\local\source\source;
use local_lectern_people\local\source\sources;
use local_lectern_people\local\sync\links;

/**
 * What a report says of a relation between a person and a direct manager: which source said so, since when, until when.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relation extends base {
    #[\Override]
    protected function get_default_tables(): array {
        return [links::TABLE];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('report:relation', 'local_lectern_people');
    }

    #[\Override]
    public function initialise(): base {
        $link = $this->get_table_alias(links::TABLE);
        $inforce = "CASE WHEN {$link}.endsync = 0 THEN 1 ELSE 0 END";
        $this->add_column($this->column('source', column::TYPE_TEXT, "{$link}.source")->add_callback(self::source_title(...)));
        $this->add_column($this->column('inforce', column::TYPE_BOOLEAN, $inforce)->add_callback([format::class, 'boolean_as_text']));
        foreach (['timestart', 'timeend'] as $time) {
            $this->add_column($this->column($time, column::TYPE_TIMESTAMP, "{$link}.{$time}")
                ->add_callback([format::class, 'userdate'], get_string('strftimedatetimeshort', 'langconfig')));
        }
        $filters = [
            $this->filter(select::class, 'source', "{$link}.source")->set_options_callback(self::source_titles(...)),
            $this->filter(boolean_select::class, 'inforce', $inforce),
            $this->filter(date::class, 'timestart', "{$link}.timestart"),
            $this->filter(date::class, 'timeend', "{$link}.timeend"),
        ];
        foreach ($filters as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * Titles of all sources.
     *
     * @return string[] By name.
     */
    public static function source_titles(): array {
        return array_map(fn(source $source): string => $source->title(), sources::all());
    }

    /**
     * Callback: the title of a source.
     *
     * @param string|null $name
     * @return string
     */
    public static function source_title(?string $name): string {
        return $name === null ? '' : (self::source_titles()[$name] ?? s($name));
    }

    /**
     * A column.
     *
     * @param string $name
     * @param int $type
     * @param string $sql
     * @return column
     */
    private function column(string $name, int $type, string $sql): column {
        return (new column($name, self::title($name), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->set_is_sortable(true)
            ->add_field($sql, $name);
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
