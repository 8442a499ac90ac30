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
 * English strings of the My courses block.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['action:completed'] = 'Review';
$string['action:inprogress'] = 'Continue';
$string['action:notstarted'] = 'Start';
$string['action:past'] = 'Open';
$string['action:upcoming'] = 'Open';
$string['announce:hidden'] = 'Hidden: {$a}. It stays available with the filter Hidden.';
$string['announce:loading'] = 'Loading courses';
$string['announce:more'] = '{$a} more courses shown';
$string['announce:starred'] = 'Starred: {$a}';
$string['announce:unhidden'] = 'Shown again: {$a}';
$string['announce:unstarred'] = 'No longer starred: {$a}';
$string['apply'] = 'Apply';
$string['config:filter'] = 'Filter at first';
$string['config:filter_desc'] = 'The filter in force until users choose another.';
$string['config:filter_help'] = 'The filter in force until users choose another. It must be one of those offered, or the first of them is used.';
$string['config:filters'] = 'Filters offered';
$string['config:filters_desc'] = 'The buttons above the courses. Each can also be chosen anew in every block.';
$string['config:filters_help'] = 'The buttons above the courses. Choose one to show nothing but the courses it finds. Choose none to offer the filters that are set for the site.';
$string['config:perpage'] = 'Courses at a time';
$string['config:perpage_desc'] = 'How many courses are shown before "Show more", until users choose another number.';
$string['config:showcategory'] = 'Show categories';
$string['config:showcategory_desc'] = 'Whether each course shows the category it is in.';
$string['config:showonprofile'] = 'Show on profiles';
$string['config:showonprofile_desc'] = 'Whether user profiles get a category with the user\'s courses and progress. On others\' profiles it shows only courses whose completion the viewer may see.';
$string['config:site'] = 'As set for the site';
$string['config:sort'] = 'Order at first';
$string['config:sort_desc'] = 'The order until users choose another.';
$string['config:title'] = 'Title';
$string['config:view'] = 'View at first';
$string['config:view_desc'] = 'The view until users choose another.';
$string['continue:blocked'] = 'Nothing else is open to you in this course right now. What is still to do becomes available later.';
$string['continue:complete'] = 'You have completed everything in this course.';
$string['courses'] = 'Courses and progress';
$string['date:completed'] = 'Completed {$a}';
$string['date:course'] = 'Ends {$a}';
$string['date:ended'] = 'Ended {$a}';
$string['date:enrolment'] = 'Access until {$a}';
$string['date:start'] = 'Starts {$a}';
$string['empty:browse'] = 'Browse all courses';
$string['empty:clear'] = 'Show all courses';
$string['empty:nocourses'] = 'No courses yet';
$string['empty:nocourses_text'] = 'Courses appear here as soon as you are enrolled.';
$string['empty:nomatch'] = 'No courses match';
$string['empty:nomatch_text'] = 'Try another filter or other words.';
$string['error'] = 'The courses could not be loaded.';
$string['error:change'] = 'That could not be saved.';
$string['filter:all'] = 'All';
$string['filter:completed'] = 'Completed';
$string['filter:hidden'] = 'Hidden';
$string['filter:inprogress'] = 'In progress';
$string['filter:notstarted'] = 'Not started';
$string['filter:past'] = 'Past';
$string['filter:starred'] = 'Starred';
$string['filter:upcoming'] = 'Upcoming';
$string['filterlabel'] = 'Show courses';
$string['hidden:notice'] = 'Hidden: {$a}';
$string['hidden:undo'] = 'Undo';
$string['hide'] = 'Hide';
$string['lastaccesstext'] = 'Last opened {$a}';
$string['lectern_mycourses:addinstance'] = 'Add a new My courses block';
$string['lectern_mycourses:myaddinstance'] = 'Add a new My courses block to the dashboard';
$string['mycourses'] = 'My courses';
$string['notvisible'] = 'Hidden from learners';
$string['perpagelabel'] = 'Courses at a time';
$string['pluginname'] = 'My courses (Lectern)';
$string['privacy:metadata:filter'] = 'The filter last chosen in a My courses block';
$string['privacy:metadata:perpage'] = 'The number of courses shown at a time last chosen in a My courses block';
$string['privacy:metadata:sort'] = 'The order last chosen in a My courses block';
$string['privacy:metadata:view'] = 'The view last chosen in a My courses block';
$string['profilesummary'] = '{$a->completed} of {$a->total} completed';
$string['progresstext'] = '{$a}% complete';
$string['retry'] = 'Try again';
$string['search'] = 'Search my courses';
$string['searchsubmit'] = 'Search';
$string['showmore'] = 'Show more';
$string['sort:due'] = 'Due or end date';
$string['sort:enrolled'] = 'Newest enrolment';
$string['sort:lastaccess'] = 'Last accessed';
$string['sort:name'] = 'Name';
$string['sort:progress'] = 'Progress';
$string['sortlabel'] = 'Sort by';
$string['star'] = 'Star';
$string['state:completed'] = 'Completed';
$string['state:inprogress'] = 'In progress';
$string['state:notstarted'] = 'Not started';
$string['state:past'] = 'Past';
$string['state:upcoming'] = 'Upcoming';
$string['summary:many'] = '{$a} courses';
$string['summary:none'] = 'No courses match';
$string['summary:one'] = '1 course';
$string['view:cards'] = 'Cards';
$string['view:list'] = 'List';
$string['viewlabel'] = 'View';
