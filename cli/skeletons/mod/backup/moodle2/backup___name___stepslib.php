<?php
// __licence__

/**
 * What of an activity is backed up.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup___name___activity_structure_step extends backup_activity_structure_step {
    #[\Override]
    protected function define_structure() {
        $activity = new backup_nested_element('__name__', ['id'], [
            'name', 'intro', 'introformat', 'timedue', 'timecreated', 'timemodified',
        ]);
        $activity->set_source_table('__name__', ['id' => backup::VAR_ACTIVITYID]);
        $activity->annotate_files('__component__', 'intro', null);
        return $this->prepare_activity_structure($activity);
    }
}
