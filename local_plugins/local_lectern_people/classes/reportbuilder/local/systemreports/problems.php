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

namespace local_lectern_people\reportbuilder\local\systemreports;

use core\context\system as context_system;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\system_report;
use lang_string;
use local_lectern_people\local\admin\problem_sql;
use local_lectern_people\local\sync\claims;
use local_lectern_people\reportbuilder\local\entities\claim;
use local_lectern_people\reportbuilder\local\harmless;

/**
 * What the sources say that grants nothing, or that another source contradicts, and what to do about it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class problems extends system_report {
    #[\Override]
    public static function get_name(): string {
        return get_string('people:tab_problems', 'local_lectern_people');
    }

    #[\Override]
    protected function can_view(): bool {
        return has_capability('local/lectern_people:manage', context_system::instance());
    }

    #[\Override]
    protected function initialise(): void {
        $claim = new claim();
        $claims = $claim->get_table_alias(claims::TABLE);
        $this->set_main_table(claims::TABLE, $claims);
        $this->add_entity($claim);
        $this->add_base_condition_sql(problem_sql::of($claims));
        foreach (['person' => 'userid', 'manager' => 'managerid'] as $name => $column) {
            $title = new lang_string($name === 'person' ? 'report:person' : 'report:named', 'local_lectern_people');
            $user = (new user())->set_entity_name($name)->set_entity_title($title);
            $users = $user->get_table_alias('user');
            $this->add_entity($user->add_join("LEFT JOIN {user} {$users} ON {$users}.id = {$claims}.{$column}"));
            $this->add_column($user->get_column('fullnamewithlink')->set_title($title));
            if ($name === 'person') {
                foreach ($user->get_identity_columns(context_system::instance()) as $identity) {
                    $this->add_column($identity);
                }
                $this->add_columns_from_entities(['claim:source', 'claim:value']);
            }
            $this->add_filter($user->get_filter('fullname')->set_header($title));
        }
        $this->add_columns_from_entities(['claim:state', 'claim:advice']);
        $this->add_filters_from_entities(['claim:source', 'claim:state', 'claim:value']);
        $this->set_initial_sort_column('person:fullnamewithlink', SORT_ASC);
        $this->set_downloadable(true, get_string('people:tab_problems', 'local_lectern_people'));
        $this->set_default_no_results_notice(new lang_string('report:noproblems', 'local_lectern_people'));
        if ($this->get_parameter('download', '', PARAM_ALPHA) !== '') {
            foreach ($this->get_columns() as $column) {
                $column->add_callback(harmless::cell(...));
            }
        }
    }
}
