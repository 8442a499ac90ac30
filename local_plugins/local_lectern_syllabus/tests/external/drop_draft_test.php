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

namespace local_lectern_syllabus\external;

use core\context;
use core_external\external_api;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

/**
 * Dropping drafts. Who may is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\external\drop_draft
 */
final class drop_draft_test extends \advanced_testcase {
    /**
     * One section's draft goes, the other stays; where there is none, nothing happens and no syllabus is made.
     */
    public function test_drop(): void {
        global $USER;
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $context = context\course::instance($course->id);
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));
        [$summary, $grading] = [sections::by_shortname('summary')->id, sections::by_shortname('grading')->id];
        $drop = fn(int $id): bool => external_api::clean_returnvalue(
            drop_draft::execute_returns(),
            drop_draft::execute($context->id, $id)
        );
        $this->assertTrue($drop($summary));
        $this->assertNull(syllabus::for_context($context));

        keep_draft::execute($context->id, $summary, 'one');
        keep_draft::execute($context->id, $grading, 'two');
        $this->assertTrue($drop($summary));
        $syllabus = syllabus::for_context($context);
        $this->assertSame([$grading], array_keys(drafts::of($syllabus, (int) $USER->id)));

        // A section that was removed while somebody wrote in it.
        sections::remove($grading);
        $this->assertTrue($drop($grading));
        $this->assertSame([], drafts::of($syllabus, (int) $USER->id));
        $this->assertTrue($drop(999999));
    }
}
