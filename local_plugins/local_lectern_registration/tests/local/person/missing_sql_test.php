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

namespace local_lectern_registration\local\person;

use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;

/**
 * What is asked of one person and what is counted of many are the same.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\person\missing_sql
 * @covers     \local_lectern_registration\local\person\requirements
 */
final class missing_sql_test extends \advanced_testcase {
    /** @var int Of the random numbers: another finds other cases, the same finds the same. */
    private const SEED = 20261127;

    /** @var string[] Ways to log in; the last is gone from the site. */
    private const AUTHS = ['manual', 'email', 'ldap', 'oauth2', 'nologin', 'gonefromsite'];

    /** @var string[] What may stand in a field. */
    private const VALUES = ['', '0', '99', ' ', '  ', 'x', 'é', "\u{200b}", '０', '😀', 'مدينة', '-', 'null', ' x '];

    /**
     * People of all kinds and forms of all kinds, by chance: each person stands the same in both.
     */
    public function test_one_and_many_agree(): void {
        global $CFG, $DB;
        $this->resetAfterTest();
        mt_srand(self::SEED);
        $custom = $this->custom_fields();
        $cohorts = [];
        foreach ([1, 2, 3] as $ignored) {
            $cohorts[] = (int) $this->getDataGenerator()->create_cohort()->id;
        }
        $roles = array_slice(array_keys(get_all_roles()), 0, 4);
        $users = [];
        for ($number = 0; $number < 60; $number++) {
            $users[] = $this->person($custom, $cohorts, $roles);
        }
        set_config('siteadmins', $CFG->siteadmins . ',' . $users[0]);
        $seen = [0 => 0, 1 => 0, 2 => 0, 3 => 0];
        for ($round = 0; $round < 20; $round++) {
            $this->lock_some([...['city', 'department', 'email'], ...$custom]);
            $form = $this->form($custom, $cohorts, $roles);
            foreach ($this->states($form) as $userid => $states) {
                $standing = requirements::of($userid, $form);
                $this->assertSame(
                    [array_keys($standing->missing), $standing->locked],
                    [array_keys($states, 1), array_keys($states, 2)],
                    "Round {$round}, user {$userid}",
                );
                foreach ($states as $state) {
                    $seen[$state]++;
                }
            }
            $this->assert_the_parts_agree($form);
        }
        // The cases were such as can tell.
        $this->assertGreaterThan(100, min($seen));
    }

    /**
     * Custom fields of all types, some of which nobody can answer.
     *
     * @return string[] Names.
     */
    private function custom_fields(): array {
        $fields = [
            ['datatype' => 'text', 'shortname' => 'team'],
            ['datatype' => 'textarea', 'shortname' => 'about'],
            ['datatype' => 'menu', 'shortname' => 'size', 'param1' => "S\nM\nL"],
            ['datatype' => 'menu', 'shortname' => 'nooptions', 'param1' => ''],
            ['datatype' => 'datetime', 'shortname' => 'joined', 'param1' => 2000, 'param2' => 2030],
            ['datatype' => 'checkbox', 'shortname' => 'agreed'],
            ['datatype' => 'text', 'shortname' => 'hidden', 'visible' => 0],
            ['datatype' => 'text', 'shortname' => 'locked', 'locked' => 1],
        ];
        foreach ($fields as $field) {
            $this->getDataGenerator()->create_custom_profile_field($field + ['name' => $field['shortname'], 'visible' => 2]);
        }
        return array_map(static fn(array $field): string => 'profile_field_' . $field['shortname'], $fields);
    }

    /**
     * A person.
     *
     * @param string[] $custom Names of custom fields.
     * @param int[] $cohorts
     * @param int[] $roles
     * @return int
     */
    private function person(array $custom, array $cohorts, array $roles): int {
        global $DB;
        $userid = (int) $this->getDataGenerator()->create_user([
            'suspended' => (int) $this->chance(10), 'confirmed' => (int) !$this->chance(10),
        ])->id;
        $row = ['id' => $userid, 'auth' => self::AUTHS[mt_rand(0, count(self::AUTHS) - 1)]];
        foreach (['city', 'department', 'phone1', 'timezone', 'firstname', 'institution'] as $name) {
            $row[$name] = $this->chance(40) ? '' : $this->value();
        }
        $row['country'] = $this->chance(50) ? '' : 'PT';
        $DB->update_record('user', $row);
        foreach ($DB->get_records('user_info_field') as $field) {
            if ($this->chance(60)) {
                $DB->insert_record('user_info_data', [
                    'userid' => $userid, 'fieldid' => $field->id, 'data' => $this->value(), 'dataformat' => 0,
                ]);
            }
        }
        foreach ($cohorts as $cohort) {
            $this->chance(30) && cohort_add_member($cohort, $userid);
        }
        $course = $this->getDataGenerator()->create_course();
        foreach ($roles as $role) {
            $this->chance(20) && role_assign($role, $userid, \core\context\course::instance($course->id));
        }
        return $userid;
    }

