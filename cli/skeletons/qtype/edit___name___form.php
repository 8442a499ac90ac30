<?php
// __licence__

/**
 * The form for a question of this type.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___edit_form extends question_edit_form {
    #[\Override]
    protected function definition_inner($mform) {
        $label = get_string('rightanswer', '__component__');
        $mform->addElement('text', 'rightanswer', $label, ['size' => 40, 'maxlength' => 255]);
        $mform->setType('rightanswer', PARAM_RAW_TRIMMED);
        $mform->addRule('rightanswer', null, 'required', null, 'client');

        $mform->addElement('selectyesno', 'matchcase', get_string('matchcase', '__component__'));
        $mform->addHelpButton('matchcase', 'matchcase', '__component__');

        $this->add_interactive_settings();
    }

    #[\Override]
    protected function data_preprocessing($question) {
        return $this->data_preprocessing_hints(parent::data_preprocessing($question));
    }

    #[\Override]
    public function qtype() {
        return '__name__';
    }
}
