<?php
// __licence__

/**
 * Makes questions for tests.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___test_helper extends question_test_helper {
    #[\Override]
    public function get_test_questions() {
        return ['capital'];
    }

    /**
     * What the form gives for a question about a capital.
     *
     * @return stdClass
     */
    public function get___name___question_form_data_capital(): stdClass {
        return (object) [
            'name' => 'Capital',
            'questiontext' => ['text' => 'What is the capital of France?', 'format' => FORMAT_HTML],
            'generalfeedback' => ['text' => '', 'format' => FORMAT_HTML],
            'defaultmark' => 1,
            'penalty' => 0.3333333,
            'status' => \core_question\local\bank\question_version_status::QUESTION_STATUS_READY,
            'rightanswer' => 'Paris',
            'matchcase' => 0,
            'hint' => [['text' => 'It is on the Seine.', 'format' => FORMAT_HTML]],
        ];
    }
}
