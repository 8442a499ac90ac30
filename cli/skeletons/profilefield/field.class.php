<?php
// __licence__

/**
 * A field for a web address, as users see and edit it.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class profile_field___name__ extends profile_field_base {
    #[\Override]
    public function edit_field_add($mform) {
        $mform->addElement('text', $this->inputname, format_string($this->field->name), ['size' => 40, 'maxlength' => 1333]);
        $mform->setType($this->inputname, PARAM_RAW_TRIMMED);
    }

    #[\Override]
    public function edit_validate_field($usernew) {
        $errors = parent::edit_validate_field($usernew);
        $value = trim($usernew->{$this->inputname} ?? '');
        if ($value !== '' && !self::is_address($value)) {
            $errors[$this->inputname] = get_string('invalid', '__component__');
        }
        return $errors;
    }

    #[\Override]
    public function display_data() {
        $address = (string) $this->data;
        if (!self::is_address($address)) {
            return s($address);
        }
        return html_writer::link($address, s($address), ['rel' => 'nofollow noreferrer']);
    }

    #[\Override]
    public function get_field_properties() {
        return [PARAM_RAW_TRIMMED, NULL_NOT_ALLOWED];
    }

    /**
     * Whether this is the address of a web page.
     *
     * @param string $value What a user has typed.
     * @return bool
     */
    private static function is_address(string $value): bool {
        return preg_match('~^https?://~i', $value) && clean_param($value, PARAM_URL) === $value;
    }
}
