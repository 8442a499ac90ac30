<?php
// __licence__

/**
 * How a question looks.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___renderer extends qtype_renderer {
    #[\Override]
    public function formulation_and_controls(question_attempt $qa, question_display_options $options) {
        /** @var __component___question $question */
        $question = $qa->get_question();
        $answer = $qa->get_last_qt_var('answer', '');
        $fraction = $question->grade_response(['answer' => $answer])[0];
        return $this->render_from_template('__component__/question', [
            'questiontext' => $question->format_questiontext($qa),
            'label' => $options->add_question_identifier_to_label(get_string('answer')),
            'name' => $qa->get_qt_field_name('answer'),
            'answer' => $answer,
            'readonly' => (bool) $options->readonly,
            'feedbackclass' => $options->correctness ? $this->feedback_class($fraction) : '',
            'feedbackimage' => $options->correctness ? $this->feedback_image($fraction) : '',
            'error' => $qa->get_state() == question_state::$invalid ? $question->get_validation_error(['answer' => $answer]) : '',
        ]);
    }

    #[\Override]
    public function correct_response(question_attempt $qa) {
        return get_string('correctansweris', '__component__', s($qa->get_question()->rightanswer));
    }
}
