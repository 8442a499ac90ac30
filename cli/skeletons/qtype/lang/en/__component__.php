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

$string['correctansweris'] = 'The right answer is: {$a}';
$string['matchcase'] = 'Capital letters matter';
$string['matchcase_help'] = 'Whether an answer in small letters is wrong where the right one has capitals.';
$string['otheranswer'] = '[Another answer]';
$string['pleaseenterananswer'] = 'Please enter an answer.';
$string['pluginname'] = '__title__';
$string['pluginname_help'] = 'The student types a word or a short phrase, which is compared with the one right answer.';
$string['pluginnameadding'] = 'Adding a __title__ question';
$string['pluginnameediting'] = 'Editing a __title__ question';
$string['pluginnamesummary'] = 'The student types a word or a short phrase, which is compared with the one right answer.';
$string['privacy:metadata'] = 'The __title__ question type stores no personal data: attempts are kept by Moodle\'s question engine.';
$string['rightanswer'] = 'Right answer';
