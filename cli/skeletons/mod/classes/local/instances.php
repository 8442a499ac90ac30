<?php
// __licence__

namespace __component__\local;

/**
 * The activities' records.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class instances {
    /**
     * Saves a new activity.
     *
     * @param \stdClass $data What the form gives.
     * @return int The id of the new record.
     */
    public static function add(\stdClass $data): int {
        global $DB;
        $data->timecreated = $data->timemodified = self::now();
        return $DB->insert_record('__name__', $data);
    }

    /**
     * Saves a changed activity.
     *
     * @param \stdClass $data What the form gives; `instance` is the id of the record.
     * @return bool
     */
    public static function update(\stdClass $data): bool {
        global $DB;
        $data->id = $data->instance;
        $data->timemodified = self::now();
        return $DB->update_record('__name__', $data);
    }

    /**
     * Deletes an activity.
     *
     * @param int $id The id of its record.
     * @return bool Whether there was one.
     */
    public static function delete(int $id): bool {
        global $DB;
        return $DB->record_exists('__name__', ['id' => $id]) && $DB->delete_records('__name__', ['id' => $id]);
    }

    /**
     * What course pages need to know of an activity.
     *
     * @param \stdClass $coursemodule The course module.
     * @return \cached_cm_info|false
     */
    public static function course_module_info(\stdClass $coursemodule) {
        global $DB;
        $record = $DB->get_record('__name__', ['id' => $coursemodule->instance], 'id, name, intro, introformat, timedue');
        if (!$record) {
            return false;
        }
        $info = new \cached_cm_info();
        $info->name = $record->name;
        $info->customdata = ['timedue' => (int) $record->timedue];
        if ($coursemodule->showdescription) {
            $info->content = format_module_intro('__name__', $record, $coursemodule->id, false);
        }
        return $info;
    }

    /**
     * Moves the due dates of a course that is reset.
     *
     * @param \stdClass $data What the form gives.
     * @return array[] What was done.
     */
    public static function reset(\stdClass $data): array {
        if (empty($data->timeshift)) {
            return [];
        }
        shift_course_mod_dates('__name__', ['timedue'], $data->timeshift, $data->courseid);
        return [[
            'component' => get_string('modulenameplural', '__component__'),
            'item' => get_string('date'),
            'error' => false,
        ]];
    }

    /**
     * The time now.
     *
     * @return int Seconds since 1970.
     */
    private static function now(): int {
        return \core\di::get(\core\clock::class)->time();
    }
}
