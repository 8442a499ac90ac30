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

use core\event\user_info_field_updated;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * Taking over the fields that core demands.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\admin\takeover
 */
final class takeover_test extends \advanced_testcase {
    /** @var int A menu that core demands. */
    private int $team;
    /** @var int A text that core demands. */
    private int $site;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $make = fn(string $shortname, array $more): int => (int) $this->getDataGenerator()->create_custom_profile_field(
            $more + ['shortname' => $shortname, 'name' => ucfirst($shortname), 'datatype' => 'text', 'visible' => 2]
        )->id;
        $this->team = $make('team', ['datatype' => 'menu', 'param1' => "A\nB", 'required' => 1, 'signup' => 1]);
        $this->site = $make('site', ['required' => 1]);
        $make('hobby', ['required' => 0]);
        form_store::save(new form([new field('profile_field_team', false, false, help: 'Yours')]));
    }

    /**
     * Core's mark of a field.
     *
     * @param int $id
     * @return int
     */
    private function mark(int $id): int {
        global $DB;
        return (int) $DB->get_field('user_info_field', 'required', ['id' => $id]);
    }

    /**
     * Fields are taken over: core lets people through, our form demands them, and what was set of them here stays.
     */
    public function test_take(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $user = $this->getDataGenerator()->create_user();
        $this->assertTrue(user_not_fully_set_up($user));
        $this->assertSame([$this->team, $this->site], array_keys(takeover::candidates()));

        $sink = $this->redirectEvents();
        $this->assertSame(2, takeover::take([$this->team, $this->site, 999]));
        $events = array_values(array_filter($sink->get_events(), static fn($e): bool => $e instanceof user_info_field_updated));
        $this->assertEqualsCanonicalizing([$this->team, $this->site], array_map(static fn($e): int => $e->objectid, $events));

        $this->assertSame([0, 0], [$this->mark($this->team), $this->mark($this->site)]);
        $this->assertFalse(user_not_fully_set_up($user));
        $this->assertSame([], takeover::candidates());
        $this->assertSame([$this->team, $this->site], array_keys(takeover::taken()));
        $this->assertEqualsWithDelta(time(), takeover::time($this->site), 60);
        $fields = form_store::current()->fields;
        foreach (['profile_field_team', 'profile_field_site'] as $name) {
            $this->assertTrue($fields[$name]->shown && $fields[$name]->mandatory, $name);
        }
        $this->assertSame('Yours', $fields['profile_field_team']->help);
    }

    /**
     * Fields that core never demanded are not taken over, nor are they given back.
     */
    public function test_others(): void {
        global $DB;
        $hobby = (int) $DB->get_field('user_info_field', 'id', ['shortname' => 'hobby']);
        $this->assertSame(0, takeover::take([$hobby]));
        $this->assertSame(0, takeover::undo([$hobby, $this->team]));
        $this->assertSame([0, 1], [$this->mark($hobby), $this->mark($this->team)]);
        $this->assertArrayNotHasKey('profile_field_hobby', form_store::current()->fields);
    }

    /**
     * What is given back is demanded by core again, and not by us; the rest stays taken over.
     */
    public function test_undo(): void {
        takeover::take([$this->team, $this->site]);
        $sink = $this->redirectEvents();
        $this->assertSame(1, takeover::undo([$this->team]));
        $this->assertTrue((bool) array_filter($sink->get_events(), static fn($e): bool => $e instanceof user_info_field_updated));
        $this->assertSame([1, 0], [$this->mark($this->team), $this->mark($this->site)]);
        $fields = form_store::current()->fields;
        $this->assertFalse($fields['profile_field_team']->mandatory);
        $this->assertTrue($fields['profile_field_site']->mandatory);
        $this->assertSame([$this->team], array_keys(takeover::candidates()));
        $this->assertSame([$this->site], array_keys(takeover::taken()));
        $this->assertSame(1, takeover::take([$this->team]));
        $this->assertTrue(form_store::current()->fields['profile_field_team']->mandatory);
    }

    /**
     * A field that was deleted, or taken out of the form, meanwhile does no harm.
     */
    public function test_gone(): void {
        global $DB;
        takeover::take([$this->team, $this->site]);
        $DB->delete_records('user_info_field', ['id' => $this->team]);
        editor::remove('profile_field_site');
        $this->assertSame([$this->site], array_keys(takeover::taken()));
        $this->assertSame(1, takeover::undo([$this->team, $this->site]));
        $this->assertSame(1, $this->mark($this->site));
        $this->assertArrayNotHasKey('profile_field_site', form_store::current()->fields);
    }

    /**
     * A field that somebody marks in Moodle again is a candidate again, not one to give back.
     */
    public function test_marked_again(): void {
        global $DB;
        takeover::take([$this->team]);
        $DB->set_field('user_info_field', 'required', 1, ['id' => $this->team]);
        $this->assertArrayHasKey($this->team, takeover::candidates());
        $this->assertSame([], takeover::taken());
    }
}
