<?php
// __licence__

/**
 * Settings of one instance of the block. Fields named config_x become $this->config->x in the block.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___edit_form extends block_edit_form {
    #[\Override]
    protected function specific_definition($mform) {
        $mform->addElement('header', 'configheader', get_string('blocksettings', 'block'));

        $mform->addElement('text', 'config_title', get_string('configtitle', '__component__'));
        $mform->setType('config_title', PARAM_TEXT);

        $mform->addElement('textarea', 'config_message', get_string('configmessage', '__component__'), ['rows' => 3]);
        $mform->setType('config_message', PARAM_TEXT);
        $mform->addHelpButton('config_message', 'configmessage', '__component__');
    }
}
