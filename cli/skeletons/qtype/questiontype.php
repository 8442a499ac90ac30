<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->dirroot . '/question/engine/lib.php');

/**
 * The question type. Core saves, loads, exports and imports the extra fields by itself.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component__ extends question_type {
    #[\Override]
    public function extra_question_fields() {
        return ['__component___options', 'rightanswer', 'matchcase'];
    }

    #[\Override]
    public function save_question_options($question) {
        $question->rightanswer = trim($question->rightanswer);
        parent::save_question_options($question);
        $this->save_hints($question);
    }

    #[\Override]
    public function move_files($questionid, $oldcontextid, $newcontextid) {
        parent::move_files($questionid, $oldcontextid, $newcontextid);
        $this->move_files_in_hints($questionid, $oldcontextid, $newcontextid);
    }

    #[\Override]
    protected function delete_files($questionid, $contextid) {
        parent::delete_files($questionid, $contextid);
        $this->delete_files_in_hints($questionid, $contextid);
    }

    #[\Override]
    public function get_random_guess_score($questiondata) {
        return 0;
    }

    #[\Override]
    public function get_possible_responses($questiondata) {
        return [$questiondata->id => [
            1 => new question_possible_response($questiondata->options->rightanswer, 1),
            0 => new question_possible_response(get_string('otheranswer', '__component__'), 0),
            null => question_possible_response::no_response(),
        ]];
    }
}
