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

namespace local_lectern_registration\form;

use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;

/**
 * The page of one field, and that of the whole form.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\form\field_form
 * @covers     \local_lectern_registration\form\rule_elements
 * @covers     \local_lectern_registration\form\exempt_elements
 * @covers     \local_lectern_registration\form\form_settings_form
 */
final class field_form_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * The form of a field.
     *
     * @param field $field
     * @param array|null $sent
     * @param string[] $steps
     * @return field_form
     */
    private function form_of(field $field, ?array $sent = null, array $steps = ['']): field_form {
        $_POST = [];
        if ($sent !== null) {
            field_form::mock_submit($sent + ['shown' => 1, 'mandatory' => 1, 'help' => '']);
        }
        $source = catalogue::all()[$field->name] ?? null;
        return new field_form(null, ['field' => $field, 'source' => $source, 'steps' => $steps]);
    }

    /**
     * The field as it is after something was sent.
     *
     * @param field $field
     * @param array $sent
     * @return field|null Null where it is refused.
     */
    private function saved(field $field, array $sent): ?field {
        $changes = $this->form_of($field, $sent)->changes();
        return $changes === null ? null : $field->with($changes);
    }

    /**
     * What is wrong with what was sent.
     *
     * @param field $field
     * @param array $sent
     * @return string[] Plain messages by element.
     */
    private function errors(field $field, array $sent): array {
        $form = $this->form_of($field, $sent);
        $source = catalogue::all()[$field->name];
        $this->assertNull($form->changes());
        $empty = ['minlength' => '', 'maxlength' => '', 'pattern' => '', 'patternhelp' => '', 'values' => '', 'domains' => '',
            'refuseddomains' => '', 'phone' => ''];
        $errors = $form->validation($sent + $empty, []);
        $this->assertSame($errors, (new rule_elements($source, $field->rules()))->validate($sent + $empty));
        return array_map(static fn(string $error): string => html_entity_decode($error, ENT_QUOTES), $errors);
    }

    /**
     * All that can be set of a text is saved.
     */
    public function test_text(): void {
        $role = $this->getDataGenerator()->create_role();
        $cohort = $this->getDataGenerator()->create_cohort();
        $saved = $this->saved(new field('city'), [
            'shown' => 0, 'help' => 'Where you work', 'minlength' => '2', 'maxlength' => ' 40 ', 'pattern' => '[A-Z][a-z]+',
            'patternhelp' => 'A name', 'values' => "Oslo\r\n\n Bergen \n", 'exemptroles' => [$role], 'exemptcohorts' => [$cohort->id],
            'exemptauths' => ['ldap', 'nonsense'], 'from' => ['enabled' => 1, 'day' => 3, 'month' => 2, 'year' => 2030],
        ]);
        $this->assertSame([false, true, 'Where you work', 1], [$saved->shown, $saved->mandatory, $saved->help, $saved->step]);
        $this->assertEquals([
            'minlength' => 2, 'maxlength' => 40, 'pattern' => '[A-Z][a-z]+', 'patternhelp' => 'A name',
            'values' => ['Oslo', 'Bergen'],
        ], $saved->rules()->to_array());
        $this->assertEquals(
            ['roles' => [$role], 'cohorts' => [(int) $cohort->id], 'auths' => ['ldap']],
            $saved->exempt()->to_array(),
        );
        $this->assertSame(make_timestamp(2030, 2, 3), $saved->from);

        // All of it is shown again, and taken away again.
        $html = $this->form_of($saved)->render();
        $this->assertStringContainsString("Oslo\nBergen", $html);
        $this->assertStringContainsString('value="[A-Z][a-z]+"', $html);
        // As browsers send it where nothing is chosen.
        $none = '_qf__force_multiselect_submission';
        $gone = $this->saved($saved, [
            'minlength' => '', 'maxlength' => '', 'pattern' => '', 'patternhelp' => '', 'values' => '', 'from' => ['enabled' => 0],
            'exemptroles' => $none, 'exemptcohorts' => $none, 'exemptauths' => $none,
        ]);
        $this->assertSame([], $gone->rules()->to_array());
        $this->assertTrue($gone->exempt()->is_empty());
        $this->assertSame(0, $gone->from);
    }

    /**
     * Each mistake is told at its own field, in the words of the rules.
     */
    public function test_mistakes(): void {
        $city = new field('city');
        $mistakes = [
            [['minlength' => 'two'], 'minlength', get_string('rules:errornumber', 'local_lectern_registration')],
            [['maxlength' => '-1'], 'maxlength', get_string('rules:errornumber', 'local_lectern_registration')],
            [['maxlength' => '121'], 'maxlength', '120'],
            [['minlength' => '9', 'maxlength' => '5'], 'maxlength', '9'],
            [['pattern' => '(a'], 'pattern', 'bracket'],
            [['maxlength' => '2', 'pattern' => 'abc'], 'pattern', '2'],
            [['maxlength' => '2', 'values' => "ab\nabc"], 'values', 'abc'],
        ];
        foreach ($mistakes as [$sent, $element, $words]) {
            $errors = $this->errors($city, $sent);
            $this->assertSame([$element], array_keys($errors), json_encode($sent));
            $this->assertStringContainsString($words, $errors[$element]);
        }
        foreach (['domains', 'refuseddomains'] as $rule) {
            $errors = $this->errors(new field('email'), [$rule => "example.org\n<b>no"]);
            $this->assertSame([$rule], array_keys($errors));
        }
        $errors = $this->errors(new field('email'), ['domains' => 'a.org', 'refuseddomains' => 'A.ORG']);
        $this->assertSame(['refuseddomains'], array_keys($errors));
        $this->assertSame(['phonecountries'], array_keys($this->errors(new field('phone1'), ['phone' => 'chosen'])));
    }

    /**
     * Only what fits the kind is shown and taken; rules that are not shown stay.
     */
    public function test_kinds(): void {
        $generator = $this->getDataGenerator();
        $generator->create_custom_profile_field(['shortname' => 'team', 'name' => 'Team', 'datatype' => 'menu', 'param1' => "A\nB"]);
        $generator->create_custom_profile_field(['shortname' => 'ok', 'name' => 'OK', 'datatype' => 'checkbox']);
        $all = ['minlength', 'maxlength', 'pattern', 'patternhelp', 'values', 'domains', 'refuseddomains', 'phone', 'choices'];
        $shown = [
            'city' => ['minlength', 'maxlength', 'pattern', 'patternhelp', 'values'],
            'firstname' => ['minlength', 'maxlength', 'pattern', 'patternhelp'],
            'email' => ['domains', 'refuseddomains'],
            'phone1' => ['phone'],
            'country' => ['choices'],
            'lang' => ['choices'],
            'timezone' => ['choices'],
            'profile_field_team' => [],
            'profile_field_ok' => [],
            'profile_field_gone' => [],
        ];
        foreach ($shown as $name => $rules) {
            $html = $this->form_of(new field($name))->render();
            $found = array_filter($all, static fn(string $rule): bool => (bool) preg_match("/name=\"{$rule}(\[\])?\"/", $html));
            $this->assertSame($rules, array_values($found), $name);
        }
        $field = field::from_array(['name' => 'email', 'rules' => ['minlength' => 7, 'domains' => ['a.org']]]);
        $saved = $this->saved($field, ['domains' => 'b.org', 'pattern' => 'x']);
        $this->assertEquals(['minlength' => 7, 'domains' => ['b.org']], $saved->rules()->to_array());
        // What no account can do without has no switches, and what is sent instead is not taken.
        $this->assertStringNotContainsString('name="mandatory"', $this->form_of($field)->render());
        $changes = $this->form_of($field, ['mandatory' => 0, 'domains' => ''])->changes();
        $this->assertArrayNotHasKey('mandatory', $changes);
    }

    /**
     * Countries that may be chosen, and those of telephone numbers.
     */
    public function test_choices(): void {
        $this->assertSame(['NO', 'SE'], $this->saved(new field('country'), ['choices' => ['NO', 'SE', 'XX']])->rules()->values);
        $phone = $this->saved(new field('phone1'), ['phone' => 'chosen', 'phonecountries' => ['NO', 'SE']]);
        $this->assertSame('NO,SE', $phone->rules()->phone);
        $html = $this->form_of($phone)->render();
        $this->assertMatchesRegularExpression('/value="chosen"\s+selected/', $html);
        $this->assertMatchesRegularExpression('/value="SE"\s+selected/', $html);
        $this->assertSame('country', $this->saved($phone, ['phone' => 'country'])->rules()->phone);
        $this->assertSame('', $this->saved($phone, ['phone' => ''])->rules()->phone);
    }

    /**
     * A pattern can be tried out without script: nothing is saved, and the mistake is told.
     */
    public function test_try(): void {
        $tries = [
            ['[A-Z]{2}', 'AB', 'rules:trypasses'], ['[A-Z]{2}', 'ABC', 'rules:tryfails'], ['', 'x', 'rules:trynone'],
        ];
        foreach ($tries as [$pattern, $sample, $told]) {
            $sent = ['trypattern' => 'Try', 'pattern' => $pattern, 'sample' => $sample];
            $form = $this->form_of(new field('city'), $sent);
            $this->assertStringContainsString(get_string($told, 'local_lectern_registration'), $form->render());
        }
        $this->assertStringContainsString('bracket', rule_elements::try_pattern('(a', 'a'));
    }

    /**
     * Names of steps, roles and cohorts run no script.
     */
    public function test_escaped(): void {
        $evil = '<script>alert(1)</script>';
        $role = $this->getDataGenerator()->create_role(['name' => $evil]);
        $cohort = $this->getDataGenerator()->create_cohort(['name' => $evil]);
        $field = field::from_array([
            'name' => 'city', 'help' => $evil, 'rules' => ['pattern' => $evil, 'values' => [$evil]],
            'exempt' => ['roles' => [$role], 'cohorts' => [$cohort->id]],
        ]);
        $html = $this->form_of($field, null, [$evil, ''])->render();
        $this->assertStringNotContainsString('<script>alert', $html);
    }

    /**
     * Titles and exemptions of the whole form; steps that came or went meanwhile stay as they are.
     */
    public function test_whole_form(): void {
        $cohort = $this->getDataGenerator()->create_cohort();
        $form = new form([new field('city', step: 2)], ['Old', 'Other']);
        form_settings_form::mock_submit(['title' => [' About you ', 'Work', 'Never'], 'exemptcohorts' => [$cohort->id]]);
        $data = (new form_settings_form(null, ['form' => $form]))->get_data();
        $applied = form_settings_form::apply($form, $data);
        $this->assertSame(['About you', 'Work'], $applied->steps);
        $this->assertSame([(int) $cohort->id], $applied->exempt->cohorts);
        $this->assertEquals($form->fields, $applied->fields);
        $this->assertSame(['About you'], form_settings_form::apply(new form([]), $data)->steps);
        $this->assertSame(['About you', 'Work', 'New'], form_settings_form::apply(new form([], ['', '', 'New']), $data)->steps);
    }
}
