<?php
// __licence__

/**
 * Version details.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$plugin->component = '__component__';
$plugin->version = __version__;
$plugin->release = '0.1.0';
$plugin->requires = __requires__;
$plugin->supported = [__oldest__, __newest__];
$plugin->maturity = MATURITY_STABLE;
