<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/__name__/backup/moodle2/restore___name___stepslib.php');

/**
 * Restores one activity.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore___name___activity_task extends restore_activity_task {
    #[\Override]
    protected function define_my_settings() {
    }

    #[\Override]
    protected function define_my_steps() {
        $this->add_step(new restore___name___activity_structure_step('__name___structure', '__name__.xml'));
    }

    /**
     * Where links to the activity may be.
     *
     * @return restore_decode_content[]
     */
    public static function define_decode_contents() {
        return [new restore_decode_content('__name__', ['intro'], '__name__')];
    }

    /**
     * How links to the activity's pages become links again.
     *
     * @return restore_decode_rule[]
     */
    public static function define_decode_rules() {
        return [
            new restore_decode_rule(strtoupper('__name__') . 'VIEWBYID', '/mod/__name__/view.php?id=$1', 'course_module'),
            new restore_decode_rule(strtoupper('__name__') . 'INDEX', '/mod/__name__/index.php?id=$1', 'course'),
        ];
    }

    /**
     * Rules for the logs of Moodle before 2.7: there are none.
     *
     * @return restore_log_rule[]
     */
    public static function define_restore_log_rules() {
        return [];
    }
}
