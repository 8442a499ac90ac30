<?php
// __licence__

namespace __component__\external;

use __component__\local\activity;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * Web service function: how many users are active now.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class get_activity extends external_api {
    /**
     * Parameters: none.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([]);
    }

    /**
     * Counts the users that are active now.
     *
     * @return array See {@see self::execute_returns()}.
     */
    public static function execute(): array {
        self::validate_parameters(self::execute_parameters(), []);
        $context = \core\context\system::instance();
        self::validate_context($context);
        require_capability('local/__name__:view', $context);

        $activity = activity::now();
        return [
            'users' => $activity->users,
            'time' => $activity->time,
            'timetext' => userdate($activity->time, get_string('strftimetime', 'langconfig')),
        ];
    }

    /**
     * What is returned.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure([
            'users' => new external_value(PARAM_INT, 'Number of active users'),
            'time' => new external_value(PARAM_INT, 'When they were counted, seconds since 1970'),
            'timetext' => new external_value(PARAM_TEXT, 'The same as a time of day'),
        ]);
    }
}
