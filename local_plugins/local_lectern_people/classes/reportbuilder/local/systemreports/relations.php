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
use local_lectern_people\local\sync\links;
use local_lectern_people\output\people_choice;
use local_lectern_people\reportbuilder\local\entities\relation;
use local_lectern_people\reportbuilder\local\harmless;

/**
 * Who manages whom directly, now or before. Its parameter `show` is a wish, see {@see people_choice}.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relations extends system_report {
    #[\Override]
    public static function get_name(): string {
        return get_string('tool:people', 'local_lectern_people');
    }

    #[\Override]
    protected function can_view(): bool {
        return has_capability('local/lectern_people:viewall', context_system::instance());
    }

    #[\Override]
    protected function initialise(): void {
        $relation = new relation();
        $link = $relation->get_table_alias(links::TABLE);
        $this->set_main_table(links::TABLE, $link);
        $this->add_entity($relation);
        $show = people_choice::clean($this->get_parameter('show', '', PARAM_ALPHA));
        if ($show !== 'all') {
            $this->add_base_condition_sql($show === 'inforce' ? "{$link}.endsync = 0" : "{$link}.endsync > 0");
        }
        foreach (['person' => 'userid', 'manager' => 'managerid'] as $name => $column) {
            $user = (new user())->set_entity_name($name)->set_entity_title(new lang_string("report:{$name}", 'local_lectern_people'));
            $users = $user->get_table_alias('user');
            $this->add_entity($user->add_join("LEFT JOIN {user} {$users} ON {$users}.id = {$link}.{$column}"));
            $this->add_column($user->get_column('fullnamewithlink')->set_title(new lang_string("report:{$name}", 'local_lectern_people')));
            if ($name === 'person') {
                foreach ($user->get_identity_columns(context_system::instance()) as $identity) {
                    $this->add_column($identity);
                }
            }
            $this->add_filter($user->get_filter('fullname')->set_header(new lang_string("report:{$name}", 'local_lectern_people')));
        }
        $this->add_columns_from_entities(array_filter([
            'relation:source', 'relation:timestart', $show === 'inforce' ? '' : 'relation:timeend',
        ]));
        $this->add_filters_from_entities(array_filter([
            'relation:source', $show === 'all' ? 'relation:inforce' : '', 'relation:timestart',
            $show === 'inforce' ? '' : 'relation:timeend',
        ]));
        $this->set_initial_sort_column('person:fullnamewithlink', SORT_ASC);
        $this->set_downloadable(true, get_string('tool:people', 'local_lectern_people'));
        $this->set_default_no_results_notice(new lang_string('report:norelations', 'local_lectern_people'));
        if ($this->get_parameter('download', '', PARAM_ALPHA) !== '') {
            foreach ($this->get_columns() as $column) {
                $column->add_callback(harmless::cell(...));
            }
        }
    }
}
