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

namespace local_lectern_profile\local;

use core\context\system as context_system;
use core_user;
use local_lectern_people\api as people;
use local_lectern_profile\audience;
use local_lectern_profile\local\facts\plugins;
use local_lectern_profile\subject;
use moodle_exception;
use required_capability_exception;
use stdClass;

/**
 * As whom the current user looks at somebody's record.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class viewer {
    /** @var string The capability to see all of everybody's record. */
    public const VIEW_ALL = 'local/lectern_profile:viewall';
    /** @var string The capability of local_lectern_people without which one has no team, whomever one manages. */
    private const VIEW_TEAM = 'local/lectern_people:viewteam';

    /**
     * The person, as the current user sees them.
     *
     * @param stdClass $user A whole row.
     * @return subject|null Null where nothing may be seen.
     */
    public static function look_at(stdClass $user): ?subject {
        global $CFG, $USER;
        require_once($CFG->dirroot . '/user/lib.php');
        // Without login or as guest, core opens profiles on some sites. A record is opened on none.
        if (!isloggedin() || isguestuser() || self::is_confined() || !empty($user->deleted) || isguestuser($user)) {
            return null;
        }
        $all = has_capability(self::VIEW_ALL, context_system::instance());
        if ((int) $user->id === (int) $USER->id) {
            return new subject($user, [audience::SELF, audience::EVERYONE], $all);
        }
        // Managers may open their people's profiles by the callback of local_lectern_people.
        if (!user_can_view_profile($user)) {
            return null;
        }
        $audiences = self::manages((int) $user->id) ? [audience::MANAGER] : [];
        if (teaching::teaches((int) $user->id)) {
            $audiences[] = audience::TEACHER;
        }
        return new subject($user, [...$audiences, audience::EVERYONE], $all);
    }

    /**
     * Lets the current user in.
     *
     * @param int $userid 0 for the current user.
     * @return subject
     * @throws moodle_exception Where nothing may be seen. It does not tell whether there is such a person.
     */
    public static function admit(int $userid): subject {
        global $USER;
        // Ids below 0 are those who send mails, of whom Moodle makes up a row.
        $user = $userid < 0 ? null : core_user::get_user($userid ?: (int) $USER->id);
        $subject = $user ? self::look_at($user) : null;
        return $subject ?? throw new moodle_exception('usernotavailable', 'error');
    }

    /**
     * Those whose view can be looked at beforehand.
     *
     * @return audience[]
     */
    public static function previews(): array {
        return self::knows_managers()
            ? [audience::MANAGER, audience::TEACHER, audience::EVERYONE] : [audience::TEACHER, audience::EVERYONE];
    }

    /**
     * Whether the current user may look at a record as others see it.
     *
     * @param subject $subject As they see it themselves.
     * @return bool
     */
    public static function may_preview(subject $subject): bool {
        return $subject->is_self() || $subject->all;
    }

    /**
     * A record as others see it.
     *
     * @param subject $subject As the current user sees it.
     * @param audience $as One of previews().
     * @return subject
     * @throws required_capability_exception To whom that is not offered.
     */
    public static function preview(subject $subject, audience $as): subject {
        if (!self::may_preview($subject) || !in_array($as, self::previews(), true)) {
            throw new required_capability_exception(context_system::instance(), self::VIEW_ALL, 'nopermissions', '');
        }
        // Teachers and managers may open the profile as well, so they see what everyone sees.
        return new subject($subject->user, $as === audience::EVERYONE ? [$as] : [$as, audience::EVERYONE], false, true);
    }

    /**
     * Whether somebody is logged in as another within one course only: a record goes beyond it.
     *
     * @return bool
     */
    public static function is_confined(): bool {
        global $USER;
        return isset($USER->loginascontext) && (int) $USER->loginascontext->contextlevel !== CONTEXT_SYSTEM;
    }

    /**
     * Whether the current user manages a person.
     *
     * @param int $userid
     * @return bool
     */
    private static function manages(int $userid): bool {
        global $USER;
        return self::knows_managers() && has_capability(self::VIEW_TEAM, context_system::instance())
            && people::manages((int) $USER->id, $userid);
    }

    /**
     * Whether the plugin that knows managers is there. Its files may be, and its tables not yet.
     *
     * @return bool
     */
    private static function knows_managers(): bool {
        return plugins::has('local_lectern_people') && class_exists(people::class);
    }
}
