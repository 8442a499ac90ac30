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

namespace local_lectern_syllabus;

use core\context;
use core_external\external_api;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\files;
use local_lectern_syllabus\local\reader;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\sharing;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\version;

/**
 * Who gets in where: each kind of person at each page, service and file.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\access
 * @covers     \local_lectern_syllabus\local\reader
 * @covers     \local_lectern_syllabus\local\files
 * @covers     \local_lectern_syllabus\local\sharing
 * @covers     \local_lectern_syllabus\external\request
 */
final class access_test extends \advanced_testcase {
    /** @var string[] Doors that open to those who read the syllabus in the course. */
    private const READING = ['page', 'service get', 'file'];
    /** @var string[] Doors that open to those who have the link. */
    private const LINK = ['page by link', 'file by link'];
    /** @var string[] Doors that open to those who write the syllabus, besides. */
    private const WRITING = [
        'edit page', 'share page', 'service save', 'service keep draft', 'service drop draft', 'service versions', 'old file',
    ];
    /** @var string[] Doors of the template of the category. */
    private const TEMPLATE = [
        'template edit page', 'template keep draft', 'template drop draft', 'template versions', 'template file',
    ];

    /** @var \stdClass The course. */
    private \stdClass $course;
    /** @var syllabus Its syllabus. */
    private syllabus $syllabus;
    /** @var version What it said. */
    private version $old;
    /** @var version What it says. */
    private version $current;
    /** @var version What the template says. */
    private version $template;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // As for a part of a file: require_login() then throws, and does not redirect or print a notice and exit.
        $_SERVER['HTTP_RANGE'] = 'bytes=0-';
        $this->setAdminUser();
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        set_config('enrolpage', 0, 'local_lectern_syllabus');
        $generator = $this->getDataGenerator();
        $syllabi = $generator->get_plugin_generator('local_lectern_syllabus');
        $category = $generator->create_category();
        $this->course = $generator->create_course(['category' => $category->id]);
        $this->syllabus = $syllabi->create_syllabus(['course' => $this->course->id]);
        $template = $syllabi->create_syllabus(['category' => $category->id]);
        $write = fn(syllabus $syllabus, string $words): version => $syllabi->create_version([
            'syllabus' => $syllabus, 'section' => 'summary', 'content' => $words, 'files' => ['a.txt' => $words],
        ]);
        $this->old = $write($this->syllabus, 'old');
        $this->current = $write($this->syllabus, 'current');
        $this->template = $write($template, 'template');
        sharing::start($this->syllabus);
    }

    #[\Override]
    protected function tearDown(): void {
        unset($_SERVER['HTTP_RANGE']);
        parent::tearDown();
    }

    /**
     * Becomes somebody.
     *
     * @param string $who
     */
    private function become(string $who): void {
        $generator = $this->getDataGenerator();
        if ($who === 'visitor') {
            $this->setUser(null);
            return;
        }
        if ($who === 'guest') {
            $this->setGuestUser();
            return;
        }
        if ($who === 'administrator') {
            $this->setAdminUser();
            return;
        }
        $user = $generator->create_user();
        match ($who) {
            'not enrolled' => null,
            'learner' => $generator->enrol_user($user->id, $this->course->id, 'student'),
            'suspended learner' => $generator->enrol_user(
                $user->id,
                $this->course->id,
                'student',
                'manual',
                0,
                0,
                ENROL_USER_SUSPENDED
            ),
            'non-editing teacher' => $generator->enrol_user($user->id, $this->course->id, 'teacher'),
            'teacher' => $generator->enrol_user($user->id, $this->course->id, 'editingteacher'),
            'suspended teacher' => $generator->enrol_user(
                $user->id,
                $this->course->id,
                'editingteacher',
                'manual',
                0,
                0,
                ENROL_USER_SUSPENDED
            ),
            'teacher elsewhere' => $generator->enrol_user(
                $user->id,
                $generator->create_course(['category' => $this->course->category])->id,
                'editingteacher'
            ),
            'manager of the category' => $generator->role_assign(
                'manager',
                $user->id,
                context\coursecat::instance($this->course->category)
            ),
            'manager of another category' => $generator->role_assign(
                'manager',
                $user->id,
                context\coursecat::instance($generator->create_category()->id)
            ),
        };
        $this->setUser($user);
        // Some Moodles write to whom they enrol, and a page that wrote an email is set up.
        $GLOBALS['PAGE'] = new \moodle_page();
    }

    /**
     * All doors, each with how one tries to get in. What opens must also bring what was asked for.
     *
     * @return callable[]
     */
    private function doors(): array {
        $courseid = (int) $this->course->id;
        $token = syllabus::of_id($this->syllabus->id())->record->token;
        $context = context\course::instance($courseid);
        $category = context\coursecat::instance($this->course->category);
        $sectionid = sections::by_shortname('summary')->id;
        $file = fn(context $of, string $area, string ...$args): ?string
            => files::find($of, $area, [...$args, 'a.txt'])?->get_content();
        $versions = fn(context $of): int => external\get_versions::execute($of->id, $sectionid)['total'];
        return [
            'page' => fn(): bool => str_contains(json_encode(reader::admit($courseid, '')->model), 'current'),
            'page by link' => fn(): bool => str_contains(json_encode(reader::admit($courseid, $token)->model), 'current'),
            'page by wrong link' => fn(): bool => (bool) reader::admit($courseid, strrev($token)),
            'edit page' => function () use ($context): bool {
                access::require_edit($context);
                return true;
            },
            'share page' => fn(): bool => sharing::require_sharer($courseid)->id === $context->id,
            'service get' => fn(): bool => str_contains(json_encode(external\get_syllabus::execute($courseid)), 'current'),
            'service save' => fn(): bool
                => external\save_section::execute($courseid, 'summary', 'current')['versionid'] === $this->current->id,
            'service keep draft' => fn(): bool => external\keep_draft::execute($context->id, $sectionid, 'x')['timemodified'] > 0,
            'service drop draft' => fn(): bool => external\drop_draft::execute($context->id, $sectionid),
            'service versions' => fn(): bool => $versions($context) === 2,
            'file' => fn(): bool => $file($context, 'content', $this->current->id) === 'current',
            'file by link' => fn(): bool => $file($context, 'shared', $token, $this->current->id) === 'current',
            'file by wrong link' => fn(): bool => $file($context, 'shared', strrev($token), $this->current->id) !== null,
            'old file' => fn(): bool => $file($context, 'content', $this->old->id) === 'old',
            'old file by link' => fn(): bool => $file($context, 'shared', $token, $this->old->id) !== null,
            'template edit page' => function () use ($category): bool {
                access::require_edit($category);
                return true;
            },
            'template keep draft' => fn(): bool => external\keep_draft::execute($category->id, $sectionid, 'x')['timemodified'] > 0,
            'template drop draft' => fn(): bool => external\drop_draft::execute($category->id, $sectionid),
            'template versions' => fn(): bool => $versions($category) === 1,
            'template file' => fn(): bool => $file($category, 'content', $this->template->id) === 'template',
        ];
    }

    /**
     * The doors that open to who is logged in now.
     *
     * @return string[]
     */
    private function opened(): array {
        $opened = [];
        foreach ($this->doors() as $name => $try) {
            try {
                if ($try()) {
                    $opened[] = $name;
                }
            } catch (\coding_exception | \dml_exception $mistake) {
                throw $mistake;
            } catch (\moodle_exception $refused) {
                $this->assertContains($refused->errorcode, [
                    'requireloginerror', 'redirecterrordetected', 'nopermissions', 'errorlink', 'noguest',
                ], "{$name}: {$refused->errorcode}");
            }
        }
        sort($opened);
        return $opened;
    }

    /**
     * Asserts which doors open.
     *
     * @param string[] ...$expected
     */
    private function assert_opened(array ...$expected): void {
        $expected = array_merge(...$expected);
        sort($expected);
        $this->assertSame($expected, $this->opened());
    }

    /**
     * Who, and what opens: in a visible course, in a hidden one.
     *
     * @return array[]
     */
    public static function people_provider(): array {
        $read = self::READING;
        $all = array_merge(self::READING, self::WRITING);
        return [
            'visitor' => ['visitor', [], []],
            'guest' => ['guest', [], []],
            'not enrolled' => ['not enrolled', [], []],
            'suspended learner' => ['suspended learner', [], []],
            'learner' => ['learner', $read, []],
            'non-editing teacher' => ['non-editing teacher', $read, $read],
            'teacher' => ['teacher', $all, $all],
            'suspended teacher' => ['suspended teacher', [], []],
            'teacher elsewhere' => ['teacher elsewhere', [], []],
            'manager of the category' => [
                'manager of the category', array_merge($all, self::TEMPLATE), array_merge($all, self::TEMPLATE),
            ],
            'manager of another category' => ['manager of another category', [], []],
            'administrator' => ['administrator', array_merge($all, self::TEMPLATE), array_merge($all, self::TEMPLATE)],
        ];
    }

    /**
     * A visible course whose syllabus is shared: everybody has the right link, and nobody gets further by it.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_visible_course(string $who, array $visible, array $hidden): void {
        $this->become($who);
        $this->assert_opened($visible, self::LINK);
    }

    /**
     * A hidden course: the link is dead for all.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_hidden_course(string $who, array $visible, array $hidden): void {
        course_change_visibility($this->course->id, false);
        $this->become($who);
        $this->assert_opened($hidden);
    }

    /**
     * A link that was withdrawn is dead for all, and nobody else loses anything.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_withdrawn_link(string $who, array $visible, array $hidden): void {
        sharing::stop($this->syllabus);
        $this->become($who);
        $this->assert_opened($visible);
    }

    /**
     * A link for which there is a new one is as dead.
     *
     * @dataProvider people_provider
     * @param string $who
     */
    public function test_old_link(string $who): void {
        $token = $this->syllabus->record->token;
        sharing::renew($this->syllabus);
        $this->become($who);
        $this->assertNull(files::find($this->syllabus->context(), 'shared', [$token, (string) $this->current->id, 'a.txt']));
        $this->expectExceptionMessage(get_string('errorlink', 'local_lectern_syllabus'));
        reader::admit((int) $this->course->id, $token);
    }

    /**
     * The site has switched public links off.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_links_off(string $who, array $visible, array $hidden): void {
        set_config('publiclinks', 0, 'local_lectern_syllabus');
        $this->become($who);
        $this->assert_opened($visible);
    }

    /**
     * Shown on the enrolment page, its files are there for whoever gets that page: not for those who did not log in, and not in
     * a hidden course.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_enrolment_page(string $who, array $visible, array $hidden): void {
        sharing::stop($this->syllabus);
        set_config('enrolpage', 1, 'local_lectern_syllabus');
        sharing::show_on_enrolment_page($this->syllabus, true);
        $this->become($who);
        $more = $who === 'visitor' || in_array('file', $visible, true) ? [] : ['file'];
        $this->assert_opened($visible, $more);

        $this->setAdminUser();
        course_change_visibility($this->course->id, false);
        $this->become($who);
        // Core shows the enrolment page of a hidden course to whose role may see hidden courses.
        $this->assert_opened($hidden, $who === 'suspended teacher' ? ['file'] : []);
    }

    /**
     * The site forces logins: visitors get nothing by the link, all others what they got.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $visible
     * @param string[] $hidden
     */
    public function test_forced_login(string $who, array $visible, array $hidden): void {
        global $CFG;
        $CFG->forcelogin = 1;
        $this->become($who);
        $this->assert_opened($visible, $who === 'visitor' ? [] : self::LINK);
    }

    /**
     * A role without the capability to read, in the course: a learner of whom the site decided so.
     */
    public function test_learner_without_capability(): void {
        global $DB;
        $role = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
        assign_capability('local/lectern_syllabus:view', CAP_PROHIBIT, $role, context\course::instance($this->course->id));
        $this->become('learner');
        $this->assert_opened(self::LINK);
    }

    /**
     * Writing and sharing are two things.
     */
    public function test_teacher_who_may_not_share(): void {
        global $DB;
        $role = $DB->get_field('role', 'id', ['shortname' => 'editingteacher'], MUST_EXIST);
        assign_capability('local/lectern_syllabus:share', CAP_PROHIBIT, $role, context\course::instance($this->course->id));
        $this->become('teacher');
        $this->assert_opened(self::READING, array_diff(self::WRITING, ['share page']), self::LINK);
    }

    /**
     * The front page and other contexts have no syllabus, not even for an administrator.
     */
    public function test_no_syllabus_there(): void {
        $this->setAdminUser();
        $sectionid = sections::by_shortname('summary')->id;
        $front = context\course::instance(SITEID);
        $tries = [
            fn() => reader::admit((int) SITEID, ''),
            fn() => sharing::require_sharer((int) SITEID),
            fn() => access::require_edit($front),
            fn() => external\get_syllabus::execute((int) SITEID),
            fn() => external\save_section::execute((int) SITEID, 'summary', 'x'),
        ];
        foreach ([$front, context\system::instance(), context\user::instance(2)] as $context) {
            $tries[] = fn() => external\keep_draft::execute($context->id, $sectionid, 'x');
            $tries[] = fn() => external\drop_draft::execute($context->id, $sectionid);
            $tries[] = fn() => external\get_versions::execute($context->id, $sectionid);
        }
        foreach ($tries as $place => $try) {
            try {
                $try();
                $this->fail("Try {$place} got in");
            } catch (\moodle_exception $refused) {
                $this->assertSame('errornosyllabushere', $refused->errorcode, "Try {$place}");
            }
        }
        $this->assertNull(syllabus::for_context($front));
    }

    /**
     * From the browser, only what the page needs can be called, and with the session key only.
     */
    public function test_browser(): void {
        $expected = [
            'get_syllabus' => false, 'save_section' => false, 'keep_draft' => true, 'drop_draft' => true, 'get_versions' => false,
        ];
        foreach ($expected as $name => $ajax) {
            $info = external_api::external_function_info("local_lectern_syllabus_{$name}");
            $this->assertSame($ajax, (bool) $info->allowed_from_ajax, $name);
            $this->assertTrue((bool) $info->loginrequired, $name);
        }
        $this->become('teacher');
        $args = ['contextid' => $this->syllabus->context()->id, 'sectionid' => sections::by_shortname('summary')->id];
        foreach (['wrong' => true, sesskey() => false] as $sesskey => $refused) {
            $_POST['sesskey'] = $sesskey;
            $answer = external_api::call_external_function('local_lectern_syllabus_drop_draft', $args, true);
            $this->assertSame($refused, $answer['error']);
        }
    }
}