    /**
     * A form.
     *
     * @param string[] $custom Names of custom fields.
     * @param int[] $cohorts
     * @param int[] $roles
     * @return form
     */
    private function form(array $custom, array $cohorts, array $roles): form {
        $core = ['city', 'country', 'department', 'phone1', 'timezone', 'institution', 'firstname'];
        $names = [...$custom, ...$core, 'profile_field_gone'];
        $fields = [];
        foreach ($names as $name) {
            if ($this->chance(70)) {
                $fields[] = new field(
                    $name,
                    mandatory: !$this->chance(15),
                    exempt: $this->chance(40) ? $this->exemption($cohorts, $roles) : null,
                    from: $this->chance(30) ? time() + ($this->chance(50) ? -WEEKSECS : WEEKSECS) : 0,
                );
            }
        }
        shuffle($fields);
        return new form($fields, [], $this->chance(50) ? $this->exemption($cohorts, $roles) : null);
    }

    /**
     * An exemption.
     *
     * @param int[] $cohorts
     * @param int[] $roles
     * @return exemption
     */
    private function exemption(array $cohorts, array $roles): exemption {
        return new exemption(
            $this->chance(40) ? [$roles[array_rand($roles)]] : [],
            $this->chance(40) ? [$cohorts[array_rand($cohorts)]] : [],
            $this->chance(30) ? [self::AUTHS[array_rand(self::AUTHS)]] : [],
        );
    }

    /**
     * Has ways to log in lock some of the fields.
     *
     * @param string[] $names
     */
    private function lock_some(array $names): void {
        foreach (['ldap', 'oauth2', 'manual'] as $auth) {
            foreach ($names as $name) {
                $how = ['unlocked', 'locked', 'unlockedifempty'][mt_rand(0, 2)];
                set_config('field_lock_' . $name, $how, 'auth_' . $auth);
            }
        }
    }

    /**
     * How all people stand, by one query.
     *
     * @param form $form
     * @return array<int, array<string, int>> States of fields, by user.
     */
    private function states(form $form): array {
        global $DB;
        $sql = missing_sql::of($form);
        $states = [];
        foreach ($sql->names() as $place => $name) {
            $states[] = ", {$sql->state($name)} AS s{$place}";
        }
        $all = [];
        $records = $DB->get_records_sql(
            'SELECT u.id' . implode('', $states) . " FROM {user} u {$sql->joins()} WHERE {$sql->people()}",
            $sql->params(),
        );
        foreach ($records as $record) {
            foreach ($sql->names() as $place => $name) {
                $all[(int) $record->id][$name] = (int) $record->{"s{$place}"};
            }
        }
        // Whom the query leaves out is asked nothing, or has no account in use.
        $others = $DB->get_fieldset_select('user', 'id', 'deleted = 0 AND suspended = 0 AND confirmed = 1', []);
        foreach (array_diff($others, array_keys($records)) as $userid) {
            $all[(int) $userid] = [];
        }
        return $all;
    }

    /**
     * The parts that reports take one by one say what all of it says.
     *
     * @param form $form
     */
    private function assert_the_parts_agree(form $form): void {
        global $DB;
        $people = array_filter($this->states($form));
        $sql = missing_sql::of($form);
        $counts = $DB->get_records_sql_menu(
            "SELECT u.id, {$sql->count()} AS missing FROM {user} u {$sql->joins()} WHERE {$sql->people()}",
            $sql->params(),
        );
        $expected = array_map(static fn(array $states): int => count(array_keys($states, 1)), $people);
        ksort($counts);
        ksort($expected);
        $this->assertEquals($expected, $counts);
        foreach (array_slice($sql->names(), 0, 3) as $name) {
            foreach (['missing' => 1, 'locked' => 2] as $part => $state) {
                $this->assertEqualsCanonicalizing(
                    array_keys(array_filter($people, static fn(array $states): bool => $states[$name] === $state)),
                    $DB->get_fieldset_sql(
                        "SELECT u.id FROM {user} u {$sql->joins()} WHERE {$sql->people()} AND {$sql->$part($name)}",
                        $sql->params(),
                    ),
                );
            }
        }
    }

    /**
     * A value.
     *
     * @return string
     */
    private function value(): string {
        return self::VALUES[mt_rand(0, count(self::VALUES) - 1)];
    }

    /**
     * True in so many of a hundred cases.
     *
     * @param int $percent
     * @return bool
     */
    private function chance(int $percent): bool {
        return mt_rand(1, 100) <= $percent;
    }
}
