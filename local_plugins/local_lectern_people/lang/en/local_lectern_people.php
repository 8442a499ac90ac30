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
 * English strings of who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['error:syncbusy'] = 'Another sync is still running. This one is tried again.';
$string['event:relationssynced'] = 'Relations brought up to date';
$string['lectern_people:manage'] = 'Manage who manages whom';
$string['lectern_people:viewall'] = 'See who manages whom, of everybody';
$string['lectern_people:viewteam'] = 'See one\'s own team';
$string['message:held'] = 'The last sync of managers would end {$a->ended} of {$a->inforce} relations. That is more than one sync may end, so nothing was changed. Please look at it: {$a->url}';
$string['message:heldsubject'] = 'A sync of managers waits for you';
$string['messageprovider:held'] = 'A sync of managers waits for you';
$string['pluginname'] = 'People and teams';
$string['problem:fieldopen'] = '"{$a->field}" can be written by people themselves. Lock it in the settings of these login methods: {$a->methods}.';
$string['problem:fieldsignup'] = 'The field "{$a}" is asked on the sign-up page: whoever signs up could appoint a manager.';
$string['problem:fieldtype'] = 'The field "{$a}" does not hold a short text.';
$string['problem:fieldunlocked'] = 'The field "{$a}" can be written by its owner, who could appoint a manager. Lock it, or hide it from its owner.';
$string['problem:nofield'] = 'Choose the field.';
$string['problem:nokey'] = 'Choose by what a manager is named.';
$string['problem:noroles'] = 'Choose at least one role that can be held in somebody\'s own context.';
$string['problem:usernamefree'] = 'People can sign up and choose a username: somebody could take the name of a manager who left. Name managers by email address or ID number.';
$string['source:cohort'] = 'Cohorts with named managers';
$string['source:csv'] = 'A CSV file';
$string['source:department'] = 'Heads of departments';
$string['source:field'] = 'A profile field';
$string['source:role'] = 'A role in the person\'s context';
$string['source:service'] = 'The web service';
$string['state:ambiguous'] = 'Several people are called so';
$string['state:cycle'] = 'Would manage each other in a circle';
$string['state:gone'] = 'The manager\'s account is deleted';
$string['state:inforce'] = 'In force';
$string['state:later'] = 'Not yet';
$string['state:off'] = 'Source is switched off';
$string['state:overruled'] = 'Another source decides';
$string['state:past'] = 'Over';
$string['state:persongone'] = 'The person\'s account is deleted';
$string['state:self'] = 'Would manage themselves';
$string['state:suspended'] = 'The manager\'s account is suspended';
$string['state:unconfirmed'] = 'The manager\'s account was never confirmed';
$string['state:unknown'] = 'Nobody is called so';
$string['task:sync'] = 'Bring relations between managers and people up to date';
$string['task:syncsoon'] = 'Bring relations up to date after a change';
$string['task:tidy'] = 'Forget relations and syncs that are not needed any more';
$string['tool:people'] = 'Who manages whom';
