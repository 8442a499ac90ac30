<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->dirroot . '/question/engine/lib.php');

/**
 * The question type. Core saves, loads and backs the extra fields up by itself.
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
    public function import_from_xml($data, $question, qformat_xml $format, $extra = null) {
        if (($data['@']['type'] ?? '') !== $this->name()) {
            return false;
        }
        // Core's own expects answers in the file, which this type has none of.
        $imported = $format->import_headers($data);
        $imported->qtype = $this->name();
        $imported->rightanswer = $format->getpath($data, ['#', 'rightanswer', 0, '#'], '');
        $imported->matchcase = (int) $format->getpath($data, ['#', 'matchcase', 0, '#'], 0);
        $format->import_hints($imported, $data);
        return $imported;
    }

    #[\Override]
    public function export_to_xml($question, qformat_xml $format, $extra = null) {
        return "    <rightanswer>{$format->xml_escape($question->options->rightanswer)}</rightanswer>\n"
            . "    <matchcase>{$question->options->matchcase}</matchcase>\n";
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
