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

namespace local_lectern_registration\local\admin;

use core\context\system;
use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\form;

/**
 * The names of the roles, cohorts and methods of login that a form exempts.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class exempt_names {
    /** @var string[] Names of roles by id. */
    private readonly array $roles;

    /** @var string[] Names of cohorts by id. */
    private readonly array $cohorts;

    /**
     * Reads the names that the form needs: two reads at most, for any number of fields.
     *
     * @param form $form
     */
    public function __construct(form $form) {
        global $DB;
        $all = [$form->exempt, ...array_map(static fn($field): exemption => $field->exempt(), array_values($form->fields))];
        $cohorts = array_merge(...array_map(static fn(exemption $exempt): array => $exempt->cohorts, $all));
        $roles = array_merge(...array_map(static fn(exemption $exempt): array => $exempt->roles, $all));
        $this->cohorts = $cohorts ? self::cohorts(array_unique($cohorts)) : [];
        $this->roles = $roles ? self::roles() : [];
    }

    /**
     * Who is exempt, by name. What was deleted meanwhile is left out.
     *
     * @param exemption $exempt
     * @return string[] Plain text.
     */
    public function of(exemption $exempt): array {
        $methods = self::methods();
        $pick = static fn(array $names, array $keys): array => array_values(array_intersect_key($names, array_flip($keys)));
        return [
            ...$pick($this->roles, $exempt->roles),
            ...$pick($this->cohorts, $exempt->cohorts),
            ...$pick($methods, $exempt->auths),
        ];
    }

    /**
     * All roles that somebody can hold.
     *
     * @return string[] Plain names by id.
     */
    public static function roles(): array {
        return array_map(self::plain(...), role_fix_names(get_all_roles(), system::instance(), ROLENAME_ORIGINAL, true));
    }

    /**
     * All methods of login.
     *
     * @return string[] Plain names by name of the plugin.
     */
    public static function methods(): array {
        $methods = [];
        foreach (array_keys(\core_component::get_plugin_list('auth')) as $auth) {
            $methods[$auth] = get_string('pluginname', "auth_{$auth}");
        }
        \core_collator::asort($methods);
        return $methods;
    }

    /**
     * Cohorts.
     *
     * @param int[] $ids
     * @return string[] Plain names by id.
     */
    private static function cohorts(array $ids): array {
        global $DB;
        return array_map(
            static fn(\stdClass $cohort): string => self::plain(
                format_string($cohort->name, true, ['context' => system::instance()])
            ),
            $DB->get_records_list('cohort', 'id', $ids, 'name', 'id, name'),
        );
    }

    /**
     * Text of a name that was made safe to print.
     *
     * @param string $name
     * @return string
     */
    private static function plain(string $name): string {
        return html_entity_decode($name, ENT_QUOTES, 'UTF-8');
    }
}
