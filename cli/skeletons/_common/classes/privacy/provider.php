<?php
// __licence__

namespace __component__\privacy;

/**
 * Privacy: the plugin stores no personal data. Once it does, implement the providers of core_privacy here instead.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class provider implements \core_privacy\local\metadata\null_provider {
    /**
     * Why there is nothing to export or delete.
     *
     * @return string The identifier of a language string.
     */
    public static function get_reason(): string {
        return 'privacy:metadata';
    }
}
