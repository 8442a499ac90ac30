<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/question/type/questionbase.php');

/**
 * A question in an attempt.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___question extends question_graded_automatically {
    /** @var string The right answer. */
    public $rightanswer;

    /** @var bool Whether small and capital letters differ. */
    public $matchcase;

    #[\Override]
    public function get_expected_data() {
        return ['answer' => PARAM_RAW_TRIMMED];
    }

    #[\Override]
    public function get_correct_response() {
        return ['answer' => $this->rightanswer];
    }

    #[\Override]
    public function is_complete_response(array $response) {
        return ($response['answer'] ?? '') !== '';
    }

    #[\Override]
    public function is_same_response(array $prevresponse, array $newresponse) {
        return question_utils::arrays_same_at_key_missing_is_blank($prevresponse, $newresponse, 'answer');
    }

    #[\Override]
    public function summarise_response(array $response) {
        return $this->is_complete_response($response) ? $response['answer'] : null;
    }

    #[\Override]
    public function un_summarise_response(string $summary) {
        return ['answer' => $summary];
    }

    #[\Override]
    public function classify_response(array $response) {
        if (!$this->is_complete_response($response)) {
            return [$this->id => question_classified_response::no_response()];
        }
        [$fraction] = $this->grade_response($response);
        return [$this->id => new question_classified_response((int) $fraction, $response['answer'], $fraction)];
    }

    #[\Override]
    public function get_validation_error(array $response) {
        return $this->is_gradable_response($response) ? '' : get_string('pleaseenterananswer', '__component__');
    }

    #[\Override]
    public function grade_response(array $response) {
        $fraction = $this->plain($response['answer'] ?? '') === $this->plain($this->rightanswer) ? 1.0 : 0.0;
        return [$fraction, question_state::graded_state_for_fraction($fraction)];
    }

    /**
     * An answer as it is compared: single spaces, one form of each accented letter, small letters where case is the same.
     *
     * @param string $answer The answer.
     * @return string
     */
    private function plain(string $answer): string {
        $answer = preg_replace('/\s+/u', ' ', trim(Normalizer::normalize($answer) ?: ''));
        return $this->matchcase ? $answer : core_text::strtolower($answer);
    }
}
