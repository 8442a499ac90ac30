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
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\filters\boolean_select;
use local_lectern_registration\reportbuilder\local\entities\consent;

/**
 * Consents: each answer that somebody gave. A new report shows who consents to what now.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consents extends datasource {
    #[\Override]
    public static function get_name(): string {
        return get_string('consents', 'local_lectern_registration');
    }

    #[\Override]
    protected function initialise(): void {
        $consent = new consent();
        $alias = $consent->get_table_alias('local_lectern_registration_consent');
        $this->set_main_table('local_lectern_registration_consent', $alias);
        $this->add_entity($consent->add_joins($consent->get_report_joins()));

        $user = new user();
        $useralias = $user->get_table_alias('user');
        $this->add_entity($user->add_join("JOIN {user} {$useralias} ON {$useralias}.id = {$alias}.userid"));
        // Nobody writes to who is gone.
        $this->add_join("JOIN {user} {$useralias} ON {$useralias}.id = {$alias}.userid");
        $this->add_base_condition_simple("{$useralias}.deleted", 0);

        $this->add_all_from_entities();
    }

    #[\Override]
    public function get_default_columns(): array {
        return ['user:fullnamewithlink', 'consent:name', 'consent:version', 'consent:lang', 'consent:source', 'consent:timecreated'];
    }

    #[\Override]
    public function get_default_column_sorting(): array {
        return ['consent:timecreated' => SORT_DESC];
    }

    #[\Override]
    public function get_default_filters(): array {
        return ['user:fullname', 'consent:purpose', 'consent:lang', 'consent:source', 'consent:timecreated'];
    }

    #[\Override]
    public function get_default_conditions(): array {
        return ['consent:given', 'consent:current'];
    }

    #[\Override]
    public function get_default_condition_values(): array {
        return [
            'consent:given_operator' => boolean_select::CHECKED,
            'consent:current_operator' => boolean_select::CHECKED,
        ];
    }
}
