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

namespace local_lectern_registration;

use core\event\base;
use core\event\capability_assigned;
use core\event\capability_unassigned;
use core\event\cohort_member_added;
use core\event\cohort_member_removed;
use core\event\config_log_created;
use core\event\role_assigned;
use core\event\role_unassigned;
use core\event\user_created;
use core\event\user_deleted;
use core\event\user_loggedin;
use core\event\user_updated;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\logins;
use local_lectern_registration\local\person\origin;
use local_lectern_registration\local\person\people;
use local_lectern_registration\local\person\requirements;
use local_lectern_registration\local\signup\intake;

/**
 * What happens elsewhere and changes who lacks what. Each does one cheap thing.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observer {
    /**
     * An account was made: by which road is kept.
     *
     * @param user_created $event
     */
    public static function user_created(user_created $event): void {
        origin::note((int) $event->objectid);
    }

    /**
     * Answers may have been blanked: by a profile form, a file, a service, an authentication method.
     *
     * @param user_updated $event
     */
    public static function user_updated(user_updated $event): void {
        people::forget((int) $event->objectid);
    }

    /**
     * Somebody is no more.
     *
     * @param user_deleted $event
     */
    public static function user_deleted(user_deleted $event): void {
        people::remove((int) $event->objectid);
        intake::forget_user((int) $event->objectid);
    }

    /**
     * Somebody logged in.
     *
     * @param user_loggedin $event
     */
    public static function user_loggedin(user_loggedin $event): void {
        logins::count((int) $event->objectid);
    }

    /**
     * Somebody may have become exempt, or be no longer. A role of the whole site may also let them edit their profile, or not.
     *
     * @param cohort_member_added|cohort_member_removed|role_assigned|role_unassigned $event
     */
    public static function exemption_changed(base $event): void {
        if (form_store::has_exemptions() || (int) $event->contextlevel === CONTEXT_SYSTEM) {
            people::forget((int) $event->relateduserid);
        }
    }

    /**
     * A role may let people edit their own profile, or no longer: only who may can answer.
     *
     * @param capability_assigned|capability_unassigned $event
     */
    public static function capability_changed(base $event): void {
        if (($event->other['capability'] ?? '') === requirements::CAPABILITY) {
            form_store::renew_version();
        }
    }

    /**
     * What is asked changed for many: a custom profile field, or a cohort or a role whose members were exempt.
     */
    public static function demands_changed(): void {
        form_store::renew_version();
    }

    /**
     * A setting changed: an authentication method may lock a field, or no longer.
     *
     * @param config_log_created $event
     */
    public static function config_changed(config_log_created $event): void {
        if (str_starts_with((string) ($event->other['plugin'] ?? ''), 'auth_')) {
            form_store::renew_version();
        }
    }
}
