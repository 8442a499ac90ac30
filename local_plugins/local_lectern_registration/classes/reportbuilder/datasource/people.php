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

use core_cohort\reportbuilder\local\entities\cohort;
use core_reportbuilder\datasource;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\helpers\database;
use local_lectern_registration\reportbuilder\local\entities\registration;

/**
 * People and what their registrations lack, for custom reports.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people extends datasource {
    #[\Override]
    public static function get_name(): string {
        return get_string('report:datasource_people', 'local_lectern_registration');
    }

    #[\Override]
    protected function initialise(): void {
        global $CFG;
        $user = new user();
        $users = $user->get_table_alias('user');
        $this->set_main_table('user', $users);
        $this->add_entity($user);
        $guest = database::generate_param_name();
        $this->add_base_condition_sql("{$users}.id <> :{$guest} AND {$users}.deleted = 0", [$guest => $CFG->siteguest]);

        $registration = (new registration())->set_table_alias('user', $users);
        $this->add_entity($registration);

        $cohort = new cohort();
        $cohorts = $cohort->get_table_alias('cohort');
        $members = database::generate_alias();
        $this->add_entity($cohort->add_joins([
            "LEFT JOIN {cohort_members} {$members} ON {$members}.userid = {$users}.id",
            "LEFT JOIN {cohort} {$cohorts} ON {$cohorts}.id = {$members}.cohortid",
        ]));

        $this->add_all_from_entity($user->get_entity_name());
        $this->add_all_from_entity($registration->get_entity_name());
        $this->add_all_from_entity(
            $cohort->get_entity_name(),
            ['name', 'idnumber', 'description', 'customfield*'],
            ['cohortselect', 'name', 'idnumber', 'customfield*'],
            ['cohortselect', 'name', 'idnumber', 'customfield*'],
        );
    }

    #[\Override]
    public function get_default_columns(): array {
        return ['user:fullname', 'user:email', 'registration:complete', 'registration:fields', 'registration:locked'];
    }

    #[\Override]
    public function get_default_filters(): array {
        return ['user:fullname', 'user:country', 'registration:complete', 'registration:fields'];
    }

    #[\Override]
    public function get_default_conditions(): array {
        return ['registration:asked'];
    }

    #[\Override]
    public function get_default_condition_values(): array {
        return ['registration:asked_operator' => boolean_select::CHECKED];
    }

    #[\Override]
    public function get_default_column_sorting(): array {
        return ['user:fullname' => SORT_ASC];
    }
}
