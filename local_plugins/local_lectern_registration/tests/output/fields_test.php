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

namespace local_lectern_registration\output;

use core\url;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * The page of the fields, and the preview.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\output\fields
 * @covers     \local_lectern_registration\output\fields_rows
 * @covers     \local_lectern_registration\output\fields_preview
 * @covers     \local_lectern_registration\output\fields_takeover
 * @covers     \local_lectern_registration\local\admin\summary
 * @covers     \local_lectern_registration\local\admin\problems
 * @covers     \local_lectern_registration\local\admin\exempt_names
 */
final class fields_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * A custom field.
     *
     * @param string $shortname
     * @param array $more
     * @return array As a form stores it.
     */
    private function custom(string $shortname, array $more = []): array {
        $this->getDataGenerator()->create_custom_profile_field(
            $more + ['shortname' => $shortname, 'name' => "The {$shortname}", 'datatype' => 'text', 'visible' => 2]
        );
        return ['name' => "profile_field_{$shortname}"];
    }

    /**
     * What the page shows of a form.
     *
     * @param form $form
     * @return array
     */
    private function shown(form $form): array {
        global $PAGE;
        return (new fields($form, new url('/local/lectern_registration/fields.php')))
            ->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * The rows of a form by name.
     *
     * @param array $stored Fields.
     * @return array[]
     */
    private function rows(array $stored): array {
        $shown = $this->shown(form::from_array(['fields' => $stored]));
        return array_column($shown['steps'][0]['fields'], null, 'name');
    }

    /**
     * What keeps people from answering is told in words.
     */
    public function test_problems(): void {
        set_config('auth', 'ldap,email');
        set_config('field_lock_city', 'locked', 'auth_ldap');
        set_config('field_lock_city', 'unlockedifempty', 'auth_email');
        set_config('field_lock_city', 'locked', 'auth_db');
        $rows = $this->rows([
            $this->custom('hidden', ['visible' => 0]),
            $this->custom('locked', ['locked' => 1]),
            $this->custom('empty', ['datatype' => 'menu', 'param1' => '']),
            $this->custom('good', ['required' => 1]),
            ['name' => 'profile_field_gone'],
            ['name' => 'city'],
            ['name' => 'country'],
        ]);
        $say = static fn(string $key, string $about = ''): string
            => get_string("trouble:{$key}", 'local_lectern_registration', $about);
        $this->assertSame([$say('hidden')], $rows['profile_field_hidden']['problems']);
        $this->assertSame([$say('locked')], $rows['profile_field_locked']['problems']);
        $this->assertSame([$say('nooptions')], $rows['profile_field_empty']['problems']);
        $this->assertSame([$say('core')], $rows['profile_field_good']['problems']);
        $this->assertSame([$say('gone')], $rows['profile_field_gone']['problems']);
        $this->assertSame('gone', $rows['profile_field_gone']['label']);
        $this->assertSame([$say('lockedby', get_string('pluginname', 'auth_ldap'))], $rows['city']['problems']);
        $this->assertSame([], $rows['country']['problems']);
    }

    /**
     * What holds is told in a few words.
     */
    public function test_facts(): void {
        $cohort = $this->getDataGenerator()->create_cohort(['name' => 'A & B']);
        $manager = $this->getDataGenerator()->create_role(['name' => 'Boss']);
        $from = time() + WEEKSECS;
        $rows = $this->rows([
            ['name' => 'email', 'rules' => ['domains' => ['a.org', 'b.org', 'c.org', 'd.org', 'e.org'], 'refuseddomains' => ['x.org']]],
            ['name' => 'city', 'rules' => ['minlength' => 2, 'maxlength' => 40], 'from' => $from],
            ['name' => 'department', 'rules' => ['pattern' => '[A-Z]+', 'patternhelp' => 'Capitals'], 'from' => 1],
            ['name' => 'country', 'rules' => ['values' => ['NO', 'SE']], 'shown' => false],
            ['name' => 'phone1', 'rules' => ['phone' => 'NO,SE']],
            ['name' => 'phone2', 'rules' => ['phone' => 'country'], 'shown' => false, 'mandatory' => false],
            ['name' => 'address', 'exempt' => ['roles' => [$manager, 9999], 'cohorts' => [$cohort->id], 'auths' => ['ldap']]],
        ]);
        $this->assertSame(['only @a.org, @b.org, @c.org and 2 more', 'not @x.org'], $rows['email']['facts']);
        $this->assertSame([
            '2 to 40 characters',
            'people with an account are asked from ' . userdate($from, get_string('strftimedate', 'langconfig')),
        ], $rows['city']['facts']);
        $this->assertSame(['pattern: Capitals'], $rows['department']['facts']);
        $this->assertSame(['asked after login, not at sign-up', 'only Norway, Sweden'], $rows['country']['facts']);
        $this->assertSame(['a valid number of Norway, Sweden'], $rows['phone1']['facts']);
        $this->assertSame(['not asked now', "a valid number, by the person's country"], $rows['phone2']['facts']);
        $this->assertSame(['not asked: Boss, A & B, LDAP server'], $rows['address']['facts']);
    }

    /**
     * Fields stand in their steps; the ends of the form cannot go further, and names and address cannot be removed.
     */
    public function test_steps(): void {
        $shown = $this->shown(form::from_array([
            'fields' => [
                ['name' => 'city', 'step' => 9], ['name' => 'firstname'], ['name' => 'lastname'], ['name' => 'email', 'step' => 2],
            ],
            'steps' => ['About <b>you</b>', '', 'Last'],
        ]));
        $names = static fn(array $step): array => array_column($step['fields'], 'name');
        $this->assertSame([['firstname', 'lastname'], ['email'], ['city']], array_map($names, $shown['steps']));
        $rows = array_merge(...array_column($shown['steps'], 'fields'));
        $this->assertSame([true, false, false, false], array_column($rows, 'first'));
        $this->assertSame([false, false, false, true], array_column($rows, 'last'));
        $this->assertSame(['', '', ''], array_slice(array_column($rows, 'removeurl'), 0, 3));
        $this->assertStringContainsString('do=remove&name=city', $rows[3]['removeurl']);
        $this->assertSame('About you', $shown['steps'][0]['title']);
        // A lonely field at the edge of an inner step can still go into the empty step beside it.
        $shown = $this->shown(form::from_array(['fields' => [['name' => 'city', 'step' => 2]], 'steps' => ['', '', '']]));
        $this->assertFalse($shown['steps'][1]['fields'][0]['last']);
    }

    /**
     * All that Moodle has and the form has not can be added, custom fields by category.
     */
    public function test_addable(): void {
        $this->custom('team');
        $shown = $this->shown(form::from_array(['fields' => [['name' => 'city']]]));
        $core = array_column($shown['addable'][0]['options'], 'name');
        $this->assertContains('phone1', $core);
        $this->assertContains('timezone', $core);
        $this->assertNotContains('city', $core);
        $this->assertNotContains('email', $core);
        $this->assertSame(['profile_field_team'], array_column($shown['addable'][1]['options'], 'name'));
        $this->assertStringContainsString('/user/profile/index.php', $shown['profileurl']);
    }

    /**
     * Core's required fields are told of; only who may take them over is led there.
     */
    public function test_takeover_notice(): void {
        $this->custom('team', ['required' => 1]);
        $this->assertStringContainsString('takeover.php', $this->shown(new form([]))['takeoverurl']);
        $manager = $this->getDataGenerator()->create_user();
        $this->getDataGenerator()->role_assign('manager', $manager->id, \core\context\system::instance());
        $this->setUser($manager);
        $shown = $this->shown(new form([]));
        $this->assertSame([1, '', ''], [$shown['candidates'], $shown['takeoverurl'], $shown['profileurl']]);
    }

    /**
     * However many fields and exemptions there are, the page reads as often.
     */
    public function test_reads(): void {
        global $DB, $PAGE;
        $output = $PAGE->get_renderer('core');
        $fields = fn(int $from, int $to): array => array_map(fn(int $number): array => $this->custom("f{$number}") + [
            'exempt' => [
                'cohorts' => [$this->getDataGenerator()->create_cohort()->id],
                'roles' => [$this->getDataGenerator()->create_role()],
                'auths' => ['ldap'],
            ],
        ], range($from, $to));
        $few = $fields(1, 4);
        $many = [...$few, ...$fields(5, 40)];
        $url = new url('/local/lectern_registration/fields.php');
        $count = static function (array $stored) use ($DB, $output, $url): int {
            get_config('local_lectern_registration');
            $reads = $DB->perf_get_reads();
            (new fields(form::from_array(['fields' => $stored]), $url))->export_for_template($output);
            return $DB->perf_get_reads() - $reads;
        };
        $count($many);
        $this->assertSame($count($few), $count($many));
    }

    /**
     * What administrators and people wrote runs no script on the page; each small form has the session's key.
     */
    public function test_markup(): void {
        global $PAGE;
        $evil = '<script>alert(1)</script>';
        $cohort = $this->getDataGenerator()->create_cohort(['name' => $evil]);
        $this->custom('team', ['name' => $evil, 'required' => 1]);
        $this->custom('other', ['name' => $evil]);
        form_store::save(form::from_array([
            'fields' => [
                ['name' => 'profile_field_team', 'help' => $evil, 'exempt' => ['cohorts' => [$cohort->id]],
                    'rules' => ['pattern' => $evil, 'patternhelp' => $evil, 'values' => [$evil]]],
                ['name' => 'profile_field_"><i>'],
            ],
            'steps' => [$evil, $evil],
            'exempt' => ['cohorts' => [$cohort->id]],
        ]));
        $output = $PAGE->get_renderer('core');
        $PAGE->set_url('/local/lectern_registration/fields.php');
        $url = new url('/local/lectern_registration/fields.php');
        $html = $output->render_from_template('local_lectern_registration/fields_page', [
            'fields' => (new fields(form_store::current(), $url))->export_for_template($output),
            'preview' => (new fields_preview(1, $url))->export_for_template($output),
        ]) . $output->render_from_template(
            'local_lectern_registration/takeover',
            (new fields_takeover($url))->export_for_template($output),
        );
        $this->assertStringNotContainsString('<script>alert', $html);
        $this->assertStringNotContainsString('"><i>', $html);
        preg_match_all('~<form.*?</form>~s', $html, $forms);
        $this->assertGreaterThan(10, count($forms[0]));
        foreach ($forms[0] as $form) {
            $this->assertStringContainsString('name="sesskey"', $form);
        }
        $this->assertStringContainsString('value="profile_field_other"', $html);
    }

    /**
     * The preview shows the step that is asked for; a step that there is not is the nearest one.
     */
    public function test_preview(): void {
        global $PAGE;
        $PAGE->set_url('/local/lectern_registration/fields.php');
        form_store::save(form::from_array([
            'fields' => [['name' => 'city', 'step' => 3], ['name' => 'country', 'step' => 3, 'shown' => false]],
            'steps' => ['About you', 'Empty', ''],
        ]));
        $url = new url('/local/lectern_registration/preview.php');
        $preview = static fn(int $step): array => (new fields_preview($step, $url))->export_for_template($PAGE->get_renderer('core'));
        $first = $preview(-1);
        $this->assertSame(['1. About you', 'Step 2'], array_column($first['steps'], 'label'));
        $this->assertSame([true, false], array_column($first['steps'], 'current'));
        $this->assertStringContainsString('name="email"', $first['form']);
        $last = $preview(99);
        $this->assertSame([false, true], array_column($last['steps'], 'current'));
        $this->assertStringContainsString('name="city"', $last['form']);
        $this->assertStringNotContainsString('name="country"', $last['form']);
        // Its buttons lead to a page that looks at nothing of what is sent.
        $this->assertStringContainsString('/local/lectern_registration/preview.php?preview=2"', $last['form']);
    }
}
