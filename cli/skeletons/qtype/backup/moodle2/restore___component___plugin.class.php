<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/backup/moodle2/restore_qtype_extrafields_plugin.class.php');

/**
 * Restores the extra fields.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class restore___component___plugin extends restore_qtype_extrafields_plugin {
    /**
     * Restores a question's extra fields.
     *
     * @param array $data What was backed up.
     */
    public function process___name__($data) {
        $this->really_process_extra_question_fields($data);
    }
}
