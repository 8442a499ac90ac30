<?php
// __licence__

/**
 * English strings. Core looks most of these up by name, for every format.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['addsections'] = 'Add section';
$string['currentsection'] = 'Current section';
$string['deletesection'] = 'Delete section';
$string['editsection'] = 'Edit section';
$string['editsectionname'] = 'Edit section name';
$string['hidefromothers'] = 'Hide section';
$string['newsection'] = 'New section';
$string['newsectionname'] = 'New name for section {$a}';
$string['numbered'] = '{$a->number}. {$a->name}';
$string['plugin_description'] = 'The course is divided into numbered sections.';
$string['pluginname'] = '__title__';
$string['privacy:metadata'] = 'The __title__ format stores no personal data.';
$string['section0name'] = 'General';
$string['sectionname'] = 'Section';
$string['showfromothers'] = 'Show section';
