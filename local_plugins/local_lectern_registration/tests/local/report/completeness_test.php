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

namespace local_lectern_registration\local\report;

use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\output\completeness_summary;

/**
 * What is counted of many people.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\report\completeness
 * @covers     \local_lectern_registration\local\report\tally
 * @covers     \local_lectern_registration\local\report\groups
 * @covers     \local_lectern_registration\local\report\months
 * @covers     \local_lectern_registration\local\report\cohorts
 * @covers     \local_lectern_registration\local\report\part
 * @covers     \local_lectern_registration\output\completeness_summary
 * @covers     \local_lectern_registration\output\completeness_groups
 * @covers     \local_lectern_registration\output\report_bars
 */
final class completeness_test extends \advanced_testcase {
    /**
     * A form that asks for a city, a country and a team, which people of one cohort are not asked; LDAP keeps the city.
     *
     * @return int The cohort.
     */
    private function ask(): int {
        $team = ['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team & all'];
        $this->getDataGenerator()->create_custom_profile_field($team);
        $cohort = (int) $this->getDataGenerator()->create_cohort(['name' => 'Guests & friends'])->id;
        set_config('field_lock_city', 'locked', 'auth_ldap');
        form_store::save(new form([
            new field('city'), new field('country'), new field('profile_field_team', exempt: new exemption([], [$cohort])),
        ]));
        return $cohort;
    }

    /**
     * Somebody.
     *
     * @param array $record
     * @param string|null $team
     * @param int[] $cohorts
     * @return int
     */
    private function person(array $record, ?string $team = null, array $cohorts = []): int {
        global $DB;
        $user = $this->getDataGenerator()->create_user($record + ['city' => '', 'country' => '']);
        $DB->update_record('user', ['id' => $user->id, 'timecreated' => $record['timecreated'] ?? time()]);
        if ($team !== null) {
            profile_save_custom_fields($user->id, ['team' => $team]);
        }
        foreach ($cohorts as $cohort) {
            cohort_add_member($cohort, $user->id);
        }
        return (int) $user->id;
    }

    /**
     * People, who is complete, who waits for the administrator, and each field's numbers.
     */
    public function test_total(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->assertSame(0, completeness::now()->total()->people);
        $guests = $this->ask();
        $this->person(['city' => 'Porto', 'country' => 'PT'], 'Red');
        $this->person(['city' => 'Porto', 'country' => 'PT']);
        $this->person(['city' => 'Porto', 'country' => 'PT'], null, [$guests]);
        $this->person(['auth' => 'ldap', 'country' => 'PT'], 'Red');
        $this->person(['auth' => 'ldap']);
        $this->person(['suspended' => 1]);
        $this->person(['confirmed' => 0]);

        $total = completeness::now()->total();
        $this->assertSame([5, 3, 2], [$total->people, $total->complete, $total->waiting]);
        $this->assertSame(['asked' => 5, 'missing' => 0, 'locked' => 2], $total->fields['city']);
        $this->assertSame(['asked' => 5, 'missing' => 1, 'locked' => 0], $total->fields['country']);
        $this->assertSame(['asked' => 4, 'missing' => 2, 'locked' => 0], $total->fields['profile_field_team']);
        $this->assertSame(['city', 'profile_field_team', 'country'], array_keys($total->lacking()));
        $this->assertSame('Team &amp; all', completeness::now()->labels()['profile_field_team']);

        $part = completeness::now()->total(part::of(part::COHORT, (string) $guests));
        $this->assertSame([1, 1], [$part->people, $part->complete]);
        $this->assertSame(0, $part->fields['profile_field_team']['asked']);
    }

    /**
     * By country, without one too; and only the largest stand for themselves.
     */
    public function test_by_country(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->ask();
        $this->person(['city' => 'Porto', 'country' => 'PT'], 'Red');
        $this->person(['country' => 'PT']);
        $this->person(['city' => 'Bergen', 'country' => 'NO'], 'Red');
        $this->person([]);
        $groups = completeness::now()->by_country();
        $this->assertSame(['PT', 'NO', ''], array_keys($groups->tallies));
        $this->assertSame([2, 1, 1], array_column($groups->tallies, 'people'));
        $this->assertSame([1, 1, 0], array_column($groups->tallies, 'complete'));
        $this->assertNull($groups->rest);

        $codes = array_slice(array_keys(get_string_manager()->get_list_of_countries(true)), 0, groups::MOST + 5);
        foreach ($codes as $code) {
            $this->person(['country' => $code]);
        }
        $groups = completeness::now()->by_country();
        $this->assertCount(groups::MOST + 1, $groups->tallies);
        $this->assertArrayHasKey('', $groups->tallies);
        $all = array_sum(array_column($groups->tallies, 'people')) + $groups->rest->people;
        $this->assertSame(completeness::now()->total()->people, $all);
        $this->assertSame($groups->rest->people, $groups->rest->fields['city']['asked']);
        $this->assertGreaterThan(0, $groups->others);
    }

