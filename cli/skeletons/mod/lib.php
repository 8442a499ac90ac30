<?php
// __licence__

/**
 * Callbacks that core looks up by name.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use __component__\local\instances;

/**
 * Which features of activities this one has.
 *
 * @param string $feature One of the FEATURE_ constants.
 * @return mixed True, false, a value, or null where the feature is unknown.
 */
function __name___supports(string $feature) {
    return match ($feature) {
        FEATURE_MOD_INTRO,
        FEATURE_SHOW_DESCRIPTION,
        FEATURE_COMPLETION_TRACKS_VIEWS,
        FEATURE_BACKUP_MOODLE2 => true,
        FEATURE_GROUPS,
        FEATURE_GROUPINGS,
        FEATURE_GRADE_HAS_GRADE,
        FEATURE_GRADE_OUTCOMES => false,
        FEATURE_MOD_PURPOSE => MOD_PURPOSE_CONTENT,
        default => null,
    };
}

/**
 * Saves a new activity.
 *
 * @param stdClass $data What the form gives.
 * @param moodleform_mod|null $mform The form.
 * @return int The id of the new record.
 */
function __name___add_instance(stdClass $data, ?moodleform_mod $mform = null): int {
    return instances::add($data);
}

/**
 * Saves a changed activity.
 *
 * @param stdClass $data What the form gives.
 * @param moodleform_mod|null $mform The form.
 * @return bool
 */
function __name___update_instance(stdClass $data, ?moodleform_mod $mform = null): bool {
    return instances::update($data);
}

/**
 * Deletes an activity.
 *
 * @param int $id The id of its record.
 * @return bool
 */
function __name___delete_instance(int $id): bool {
    return instances::delete($id);
}

/**
 * What course pages need to know of an activity, kept with the course.
 *
 * @param stdClass $coursemodule The course module.
 * @return cached_cm_info|false
 */
function __name___get_coursemodule_info(stdClass $coursemodule) {
    return instances::course_module_info($coursemodule);
}

/**
 * Moves the due dates when a course is reset. There is no user data to delete.
 *
 * @param stdClass $data What the form gives.
 * @return array[] What was done.
 */
function __name___reset_userdata(stdClass $data): array {
    return instances::reset($data);
}
