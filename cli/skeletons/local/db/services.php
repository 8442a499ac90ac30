<?php
// __licence__

/**
 * Web service functions.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    '__component___get_activity' => [
        'classname' => \__component__\external\get_activity::class,
        'description' => 'Tells how many users are active now.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'local/__name__:view',
    ],
];
