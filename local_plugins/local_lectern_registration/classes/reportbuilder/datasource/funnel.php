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

namespace local_lectern_registration\reportbuilder\datasource;

use core_reportbuilder\datasource;
use local_lectern_registration\local\signup\funnel as counts;
use local_lectern_registration\reportbuilder\local\entities\funnel as entity;

/**
 * How many came how far in signing up, for custom reports.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class funnel extends datasource {
    #[\Override]
    public static function get_name(): string {
        return get_string('report:datasource_funnel', 'local_lectern_registration');
    }

    #[\Override]
    protected function initialise(): void {
        $entity = new entity();
        $this->set_main_table(counts::TABLE, $entity->get_table_alias(counts::TABLE));
        $this->add_entity($entity);
        $this->add_all_from_entity($entity->get_entity_name());
    }

    #[\Override]
    public function get_default_columns(): array {
        return ['funnel:day', 'funnel:place', 'funnel:item', 'funnel:hits'];
    }

    #[\Override]
    public function get_default_filters(): array {
        return ['funnel:day', 'funnel:place'];
    }

    #[\Override]
    public function get_default_conditions(): array {
        return ['funnel:day'];
    }

    #[\Override]
    public function get_default_column_sorting(): array {
        return ['funnel:day' => SORT_DESC];
    }
}
