<?php
// __licence__

/**
 * A field for a web address, as administrators define it.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class profile_define___name__ extends profile_define_base {
    #[\Override]
    public function define_form_specific($form) {
        $form->addElement('text', 'defaultdata', get_string('profiledefaultdata', 'admin'), ['size' => 40]);
        $form->setType('defaultdata', PARAM_URL);
    }
}
