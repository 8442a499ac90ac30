<?php
// __licence__

namespace __component__;

/**
 * The field, as administrators define it.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class field_controller extends \core_customfield\field_controller {
    /** @var string The type's name. */
    public const TYPE = '__name__';

    #[\Override]
    public function config_form_definition(\MoodleQuickForm $mform) {
        $mform->addElement('header', 'header_specificsettings', get_string('specificsettings', '__component__'));
        $mform->setExpanded('header_specificsettings', true);
        $mform->addElement('text', 'configdata[defaultvalue]', get_string('defaultvalue', 'core_customfield'), ['size' => 50]);
        $mform->setType('configdata[defaultvalue]', PARAM_URL);
    }
}
