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

namespace local_lectern_registration\reportbuilder\local\systemreports;

use core\context\system as context_system;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\local\report\action;
use core_reportbuilder\local\report\filter;
use core_reportbuilder\system_report;
use lang_string;
use local_lectern_registration\local\report\part;
use local_lectern_registration\reportbuilder\local\entities\registration;
use local_lectern_registration\reportbuilder\local\filters\membership;
use moodle_url;
use pix_icon;

/**
 * The people of whom the form is asked, with what they lack.
 *
 * Its parameters `by` and `of` narrow it to a {@see part}; they are a wish, and are looked at each time.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people extends system_report {
    /** @var string What one needs. */
    public const CAPABILITY = 'local/lectern_registration:viewreports';

    #[\Override]
    public static function get_name(): string {
        return get_string('report:people', 'local_lectern_registration');
    }

    #[\Override]
    protected function can_view(): bool {
        return has_capability(self::CAPABILITY, context_system::instance());
    }

    #[\Override]
    protected function initialise(): void {
        $user = new user();
        $users = $user->get_table_alias('user');
        $this->set_main_table('user', $users);
        $this->add_entity($user);
        $registration = (new registration())->set_table_alias('user', $users);
        $this->add_entity($registration);
        $this->narrow($registration, $users);

        $identity = $user->get_identity_columns(context_system::instance());
        $this->add_column($user->get_column('fullnamewithlink')->set_title(new lang_string('fullname')));
        foreach ($identity as $column) {
            $this->add_column($column);
        }
        $this->add_columns_from_entities([
            'registration:complete', 'registration:fields', 'registration:locked', 'user:timecreated',
        ]);
        $this->set_initial_sort_column('user:timecreated', SORT_DESC);

        $this->add_filters_from_entities([
            'user:fullname', 'registration:fields', 'registration:complete', 'user:country', 'user:auth', 'user:timecreated',
        ]);
        $this->add_filter(new filter(
            membership::class,
            'cohort',
            new lang_string('cohort', 'core_cohort'),
            $user->get_entity_name(),
            "{$users}.id",
        ));

        // For the action.
        $this->add_base_fields("{$users}.id");
        if (has_capability('moodle/user:update', context_system::instance())) {
            $this->add_action(new action(
                new moodle_url('/user/editadvanced.php', ['id' => ':id', 'course' => SITEID, 'returnto' => 'profile']),
                new pix_icon('t/edit', ''),
                [],
                false,
                new lang_string('editmyprofile'),
            ));
        }
        $this->set_downloadable(true, get_string('report:people', 'local_lectern_registration'));
        $this->set_default_no_results_notice(new lang_string('report:nobody', 'local_lectern_registration'));
    }

    /**
     * Only those who are asked, and of them those of the part.
     *
     * @param registration $registration
     * @param string $users Alias of the user table.
     */
    private function narrow(registration $registration, string $users): void {
        $sql = $registration->missing();
        $conditions = [$sql->people()];
        $params = $sql->params();
        $part = part::of($this->get_parameter('by', '', PARAM_ALPHA), $this->get_parameter('of', '', PARAM_ALPHANUMEXT));
        if ($part) {
            [$conditions[], $more] = $part->sql($sql, $users, database::generate_param_name('_'));
            $params += $more;
            foreach ($registration->missing_joins() as $join) {
                $this->add_join($join);
            }
        }
        $this->add_base_condition_sql(implode(' AND ', $conditions), $params);
    }
}
