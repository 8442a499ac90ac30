<?php
// __licence__

/**
 * Makes activities for tests.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component___generator extends testing_module_generator {
    #[\Override]
    public function create_instance($record = null, ?array $options = null) {
        return parent::create_instance((object) ((array) $record + ['timedue' => 0]), $options);
    }
}
