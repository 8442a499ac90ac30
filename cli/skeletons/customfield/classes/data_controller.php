<?php
// __licence__

namespace __component__;

/**
 * A value of the field.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class data_controller extends \core_customfield\data_controller {
    #[\Override]
    public function datafield(): string {
        return 'charvalue';
    }

    #[\Override]
    public function instance_form_definition(\MoodleQuickForm $mform) {
        $name = $this->get_form_element_name();
        $mform->addElement('text', $name, $this->get_field()->get_formatted_name(), ['size' => 50, 'maxlength' => 1333]);
        $mform->setType($name, PARAM_RAW_TRIMMED);
        $mform->setDefault($name, $this->get_default_value());
        if ($this->get_field()->get_configdata_property('required')) {
            $mform->addRule($name, null, 'required', null, 'client');
        }
    }

    #[\Override]
    public function instance_form_validation(array $data, array $files): array {
        $errors = parent::instance_form_validation($data, $files);
        $name = $this->get_form_element_name();
        $value = trim($data[$name] ?? '');
        if ($value !== '' && !self::is_address($value)) {
            $errors[$name] = get_string('invalid', '__component__');
        }
        return $errors;
    }

    #[\Override]
    public function get_default_value() {
        return (string) $this->get_field()->get_configdata_property('defaultvalue');
    }

    #[\Override]
    public function export_value() {
        $address = (string) $this->get_value();
        if ($address === '') {
            return null;
        }
        return self::is_address($address) ? \html_writer::link($address, s($address)) : s($address);
    }

    /**
     * Whether this is the address of a web page.
     *
     * @param string $value What somebody has typed.
     * @return bool
     */
    private static function is_address(string $value): bool {
        return preg_match('~^https?://~i', $value) && clean_param($value, PARAM_URL) === $value;
    }
}
