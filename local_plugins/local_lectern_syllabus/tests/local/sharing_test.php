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

namespace local_lectern_syllabus\local;

use local_lectern_syllabus\event\syllabus_shared;

/**
 * Public links and the enrolment page.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\sharing
 * @covers     \local_lectern_syllabus\local\reader
 */
final class sharing_test extends \advanced_testcase {
    /**
     * A course with a syllabus, on a site with public links.
     *
     * @return syllabus
     */
    private function syllabus(): syllabus {
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        set_config('enrolpage', 1, 'local_lectern_syllabus');
        $course = $this->getDataGenerator()->create_course();
        return $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id, 'sections' => ['summary' => '<p>What burns.</p>'],
        ]);
    }

    /**
     * What a visitor gets with a token.
     *
     * @param syllabus $syllabus
     * @param string $token
     * @return string Error code; empty where they are let in.
     */
    private function visit(syllabus $syllabus, string $token): string {
        $this->setUser(null);
        try {
            $reader = reader::admit($syllabus->courseid(), $token);
            $this->assertSame($token, $reader->token);
            return '';
        } catch (\moodle_exception $exception) {
            return $exception->errorcode;
        } finally {
            $this->setAdminUser();
        }
    }

    /**
     * A syllabus is not shared until a teacher shares it; then its link lets visitors in until it is withdrawn.
     */
    public function test_link(): void {
        $syllabus = $this->syllabus();
        $this->assertFalse(sharing::is_shared($syllabus));
        $this->assertNull($syllabus->record->token);
        $this->assertSame('errorlink', $this->visit($syllabus, str_repeat('a', sharing::LENGTH)));

        sharing::start($syllabus);
        $token = $syllabus->record->token;
        $this->assertMatchesRegularExpression('/^[A-Za-z0-9]{40}$/', $token);
        $this->assertSame($token, sharing::url($syllabus)->get_param('token'));
        $this->assertSame('', $this->visit($syllabus, $token));
        $this->assertSame('errorlink', $this->visit($syllabus, substr($token, 0, -1)));
        $this->assertSame('errorlink', $this->visit($syllabus, $token . 'a'));
        $this->assertSame('errorlink', $this->visit($syllabus, strrev($token)));

        sharing::stop($syllabus);
        $this->assertSame('errorlink', $this->visit($syllabus, $token));
        sharing::start($syllabus);
        $this->assertSame('errorlink', $this->visit($syllabus, $token));
        $this->assertSame('', $this->visit($syllabus, $syllabus->record->token));
    }

    /**
     * A new link ends the old one; while sharing is off it lets nobody in.
     */
    public function test_new_link(): void {
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        $old = $syllabus->record->token;
        sharing::renew($syllabus);
        $new = $syllabus->record->token;
        $this->assertNotSame($old, $new);
        $this->assertSame('errorlink', $this->visit($syllabus, $old));
        $this->assertSame('', $this->visit($syllabus, $new));

        sharing::stop($syllabus);
        sharing::renew($syllabus);
        $this->assertSame('errorlink', $this->visit($syllabus, $new));
        $this->assertSame('errorlink', $this->visit($syllabus, $syllabus->record->token));
    }

    /**
     * A link opens its own course only.
     */
    public function test_another_course(): void {
        $syllabus = $this->syllabus();
        $other = $this->syllabus();
        sharing::start($syllabus);
        sharing::start($other);
        $this->assertSame('errorlink', $this->visit($other, $syllabus->record->token));
        $this->assertSame('', $this->visit($other, $other->record->token));
    }

    /**
     * Whatever is wrong, the answer is the same to the letter: a hidden course, links switched off, no such course.
     */
    public function test_same_answer(): void {
        global $DB;
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        $token = $syllabus->record->token;
        $courseid = $syllabus->courseid();
        $answer = function (int $courseid, string $token): string {
            $this->setUser(null);
            try {
                reader::admit($courseid, $token);
            } catch (\moodle_exception $exception) {
                return get_class($exception) . serialize([
                    $exception->errorcode, $exception->getMessage(), $exception->a, $exception->link, $exception->debuginfo,
                ]);
            }
            return '';
        };
        $wrong = $answer($courseid, 'wrong');
        $this->assertStringContainsString('errorlink', $wrong);
        $this->assertSame('', $answer($courseid, $token));
        $this->assertSame($wrong, $answer($courseid + 1000, $token));
        $this->assertSame($wrong, $answer((int) SITEID, $token));
        $this->assertSame($wrong, $answer(-1, $token));

        $this->setAdminUser();
        course_change_visibility($courseid, false);
        $this->assertSame($wrong, $answer($courseid, $token));
        course_change_visibility($courseid, true);
        $this->assertSame('', $answer($courseid, $token));

        set_config('publiclinks', 0, 'local_lectern_syllabus');
        $this->assertSame($wrong, $answer($courseid, $token));

        // Rows that no button makes: shared without a token must not mean shared with any.
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        foreach ([null, ''] as $none) {
            $DB->set_field('local_lectern_syllabus', 'token', $none, ['id' => $syllabus->id()]);
            $this->assertNull(access::public_syllabus($courseid, ''));
            $this->assertSame($wrong, $answer($courseid, $token));
        }
    }

    /**
     * A course hidden with its category is hidden to visitors, too.
     */
    public function test_hidden_category(): void {
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        \core_course_category::get(get_course($syllabus->courseid())->category)->hide();
        $this->assertSame('errorlink', $this->visit($syllabus, $syllabus->record->token));
    }

    /**
     * Where the site forces logins, visitors are asked to log in, whether the link is right or wrong; then it works.
     */
    public function test_forced_login(): void {
        global $CFG;
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        $token = $syllabus->record->token;
        $CFG->forcelogin = 1;
        $this->assertSame('redirecterrordetected', $this->visit($syllabus, $token));
        $this->assertSame('redirecterrordetected', $this->visit($syllabus, 'wrong'));
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame($syllabus->courseid(), (int) reader::admit($syllabus->courseid(), $token)->course->id);
    }

    /**
     * By the link, teachers and learners see what visitors see, and can change nothing.
     */
    public function test_teacher_by_link(): void {
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($syllabus->courseid()), 'editingteacher'));
        $this->assertTrue(reader::admit($syllabus->courseid(), '')->edits());
        $reader = reader::admit($syllabus->courseid(), $syllabus->record->token);
        $this->assertTrue($reader->is_outside());
        $this->assertFalse($reader->edits());
    }

    /**
     * With links switched off for the site, a teacher can stop sharing and cannot start.
     */
    public function test_site_says_no(): void {
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        set_config('publiclinks', 0, 'local_lectern_syllabus');
        sharing::stop($syllabus);
        $this->assertFalse(sharing::is_shared($syllabus));
        try {
            sharing::start($syllabus);
            $this->fail('Shared although the site does not allow it');
        } catch (\moodle_exception $exception) {
            $this->assertSame('errorpubliclinksoff', $exception->errorcode);
        }
        $this->assertFalse(sharing::is_shared(syllabus::of_id($syllabus->id())));
    }

    /**
     * The enrolment page shows it when the teacher and the site say so.
     */
    public function test_enrolment_page(): void {
        $syllabus = $this->syllabus();
        sharing::show_on_enrolment_page($syllabus, false);
        $this->assertFalse(access::on_enrolment_page(read_model::of_course($syllabus->courseid())));
        sharing::show_on_enrolment_page($syllabus, true);
        $this->assertTrue(access::on_enrolment_page(read_model::of_course($syllabus->courseid())));
        set_config('enrolpage', 0, 'local_lectern_syllabus');
        $this->assertFalse(access::on_enrolment_page(read_model::of_course($syllabus->courseid())));
        sharing::show_on_enrolment_page($syllabus, false);
        try {
            sharing::show_on_enrolment_page($syllabus, true);
            $this->fail('Shown although the site does not allow it');
        } catch (\moodle_exception $exception) {
            $this->assertSame('errorenrolpageoff', $exception->errorcode);
        }
    }

    /**
     * Events tell of each change of who may read it, and of no other.
     */
    public function test_events(): void {
        $syllabus = $this->syllabus();
        $sink = $this->redirectEvents();
        sharing::stop($syllabus);
        sharing::start($syllabus);
        sharing::start($syllabus);
        sharing::renew($syllabus);
        sharing::stop($syllabus);
        sharing::renew($syllabus);
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof syllabus_shared);
        $this->assertSame([1, 1, 0], array_values(array_map(fn($event): int => $event->other['shared'], $events)));
        foreach ($events as $event) {
            $this->assertSame($syllabus->id(), (int) $event->objectid);
            $this->assertEquals($syllabus->context(), $event->get_context());
            $this->assertStringNotContainsString($syllabus->record->token, json_encode($event->get_data()));
        }
    }

    /**
     * Reading it alone is told, by visitors as well; opening an empty one is not.
     */
    public function test_viewed(): void {
        $syllabus = $this->syllabus();
        sharing::start($syllabus);
        $this->setUser(null);
        $sink = $this->redirectEvents();
        reader::admit($syllabus->courseid(), $syllabus->record->token)->tell();
        $events = $sink->get_events();
        $this->assertCount(1, $events);
        $this->assertSame('\local_lectern_syllabus\event\syllabus_viewed', $events[0]->eventname);
        $this->assertSame($syllabus->id(), (int) $events[0]->objectid);
        $sink->clear();

        $this->setAdminUser();
        reader::admit((int) $this->getDataGenerator()->create_course()->id, '')->tell();
        $this->assertSame([], array_filter(
            $sink->get_events(),
            fn($event): bool => str_contains($event->eventname, 'syllabus_viewed')
        ));
    }

    /**
     * The template of a category is never shared.
     */
    public function test_template(): void {
        $this->syllabus();
        $category = $this->getDataGenerator()->create_category();
        $template = syllabus::ensure(\core\context\coursecat::instance($category->id));
        try {
            sharing::start($template);
            $this->fail('Shared');
        } catch (\coding_exception) {
            $this->assertFalse(sharing::is_shared(syllabus::of_id($template->id())));
        }
    }

    /**
     * The page's buttons, and nothing else.
     */
    public function test_buttons(): void {
        $syllabus = $this->syllabus();
        $this->assertSame('start', sharing::perform($syllabus, 'start'));
        $this->assertTrue(sharing::is_shared(syllabus::of_id($syllabus->id())));
        $token = $syllabus->record->token;
        sharing::perform($syllabus, 'renew');
        $this->assertNotSame($token, syllabus::of_id($syllabus->id())->record->token);
        sharing::perform($syllabus, 'stop');
        $this->assertFalse(sharing::is_shared(syllabus::of_id($syllabus->id())));
        sharing::perform($syllabus, 'enroloff');
        $this->assertEquals(0, syllabus::of_id($syllabus->id())->record->enrolpage);
        sharing::perform($syllabus, 'enrolon');
        $this->assertEquals(1, syllabus::of_id($syllabus->id())->record->enrolpage);
        $this->expectExceptionMessage(get_string('invalidaction', 'error'));
        sharing::perform($syllabus, 'delete');
    }

    /**
     * The page shows the link while there is one, and each button has a message.
     */
    public function test_page(): void {
        global $PAGE;
        $syllabus = $this->syllabus();
        $PAGE->set_url('/local/lectern_syllabus/share.php');
        $output = $PAGE->get_renderer('core');
        $course = get_course($syllabus->courseid());
        $html = fn(): string => $output->render_from_template(
            'local_lectern_syllabus/share',
            (new \local_lectern_syllabus\output\sharing(
                syllabus::of_id($syllabus->id()),
                $course,
                new \moodle_url('/local/lectern_syllabus/share.php', ['id' => $course->id]),
                true
            ))->export_for_template($output)
        );
        $this->assertStringContainsString('value="start"', $html());
        $this->assertStringNotContainsString('value="stop"', $html());
        sharing::start($syllabus);
        $this->assertStringContainsString(s(sharing::url($syllabus)->out(false)), $html());
        $this->assertStringContainsString('value="stop"', $html());
        $this->assertStringContainsString('value="renew"', $html());
        $this->assertStringContainsString(sesskey(), $html());
        sharing::stop($syllabus);
        $this->assertStringNotContainsString($syllabus->record->token, $html());
        foreach (['start', 'stop', 'renew', 'enrolon', 'enroloff'] as $done) {
            $this->assertTrue(get_string_manager()->string_exists("share:{$done}", 'local_lectern_syllabus'), $done);
        }
    }
}
