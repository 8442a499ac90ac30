<?php
// __licence__

namespace __component__\event;

/**
 * Somebody has opened the activity.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_module_viewed extends \core\event\course_module_viewed {
    #[\Override]
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
        $this->data['objecttable'] = '__name__';
    }

    /**
     * How restoring finds the record that the event is about.
     *
     * @return string[]
     */
    public static function get_objectid_mapping(): array {
        return ['db' => '__name__', 'restore' => '__name__'];
    }
}
