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

use core\context\course as context_course;
use local_lectern_syllabus\event\syllabus_viewed;
use moodle_url;
use required_capability_exception;
use stdClass;

/**
 * Somebody who reads the syllabus of a course by itself: in the course, or from outside with its public link.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reader {
    /**
     * Constructor.
     *
     * @param stdClass $course
     * @param context_course $context
     * @param array|null $model
     * @param string $token
     */
    private function __construct(
        /** @var stdClass The course. */
        public readonly stdClass $course,
        /** @var context_course Its context. */
        public readonly context_course $context,
        /** @var array|null Of read_model; null where nothing is written. */
        public readonly ?array $model,
        /** @var string Of the link that they came by; empty for those in the course. */
        public readonly string $token,
    ) {
    }

    /**
     * Lets somebody in, or ends the request.
     *
     * @param int $courseid
     * @param string $token Of a public link; empty for none.
     * @return self
     */
    public static function admit(int $courseid, string $token): self {
        return $token === '' ? self::from_within($courseid) : self::from_outside($courseid, $token);
    }

    /**
     * Whether they came by the public link.
     *
     * @return bool
     */
    public function is_outside(): bool {
        return $this->token !== '';
    }

    /**
     * Whether they may change what they read. Not by the link: there one sees what others see.
     *
     * @return bool
     */
    public function edits(): bool {
        return !$this->is_outside() && access::can_edit($this->context);
    }

    /**
     * A page for them.
     *
     * @param string $page File name.
     * @return moodle_url
     */
    public function url(string $page): moodle_url {
        $params = ['id' => $this->course->id] + ($this->is_outside() ? ['token' => $this->token] : []);
        return new moodle_url("/local/lectern_syllabus/{$page}", $params);
    }

    /**
     * Tells that they read it.
     */
    public function tell(): void {
        if ($this->model === null) {
            return;
        }
        syllabus_viewed::create(['context' => $this->context, 'objectid' => $this->model['syllabusid']])->trigger();
    }

    /**
     * Headers for pages behind a link that is known to those alone who were given it: no search engine lists them, nobody in
     * between keeps them, and no other site learns the link from a visitor who goes there.
     */
    public function send_headers(): void {
        if ($this->is_outside() && !headers_sent()) {
            header('X-Robots-Tag: noindex, nofollow');
            header('Referrer-Policy: same-origin');
        }
    }

    /**
     * Somebody in the course.
     *
     * @param int $courseid
     * @return self
     */
    private static function from_within(int $courseid): self {
        if ($courseid === (int) SITEID) {
            throw new \moodle_exception('errornosyllabushere', 'local_lectern_syllabus');
        }
        $course = get_course($courseid);
        require_login($course, false);
        $context = context_course::instance($course->id);
        if (!access::can_view($context)) {
            throw new required_capability_exception($context, 'local/lectern_syllabus:view', 'nopermissions', '');
        }
        return new self($course, $context, read_model::of_course((int) $course->id), '');
    }

    /**
     * Somebody with a link. Whatever is wrong with it, the answer is the same: no such page.
     *
     * @param int $courseid
     * @param string $token
     * @return self
     */
    private static function from_outside(int $courseid, string $token): self {
        global $CFG;
        if (!empty($CFG->forcelogin)) {
            // Right or wrong, so that this tells nothing either.
            require_login(null, true);
        }
        $syllabus = access::public_syllabus($courseid, $token);
        if ($syllabus === null) {
            throw new \moodle_exception('errorlink', 'local_lectern_syllabus');
        }
        return new self(
            get_course($courseid),
            context_course::instance($courseid),
            read_model::of_course($courseid),
            $token,
        );
    }
}
