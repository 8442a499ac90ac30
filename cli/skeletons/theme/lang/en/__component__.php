<?php
// __licence__

/**
 * English strings.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['brandcolor'] = 'Brand colour';
$string['brandcolor_desc'] = 'The colour of links and buttons. Leave it empty for the theme\'s own.';
$string['choosereadme'] = '__title__ is a child theme of Boost.';
$string['configtitle'] = '__title__';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ theme stores no personal data.';
$string['region-side-pre'] = 'Right';
$string['scss'] = 'Own SCSS';
$string['scss_desc'] = 'Added after everything else, so that it wins.';
