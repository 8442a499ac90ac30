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
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\source;
use local_lectern_registration\local\report\months;
use local_lectern_registration\local\signup\funnel as counts;
use local_lectern_registration\reportbuilder\local\filters\day as day_filter;
use stdClass;

/**
 * How many came how far in signing up, day by day.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class funnel extends base {
    #[\Override]
    protected function get_default_tables(): array {
        return [counts::TABLE];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('report:funnel', 'local_lectern_registration');
    }

    #[\Override]
    public function initialise(): base {
        $table = $this->get_table_alias(counts::TABLE);
        $this->add_column($this->column('day', 'report:day')
            ->add_field("{$table}.day")
            // A day is no number that one could add up, and lists of days are of no use.
            ->set_disabled_aggregation(['groupconcat', 'groupconcatdistinct'])
            ->add_callback(self::day(...)));
        $this->add_column($this->column('month', 'report:month')
            ->add_field("({$table}.day - MOD({$table}.day, 100)) / 100", 'month')
            ->set_disabled_aggregation(['groupconcat', 'groupconcatdistinct'])
            ->add_callback(static fn(?string $month): string => $month === null ? '' : months::label((int) $month)));
        $this->add_column($this->column('place', 'report:place')
            ->add_field("{$table}.place")
            ->add_callback(static fn(?string $place): string => self::places()[$place] ?? s((string) $place)));
        $this->add_column($this->column('item', 'report:item')
            ->add_field("{$table}.item")
            ->add_field("{$table}.place")
            ->add_callback(self::item(...)));
        $this->add_column($this->column('hits', 'report:hits')
            ->set_type(column::TYPE_INTEGER)
            ->add_field("{$table}.hits"));

        $filters = [
            $this->filter(day_filter::class, 'day', 'report:day', "{$table}.day"),
            $this->filter(select::class, 'place', 'report:place', "{$table}.place")->set_options_callback(self::places(...)),
            $this->filter(text::class, 'item', 'report:item', "{$table}.item"),
            $this->filter(number::class, 'hits', 'report:hits', "{$table}.hits"),
        ];
        foreach ($filters as $filter) {
            $this->add_filter($filter)->add_condition($filter);
        }
        return $this;
    }

    /**
     * The places in words.
     *
     * @return array<string, string>
     */
    private static function places(): array {
        $places = [];
        foreach (counts::PLACES as $place) {
            $places[$place] = get_string("report:place_{$place}", 'local_lectern_registration');
        }
        return $places;
    }

    /**
     * A day as people write it.
     *
     * @param string|null $day For example 20261127.
     * @return string
     */
    private static function day(?string $day): string {
        return $day === null ? '' : userdate(
            counts::noon((int) $day),
            get_string('strftimedate', 'langconfig'),
            \core_date::get_server_timezone(),
        );
    }

    /**
     * What place of several it was.
     *
     * @param string|null $item
     * @param stdClass $row
     * @return string
     */
    private static function item(?string $item, stdClass $row): string {
        static $labels = null;
        if (($row->place ?? '') !== counts::STOPPED) {
            return s((string) $item);
        }
        $labels ??= array_map(static fn(source $source): string => $source->label(), catalogue::all());
        return $labels[$item] ?? s((string) $item);
    }

    /**
     * A column that can be sorted.
     *
     * @param string $name
     * @param string $title Key of a string.
     * @return column
     */
    private function column(string $name, string $title): column {
        return (new column($name, new lang_string($title, 'local_lectern_registration'), $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_is_sortable(true);
    }

    /**
     * A filter, which can be a condition too.
     *
     * @param string $class
     * @param string $name
     * @param string $title Key of a string.
     * @param string $sql
     * @return filter
     */
    private function filter(string $class, string $name, string $title, string $sql): filter {
        $title = new lang_string($title, 'local_lectern_registration');
        return (new filter($class, $name, $title, $this->get_entity_name(), $sql))->add_joins($this->get_joins());
    }
}
