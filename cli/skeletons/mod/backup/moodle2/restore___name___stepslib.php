<?php
// __licence__

/**
 * How an activity is restored.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore___name___activity_structure_step extends restore_activity_structure_step {
    #[\Override]
    protected function define_structure() {
        return $this->prepare_activity_structure([new restore_path_element('__name__', '/activity/__name__')]);
    }

    /**
     * Makes the activity's record.
     *
     * @param array $data What was backed up.
     */
    protected function process___name__($data) {
        global $DB;
        $data = (object) $data;
        $data->course = $this->get_courseid();
        $data->timedue = $this->apply_date_offset($data->timedue);
        $this->apply_activity_instance($DB->insert_record('__name__', $data));
    }

    #[\Override]
    protected function after_execute() {
        $this->add_related_files('__component__', 'intro', null);
    }
}