    /**
     * By month, in the site's time zone; accounts that do not say when stand for themselves.
     */
    public function test_by_month(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->setTimezone('Pacific/Auckland');
        $this->ask();
        $now = gmmktime(12, 0, 0, 11, 15, 2026);
        // In Auckland, October begins at 11 o'clock of September's last day by Greenwich's clock.
        $this->person(['timecreated' => gmmktime(10, 59, 59, 9, 30, 2026)]);
        $this->person(['timecreated' => gmmktime(11, 0, 0, 9, 30, 2026)]);
        $this->person(['timecreated' => gmmktime(12, 0, 0, 10, 15, 2026)]);
        $this->person(['timecreated' => gmmktime(12, 0, 0, 1, 15, 2003)]);
        $unknown = $this->person([]);
        $DB->set_field('user', 'timecreated', 0, ['id' => $unknown]);

        $groups = (new completeness(form_store::current(), $now))->by_month();
        $this->assertSame([202610, 202609, ''], array_keys($groups->tallies));
        $this->assertSame([2, 1, 1], array_column($groups->tallies, 'people'));
        $this->assertSame(1, $groups->rest->people);
        $this->assertSame('October 2026', months::label(202610));
        $this->assertSame(2, completeness::now()->total(part::of(part::MONTH, '202610'))->people);
        $this->assertSame(1, completeness::now()->total(part::of(part::MONTH, part::NONE))->people);
        $this->assertNull(months::bounds(202613));
        $this->assertNull(months::bounds(0));
        $this->assertNull(months::bounds(-202610));
    }

    /**
     * By cohort: those that the user may see, and who is in none; who is in two counts in both.
     */
    public function test_by_cohort(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $guests = $this->ask();
        $category = $generator->create_category();
        $context = context_coursecat::instance($category->id);
        $secret = (int) $generator->create_cohort(['contextid' => $context->id])->id;
        $this->person(['city' => 'Porto', 'country' => 'PT'], null, [$guests, $secret]);
        $this->person([], null, [$secret]);
        $this->person([]);

        $groups = completeness::now()->by_cohort();
        $this->assertSame([$secret => 2, $guests => 1, '' => 1], array_map(static fn($tally) => $tally->people, $groups->tallies));
        $this->assertSame([1, 1, 0], array_column($groups->tallies, 'complete'));

        $viewer = $generator->create_user(['city' => 'Porto', 'country' => 'PT']);
        $role = $generator->create_role();
        assign_capability('local/lectern_registration:viewreports', CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $viewer->id, context_system::instance());
        $this->setUser($viewer);
        $this->assertSame([''], array_keys(completeness::now()->by_cohort()->tallies));
        $this->assertSame([], cohorts::names([$guests, $secret]));
        assign_capability('moodle/cohort:view', CAP_ALLOW, $role, context_system::instance());
        assign_capability('moodle/cohort:view', CAP_PROHIBIT, $role, $context);
        accesslib_clear_all_caches_for_unit_testing();
        $this->setUser($viewer);
        $this->assertSame([$guests, ''], array_keys(completeness::now()->by_cohort()->tallies));
        $this->assertSame([$guests => 'Guests &amp; friends'], cohorts::names([$guests, $secret]));
        $this->expectExceptionMessage(get_string('report:nopart', 'local_lectern_registration'));
        part::of(part::COHORT, (string) $secret);
    }

    /**
     * What is asked for and is not there is refused; what is no part at all is all people.
     */
    public function test_parts(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->ask();
        $this->assertNull(part::of('', ''));
        $this->assertNull(part::of('password', 'x'));
        $this->assertSame('Missing: Team &amp; all', part::of(part::MISSING, 'profile_field_team')->label());
        $this->assertSame('Country: Portugal', part::of(part::COUNTRY, 'PT')->label());
        $this->assertSame('Country: No country', part::of(part::COUNTRY, part::NONE)->label());
        $wrong = [
            [part::MISSING, 'password'], [part::LOCKED, 'none'], [part::COUNTRY, "PT' OR 1"], [part::COUNTRY, ''],
            [part::MONTH, '202699'], [part::MONTH, 'x'], [part::COHORT, '999999'], [part::COHORT, ''],
        ];
        foreach ($wrong as [$by, $of]) {
            try {
                part::of($by, $of);
                $this->fail("Not refused: {$by} {$of}");
            } catch (\moodle_exception $refused) {
                $this->assertSame('report:nopart', $refused->errorcode);
            }
        }
    }

