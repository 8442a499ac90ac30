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

use core\context;
use core\context\course as context_course;
use stdClass;
use stored_file;

/**
 * Who gets which file of a syllabus.
 *
 * Addresses are /pluginfile.php/CONTEXT/local_lectern_syllabus/content/VERSION/path, and for those who came by a public link
 * /pluginfile.php/CONTEXT/local_lectern_syllabus/shared/TOKEN/VERSION/path. Both lead to the same files.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class files {
    /** @var string Area of addresses with a public link's token. */
    public const SHARED = 'shared';
    /** @var int Seconds for which a visitor's browser keeps a file: the link may be withdrawn. */
    private const SHARED_LIFETIME = 600;
    /** @var string Types that a browser shows and that cannot run anything on the site. */
    private const HARMLESS = '~^(image/(?!svg)|audio/|video/|application/pdf$|text/plain$)~';

    /**
     * Sends a file, or ends the request.
     *
     * @param context $context
     * @param string $area
     * @param string[] $args The rest of the address.
     * @param bool $forcedownload
     * @param array $options Of send_stored_file().
     */
    public static function serve(context $context, string $area, array $args, bool $forcedownload, array $options): void {
        $file = self::find($context, $area, $args);
        if ($file === null) {
            send_file_not_found();
        }
        if ($area === self::SHARED) {
            header('X-Robots-Tag: noindex, nofollow');
        }
        send_stored_file(
            $file,
            $area === self::SHARED ? self::SHARED_LIFETIME : null,
            0,
            $forcedownload || !self::is_harmless($file),
            ['cacheability' => 'private'] + $options,
        );
    }

    /**
     * The file, if the user may have it. Logs in where that is needed.
     *
     * @param context $context
     * @param string $area
     * @param string[] $args
     * @return stored_file|null Null where there is none, and where the user may not know of it.
     */
    public static function find(context $context, string $area, array $args): ?stored_file {
        $token = $area === self::SHARED ? (string) array_shift($args) : '';
        if (count($args) < 2 || !in_array($area, [version_files::AREA, self::SHARED], true)) {
            return null;
        }
        $versionid = (int) array_shift($args);
        $may = match ((int) $context->contextlevel) {
            CONTEXT_COURSE => $area === self::SHARED
                ? self::by_link($context, $versionid, $token) : self::in_course($context, $versionid),
            CONTEXT_COURSECAT => $area !== self::SHARED && self::in_template($context),
            default => false,
        };
        if (!$may) {
            return null;
        }
        $name = array_pop($args);
        $path = $args === [] ? '/' : '/' . implode('/', $args) . '/';
        $file = get_file_storage()->get_file(
            $context->id,
            version_files::COMPONENT,
            version_files::AREA,
            $versionid,
            $path,
            $name,
        );
        return $file && !$file->is_directory() ? $file : null;
    }

    /**
     * Whether a browser may show a file, and need not save it: it cannot run anything on the site.
     *
     * @param stored_file $file
     * @return bool
     */
    public static function is_harmless(stored_file $file): bool {
        return (bool) preg_match(self::HARMLESS, (string) $file->get_mimetype());
    }

    /**
     * Whether somebody with a link may have a version's files.
     *
     * @param context $context Of the course.
     * @param int $versionid
     * @param string $token
     * @return bool
     */
    private static function by_link(context $context, int $versionid, string $token): bool {
        global $CFG;
        if (!empty($CFG->forcelogin)) {
            require_login(null, true, null, false);
        }
        $courseid = (int) $context->instanceid;
        return access::public_syllabus($courseid, $token) !== null && self::is_shown($courseid, $versionid);
    }

    /**
     * Whether the user may have a version's files in a course.
     *
     * @param context_course $context
     * @param int $versionid
     * @return bool
     */
    private static function in_course(context_course $context, int $versionid): bool {
        require_login(null, false, null, false);
        $course = get_course($context->instanceid);
        $shown = self::is_shown((int) $course->id, $versionid);
        if ($shown && self::on_enrolment_page($course)) {
            return true;
        }
        // Whoever is not in the course is told that there is no such file, not sent to a page in its place.
        require_login($course, false, null, false, true);
        return access::can_edit($context) || ($shown && access::can_view($context));
    }

    /**
     * Whether the user may have the files of the template of a category.
     *
     * @param context $context
     * @return bool
     */
    private static function in_template(context $context): bool {
        require_login(null, false, null, false);
        return access::can_edit($context);
    }

    /**
     * Whether the user sees the syllabus on the course's enrolment page.
     *
     * @param stdClass $course
     * @return bool
     */
    private static function on_enrolment_page(stdClass $course): bool {
        $model = read_model::of_course((int) $course->id);
        return $model !== null && access::on_enrolment_page($model) && access::can_see_enrolment_page($course);
    }

    /**
     * Whether readers see a version: it is the current one of a section in use.
     *
     * @param int $courseid
     * @param int $versionid
     * @return bool
     */
    private static function is_shown(int $courseid, int $versionid): bool {
        $model = read_model::of_course($courseid);
        return $model !== null && in_array($versionid, array_column($model['texts'], 'versionid'), true);
    }
}
