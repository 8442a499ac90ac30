<?php
// __licence__

use __component__\local\domains;
use __component__\output\offer;

/**
 * The enrolment method. An instance's customtext1 holds the email domains.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class enrol___name___plugin extends enrol_plugin {
    #[\Override]
    public function roles_protected() {
        // Teachers may change roles later, and restoring a course restores them.
        return false;
    }

    #[\Override]
    public function allow_unenrol(stdClass $instance) {
        return true;
    }

    #[\Override]
    public function allow_manage(stdClass $instance) {
        return true;
    }

    #[\Override]
    public function show_enrolme_link(stdClass $instance) {
        return $this->can_enrol_now($instance);
    }

    #[\Override]
    public function use_standard_editing_ui() {
        return true;
    }

    #[\Override]
    public function can_add_instance($courseid) {
        return $this->may_configure($courseid);
    }

    #[\Override]
    public function can_delete_instance($instance) {
        return $this->may_configure($instance->courseid);
    }

    #[\Override]
    public function can_hide_show_instance($instance) {
        return $this->may_configure($instance->courseid);
    }

    #[\Override]
    public function edit_instance_form($instance, MoodleQuickForm $mform, $context) {
        $mform->addElement('text', 'name', get_string('custominstancename', 'enrol'));
        $mform->setType('name', PARAM_TEXT);

        $mform->addElement('textarea', 'customtext1', get_string('domains', '__component__'));
        $mform->setType('customtext1', PARAM_TEXT);
        $mform->addHelpButton('customtext1', 'domains', '__component__');

        $mform->addElement('select', 'roleid', get_string('role'), get_default_enrol_roles($context, $instance->roleid ?? 0));
        $mform->setDefault('roleid', $this->student_role());

        $mform->addElement('duration', 'enrolperiod', get_string('enrolperiod', 'enrol'), [
            'optional' => true,
            'defaultunit' => DAYSECS,
        ]);
    }

    #[\Override]
    public function edit_instance_validation($data, $files, $instance, $context) {
        $errors = [];
        if ((new domains($data['customtext1'] ?? ''))->are_none()) {
            $errors['customtext1'] = get_string('required');
        }
        return $errors;
    }

    #[\Override]
    public function enrol_page_hook(stdClass $instance) {
        global $PAGE;
        return $this->can_enrol_now($instance)
            ? $PAGE->get_renderer('core')->render(new offer($instance, $this->get_instance_name($instance)))
            : null;
    }

    #[\Override]
    public function restore_instance(restore_enrolments_structure_step $step, stdClass $data, $course, $oldid) {
        $step->set_mapping('enrol', $oldid, $this->add_instance($course, (array) $data));
    }

    #[\Override]
    public function restore_user_enrolment(restore_enrolments_structure_step $step, $data, $instance, $userid, $oldinstancestatus) {
        $this->enrol_user($instance, $userid, null, $data->timestart, $data->timeend, $data->status);
    }

    /**
     * Whether the current user can enrol in the course now.
     *
     * @param stdClass $instance An instance of this method.
     * @return bool
     */
    public function can_enrol_now(stdClass $instance): bool {
        global $DB, $USER;
        return $instance->status == ENROL_INSTANCE_ENABLED
            && isloggedin() && !isguestuser()
            && (new domains($instance->customtext1 ?? ''))->have($USER->email)
            && !$DB->record_exists('user_enrolments', ['enrolid' => $instance->id, 'userid' => $USER->id]);
    }

    /**
     * Enrols the current user.
     *
     * @param stdClass $instance An instance of this method.
     * @throws moodle_exception Where they cannot enrol.
     */
    public function enrol_now(stdClass $instance): void {
        global $USER;
        if (!$this->can_enrol_now($instance)) {
            throw new moodle_exception('cannotenrol', '__component__', (new \core\url('/'))->out(false));
        }
        $now = \core\di::get(\core\clock::class)->time();
        $end = $instance->enrolperiod ? $now + $instance->enrolperiod : 0;
        $this->enrol_user($instance, $USER->id, $instance->roleid, $now, $end);
    }

    /**
     * Whether the current user may add, change and delete instances.
     *
     * @param int $courseid The course.
     * @return bool
     */
    private function may_configure(int $courseid): bool {
        return has_all_capabilities(
            ['moodle/course:enrolconfig', 'enrol/__name__:config'],
            \core\context\course::instance($courseid)
        );
    }

    /**
     * The role that new instances give.
     *
     * @return int
     */
    private function student_role(): int {
        $roles = get_archetype_roles('student');
        return (int) (reset($roles)->id ?? 0);
    }
}
