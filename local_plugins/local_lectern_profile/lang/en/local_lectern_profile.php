<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * English strings of the learning record.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['about:complete'] = 'Complete my details';
$string['about:manager'] = 'Manager';
$string['about:managers'] = 'Managers';
$string['about:missing'] = 'Missing';
$string['about:missingother'] = 'Not filled in yet:';
$string['about:missingown'] = 'These details are still missing:';
$string['about:nodetails'] = 'There are no details to show.';
$string['activity:activities'] = 'Activities';
$string['activity:activitieslastyear'] = 'Activities completed';
$string['activity:astable'] = 'Show as a table';
$string['activity:courses'] = 'Courses';
$string['activity:courseslastyear'] = 'Courses completed';
$string['activity:empty'] = 'Nothing completed over the last twelve months.';
$string['activity:month'] = '%b %Y';
$string['asof'] = 'As of {$a}';
$string['audience:everyone'] = 'Everyone who may open the profile';
$string['audience:manager'] = 'Their managers';
$string['audience:self'] = 'The person';
$string['audience:teacher'] = 'Teachers of their courses';
$string['badges:earned'] = 'Earned on {$a}';
$string['badges:earnedon'] = 'Earned';
$string['badges:empty'] = 'You have not earned any badges yet.';
$string['badges:expired'] = 'Expired on {$a}';
$string['badges:issuer'] = 'Issued by';
$string['badges:name'] = 'Badge';
$string['badges:private'] = 'Only you can see it';
$string['badges:validity'] = 'Validity';
$string['badges:validuntil'] = 'Valid until {$a}';
$string['certificates:empty'] = 'You have no certificates yet.';
$string['certificates:expired'] = 'Expired on {$a}';
$string['certificates:issued'] = 'Issued on {$a}';
$string['certificates:issuedon'] = 'Issued';
$string['certificates:name'] = 'Certificate';
$string['certificates:validity'] = 'Validity';
$string['certificates:validuntil'] = 'Valid until {$a}';
$string['column:everyone'] = 'Everyone';
$string['column:manager'] = 'Managers';
$string['column:self'] = 'The person';
$string['column:shown'] = 'Shown';
$string['column:teacher'] = 'Teachers';
$string['consents:answer'] = 'Answer';
$string['consents:change'] = 'Change my consents';
$string['consents:given'] = 'Yes, since {$a}';
$string['consents:notanswered'] = 'Not answered yet';
$string['consents:notgiven'] = 'No, since {$a}';
$string['consents:outdated'] = '{$a} (to an earlier text)';
$string['consents:what'] = 'Consent';
$string['contents'] = 'Sections of the record';
$string['courses:completed'] = 'Completed';
$string['courses:empty'] = 'You are not enrolled in any course yet.';
$string['courses:more'] = 'Show {$a} more';
$string['courses:progress'] = 'Progress';
$string['courses:summary'] = '{$a->total} courses, {$a->completed} completed';
$string['courses:summaryone'] = '1 course, {$a->completed} completed';
$string['courses:total'] = 'Courses';
$string['event_record_exported'] = 'Learning record exported';
$string['event_record_viewed'] = 'Learning record viewed';
$string['grades:empty'] = 'There are no grades to show yet.';
$string['grades:more'] = 'Show {$a} more';
$string['grades:none'] = 'No grade yet';
$string['lectern_profile:manage'] = 'Choose the sections of learning records and who sees them';
$string['lectern_profile:viewall'] = 'See all of everybody\'s learning record';
$string['lectern_profile:viewasteacher'] = 'See learning records of the people in a course as their teacher';
$string['missing'] = 'Still missing';
$string['myrecord'] = 'My learning record';
$string['nothing'] = 'There is nothing here for you to see.';
$string['openrecord'] = 'Open the learning record';
$string['pdf'] = 'Save as PDF';
$string['pluginname'] = 'Learning record';
$string['preview'] = 'What others see';
$string['preview:back'] = 'Back to the record';
$string['preview:everyone'] = 'Preview: this is what everyone sees who may open the profile.';
$string['preview:manager'] = 'Preview: this is what managers see.';
$string['preview:teacher'] = 'Preview: this is what teachers see.';
$string['print'] = 'Print';
$string['privacy:metadata'] = 'The learning record stores nothing: it shows what other parts of the site store.';
$string['section:about'] = 'About';
$string['section:about_desc'] = 'Details, managers, and what is still to be filled in. Others never see more details than Moodle\'s own profile page shows them.';
$string['section:activity'] = 'Learning over the last year';
$string['section:activity_desc'] = 'How many activities and courses were completed in each of the last twelve months, as a chart and a table.';
$string['section:badges'] = 'Badges';
$string['section:badges_desc'] = 'Badges that were earned. Others see only those that the person shows.';
$string['section:certificates'] = 'Certificates';
$string['section:certificates_desc'] = 'Certificates that were issued by Custom certificate or Workplace certificates.';
$string['section:consents'] = 'Consents';
$string['section:consents_desc'] = 'What the person agreed to when they registered or later.';
$string['section:courses'] = 'Courses';
$string['section:courses_desc'] = 'All courses with their progress, as the block Lectern: My courses shows them.';
$string['section:grades'] = 'Grades';
$string['section:grades_desc'] = 'The total grade of each course, as the learner sees it. What is hidden from the learner is hidden from everybody.';
$string['sections'] = 'Sections of the learning record';
$string['sections:down'] = 'Move {$a} down';
$string['sections:intro'] = 'A learning record shows these sections in this order. Choose for each who sees it. What is hidden elsewhere, such as a hidden grade, stays hidden. Whoever may see all records sees every section that is shown.';
$string['sections:reset'] = 'Reset to defaults';
$string['sections:resetconfirm'] = 'The order of the sections and who sees them go back to what the plugins bring. Nothing else changes.';
$string['sections:resetdone'] = 'The sections are as the plugins bring them.';
$string['sections:section'] = 'Section';
$string['sections:up'] = 'Move {$a} up';
$string['seenas:all'] = 'You may see all of every record.';
$string['seenas:everyone'] = 'You see what everyone sees who may open this profile.';
$string['seenas:manager'] = 'You see this as their manager.';
$string['seenas:self'] = 'This is what you see of your own record.';
$string['seenas:teacher'] = 'You see this as their teacher.';
$string['toprofile'] = 'To the profile';