    /**
     * The cost is the same for ten times as many people, cohorts and countries.
     */
    public function test_reads(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->ask();
        $codes = array_keys(get_string_manager()->get_list_of_countries(true));
        $grow = function (int $from, int $to) use ($codes): void {
            for ($number = $from; $number < $to; $number++) {
                $category = $this->getDataGenerator()->create_category();
                $context = context_coursecat::instance($category->id);
                $cohort = (int) $this->getDataGenerator()->create_cohort(['contextid' => $context->id])->id;
                $this->person(['country' => $codes[$number], 'timecreated' => time() - $number * 40 * DAYSECS], null, [$cohort]);
            }
        };
        // All of the page's parts; not as an administrator, who may do all without a look at the roles.
        $viewer = $this->getDataGenerator()->create_user();
        role_assign($this->manager(), $viewer->id, context_system::instance());
        $look = function () use ($viewer): int {
            global $DB, $PAGE;
            $this->setUser($viewer);
            \context_helper::reset_caches();
            $before = $DB->perf_get_reads();
            foreach (completeness_summary::BY as $by) {
                $shown = (new completeness_summary(completeness::now(), $by))->export_for_template($PAGE->get_renderer('core'));
                $this->assertFalse($shown['isempty']);
            }
            return $DB->perf_get_reads() - $before;
        };
        $grow(0, 6);
        $look();
        $few = $look();
        $grow(6, 60);
        $this->assertSame($few, $look());
        // Four pages; PostgreSQL counts three reads for each set of records.
        $this->assertLessThan(40, $few);
    }

    /**
     * The role of managers.
     *
     * @return int
     */
    private function manager(): int {
        global $DB;
        return (int) $DB->get_field('role', 'id', ['shortname' => 'manager'], MUST_EXIST);
    }

    /**
     * What the pages show: names, links to the people, bars; and a sentence where there is nothing.
     */
    public function test_shown(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $output = $PAGE->get_renderer('core');
        $show = fn(string $by): array => (new completeness_summary(completeness::now(), $by))->export_for_template($output);
        $this->assertTrue($show('field')['isempty']);
        $this->assertStringContainsString('fields.php', $show('field')['manageurl']);
        $guests = $this->ask();
        $this->person(['city' => 'Porto', 'country' => 'PT'], null, [$guests]);
        $this->person(['auth' => 'ldap', 'country' => 'NO'], 'Red');
        $this->person([]);

        $fields = array_column($show('field')['byfield']['fields'], null, 'label');
        $this->assertSame([1, 1], [$fields['City/town']['missing'], $fields['City/town']['locked']]);
        $this->assertSame('33%', $fields['City/town']['bar']['share']);
        $this->assertStringContainsString('by=missing&of=city', $fields['City/town']['missingurl']);
        $this->assertStringContainsString('by=locked&of=city', $fields['City/town']['lockedurl']);
        $this->assertStringEndsWith(': Team & all', $fields['Team &amp; all']['missinglabel']);
        $this->assertNull($fields['Country']['lockedurl']);

        $rows = array_column($show('country')['bygroup']['rows'], null, 'name');
        $this->assertEqualsCanonicalizing(['Norway', 'Portugal', 'No country'], array_keys($rows));
        $this->assertStringContainsString('by=country&of=none', $rows['No country']['url']);
        $this->assertSame(['100%', '100%', '0%'], [
            $rows['Norway']['bar']['share'], $rows['Portugal']['bar']['share'], $rows['No country']['bar']['share'],
        ]);
        $this->assertSame(3, count($rows['No country']['lacking']) + $rows['No country']['morecount']);
        $this->assertSame(1, $rows['Norway']['waiting']);
        $rows = array_column($show('cohort')['bygroup']['rows'], null, 'name');
        $this->assertSame(1, $rows['Guests &amp; friends']['people']);
        $this->assertSame(2, $rows['In no cohort']['people']);
        $this->assertCount(1, $show('month')['bygroup']['rows']);

        foreach (completeness_summary::BY as $by) {
            $html = $output->render_from_template('local_lectern_registration/report_completeness', $show($by));
            $this->assertSame(1, substr_count($html, '<table'), $by);
            $this->assertStringContainsString('inline-size: 67%', $html);
            $this->assertDoesNotMatchRegularExpression('/\[\[|\{\{|& all|&amp;amp;/', $html);
        }
    }
}
