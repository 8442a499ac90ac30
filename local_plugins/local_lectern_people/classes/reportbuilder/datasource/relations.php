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

namespace local_lectern_people\reportbuilder\datasource;

use core\context\system as context_system;
use core_reportbuilder\datasource;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\filters\boolean_select;
use lang_string;
use local_lectern_people\local\sync\links;
use local_lectern_people\reportbuilder\local\entities\relation;

/**
 * Managers and the people whom they manage directly, for custom reports. Whoever opens such a report must be allowed to see
 * who manages whom, of everybody: an audience alone is not enough.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relations extends datasource {
    #[\Override]
    public static function get_name(): string {
        return get_string('report:datasource', 'local_lectern_people');
    }

    #[\Override]
    public static function is_available(): bool {
        return has_capability('local/lectern_people:viewall', context_system::instance());
    }

    #[\Override]
    protected function initialise(): void {
        $relation = new relation();
        $link = $relation->get_table_alias(links::TABLE);
        $this->set_main_table(links::TABLE, $link);
        $this->add_entity($relation);
        foreach (['person' => 'userid', 'manager' => 'managerid'] as $name => $column) {
            $user = (new user())->set_entity_name($name)->set_entity_title(new lang_string("report:{$name}", 'local_lectern_people'));
            $users = $user->get_table_alias('user');
            $this->add_entity($user->add_join("LEFT JOIN {user} {$users} ON {$users}.id = {$link}.{$column}"));
        }
        $this->add_all_from_entities();
    }

    #[\Override]
    public function get_default_columns(): array {
        return ['person:fullname', 'manager:fullname', 'relation:source', 'relation:timestart'];
    }

    #[\Override]
    public function get_default_filters(): array {
        return ['person:fullname', 'manager:fullname', 'relation:source'];
    }

    #[\Override]
    public function get_default_conditions(): array {
        return ['relation:inforce'];
    }

    #[\Override]
    public function get_default_condition_values(): array {
        return ['relation:inforce_operator' => boolean_select::CHECKED];
    }

    #[\Override]
    public function get_default_column_sorting(): array {
        return ['manager:fullname' => SORT_ASC, 'person:fullname' => SORT_ASC];
    }
}
