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
 * English strings of registration.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['appclosed'] = 'Please sign up in your browser.';
$string['cachedef_people'] = 'Who has answered everything';
$string['cachedef_purposes'] = 'What people are asked to consent to';
$string['completegreeting'] = 'Welcome, {$a}.';
$string['completelead'] = 'Please fill in what is missing. It takes a minute, and you then go on to the page you asked for.';
$string['completetitle'] = 'A few things are missing';
$string['config:appsignup'] = 'Sign-up in the mobile app';
$string['config:appsignup_close'] = 'Not allowed; people sign up in the browser';
$string['config:appsignup_cover'] = 'Allowed; answers alike whether an address has an account or not';
$string['config:appsignup_desc'] = 'The app can ask for some fields only; the others are asked at the first login in the browser.';
$string['config:askexisting'] = 'Ask people who had an account before';
$string['config:askexisting_desc'] = 'People who had an account before this plugin was installed are asked for what is missing after their login. People who come later are always asked.';
$string['config:exemptpages'] = 'Pages that everybody reaches';
$string['config:exemptpages_desc'] = 'Paths of pages where nobody is asked, one a line, for example /local/shop/. Logout, passwords, policies, files and services are among them anyway. In an emergency, <code>$CFG->lectern_registration_off = true;</code> in config.php switches everything off.';
$string['config:funneldays'] = 'Keep the counts of sign-ups';
$string['config:funneldays_desc'] = 'For how many days. They hold numbers only, nothing about anybody.';
$string['config:grace'] = 'They may answer later';
$string['config:grace_date'] = 'Until a day';
$string['config:grace_days'] = 'For some days after they are first asked';
$string['config:grace_desc'] = 'For how long people who had an account before may choose \'Not now\'.';
$string['config:grace_logins'] = 'For some logins';
$string['config:grace_none'] = 'No, they must answer at once';
$string['config:gracedate'] = 'Day';
$string['config:gracedate_desc'] = 'The last day, as year-month-day, for example 2027-01-31.';
$string['config:gracedays'] = 'Days';
$string['config:gracedays_desc'] = 'How many days after somebody is first asked.';
$string['config:gracelogins'] = 'Logins';
$string['config:gracelogins_desc'] = 'How many logins after the first time somebody is asked.';
$string['config:headingexisting'] = 'People who have an account';
$string['config:headingreports'] = 'Reports';
$string['config:headingsignup'] = 'Signing up';
$string['config:perhour'] = 'Sign-ups an hour from one address';
$string['config:perhour_desc'] = 'More than that are asked to wait. Many people of one company may share one address of the network. 0 sets no limit.';
$string['config:remind'] = 'Remind before the time ends';
$string['config:remind_desc'] = 'How many days before, separated by commas. Empty: nobody is reminded.';
$string['config:remindapp'] = 'Remind people who only use the app';
$string['config:remindapp_desc'] = 'Every how many days. In the app nobody is stopped; a message leads to the page that asks. 0: never.';
$string['config:signuppage'] = 'Sign-up page';
$string['config:signuppage_core'] = 'Core\'s page, with the fields of this plugin';
$string['config:signuppage_desc'] = 'The page of this plugin goes step by step, keeps what was typed, and answers alike whether an address has an account or not. Core\'s page has the same fields on one page, and tells strangers which addresses have an account. Where self registration is not by email, core\'s page is used.';
$string['config:signuppage_own'] = 'The page of this plugin';
$string['config:usernameisemail'] = 'The username is the email address';
$string['config:usernameisemail_desc'] = 'People are not asked for a username. They log in with their email address.';
$string['event:form_updated'] = 'Registration form updated';
$string['event:registration_changed'] = 'Registration answered';
$string['event:registration_completed'] = 'Registration completed';
$string['gracelastlogin'] = 'You may also answer later. At your next login you must answer.';
$string['gracelogins'] = 'You may also answer later; you can log in {$a} more times before you must answer.';
$string['graceuntil'] = 'You may also answer later, until {$a}.';
$string['haveaccount'] = 'Already have an account?';
$string['lectern_registration:manage'] = 'Choose what is asked at registration';
$string['lectern_registration:viewreports'] = 'See the reports of registration';
$string['mail:exists'] = 'Hello {$a->firstname},

somebody, perhaps you, has just tried to sign up at {$a->site} with your email address. You already have an account there. Your username is {$a->username}.

Log in: {$a->login}

If you no longer know your password, set a new one: {$a->url}

If it was not you, you need to do nothing. Nothing was changed, and the person was not told that you have an account.';
$string['mail:exists_subject'] = 'You already have an account at {$a->site}';
$string['mail:reminder'] = 'Hello {$a->firstname},

some things that we need to know about you are missing. Please fill them in here, it takes a minute:

{$a->url}';
$string['mail:reminder_subject'] = 'A few things about you are missing';
$string['mail:renamed'] = 'Hello {$a->firstname},

the username that you wished for could not be used. Yours is: {$a->username}

Another mail brings you the link that confirms your address. Then you log in here: {$a->url}';
$string['mail:renamed_subject'] = 'Your username at {$a->site}';
$string['messageprovider:reminder'] = 'Reminder of an incomplete registration';
$string['notnow'] = 'Not now';
$string['notsent'] = 'What you had sent before was not saved. Please send it again.';
$string['notsentyet'] = 'What you have just sent was not saved. Once you have answered here, you are led back and can send it again.';
$string['optionalfield'] = '{$a} (optional)';
$string['pluginname'] = 'Registration';
$string['problem:control'] = 'This holds characters that cannot be seen and cannot be kept. Please type it again by hand.';
$string['problem:email'] = 'This is not a complete email address. It looks like name@example.org.';
$string['problem:emaildomain'] = 'Please use an email address from {$a->domains}.';
$string['problem:emailrefused'] = 'Email addresses from there are not accepted. Please use another one.';
$string['problem:name'] = 'Please give a name with at least one letter.';
$string['problem:option'] = 'Please choose one from the list.';
$string['problem:passwordconsecutive'] = 'The same character may stand at most {$a->count} times in a row.';
$string['problem:passworddigits'] = 'The password needs at least this many digits: {$a->count}.';
$string['problem:passwordlength'] = 'Please choose a password of at least {$a->count} characters.';
$string['problem:passwordlong'] = 'This password is too long: at most {$a->count} characters, and fewer with letters that are not Latin.';
$string['problem:passwordlower'] = 'The password needs at least this many small letters: {$a->count}.';
$string['problem:passwordnonalphanum'] = 'The password needs at least this many characters such as * - or #: {$a->count}.';
$string['problem:passwordupper'] = 'The password needs at least this many capital letters: {$a->count}.';
$string['problem:pattern'] = 'This is not written in the way that is asked for.';
$string['problem:pattern_anchor'] = 'Leave out the sign at character {$a->position} of the pattern: it always has to match the whole answer. To mean the sign itself, put \\ before it.';
$string['problem:pattern_backreference'] = 'At character {$a->position} the pattern refers back to a group. That is not possible here.';
$string['problem:pattern_class'] = 'Nothing stands in the square brackets at character {$a->position} of the pattern.';
$string['problem:pattern_count'] = 'The numbers in braces at character {$a->position} of the pattern cannot be read. They look like {3}, {3,} or {3,5}, up to 1000.';
$string['problem:pattern_double'] = 'At character {$a->position} the pattern repeats what is repeated already. One such sign is enough.';
$string['problem:pattern_encoding'] = 'The pattern holds bytes that are not text.';
$string['problem:pattern_escape'] = 'At character {$a->position} the pattern has a \\ before something that has no meaning with it.';
$string['problem:pattern_group'] = 'At character {$a->position} the pattern looks ahead or back, or names a group. That is not possible here.';
$string['problem:pattern_large'] = 'The pattern gets too large at character {$a->position}: repeat less, or nest less.';
$string['problem:pattern_long'] = 'The pattern is too long: it ends at character {$a->position} at the latest.';
$string['problem:pattern_range'] = 'The range at character {$a->position} of the pattern is not one: it goes from one character to a later one. To mean a hyphen, put it last.';
$string['problem:pattern_repeat'] = 'At character {$a->position} the pattern repeats something, but nothing stands before it.';
$string['problem:pattern_unclosed'] = 'The bracket at character {$a->position} of the pattern is never closed.';
$string['problem:pattern_unexpected'] = 'The pattern has a bracket at character {$a->position} that nothing belongs to. To mean the bracket itself, put \\ before it.';
$string['problem:patternhelp'] = '{$a->help}';
$string['problem:phone'] = 'This is not a telephone number that we know. Please check its digits.';
$string['problem:phonecode'] = 'Please begin with the code of the country, such as +49.';
$string['problem:phonecountry'] = 'Please give a number that begins with {$a->codes}.';
$string['problem:required'] = 'Please fill this in.';
$string['problem:rule_column'] = 'At most {$a->column} characters fit, so {$a->max} are too many.';
$string['problem:rule_country'] = '“{$a->country}” is not a country whose telephone numbers we know. Give codes of two letters, such as DE, AT.';
$string['problem:rule_domain'] = '“{$a->domain}” is not a domain. It looks like example.org, or *.example.org for all below it.';
$string['problem:rule_domainrefused'] = 'The domain {$a->domain} is allowed and refused at once.';
$string['problem:rule_lengths'] = 'Nobody can give at least {$a->min} and at most {$a->max} characters.';
$string['problem:rule_never'] = 'No answer can match this pattern, so nobody could finish.';
$string['problem:rule_neverlength'] = 'No answer of {$a->min} to {$a->max} characters can match this pattern, so nobody could finish.';
$string['problem:rule_value'] = 'The other rules of this field do not accept the value “{$a->value}”.';
$string['problem:tags'] = 'Please write this without < and >.';
$string['problem:toolong'] = 'This is too long: at most {$a->max} characters fit.';
$string['problem:tooshort'] = 'This is too short: please give at least {$a->min} characters.';
$string['problem:username'] = 'Please use only small letters, digits, and these: . - _ @';
$string['problem:usernameextended'] = 'This holds letters that cannot be used in a username.';
$string['problem:values'] = 'Please give one of these: {$a->values}.';
$string['saveandgoon'] = 'Save and go on';
$string['sentagain'] = 'sign up again';
$string['sentlead'] = 'We have sent you a message. Open it and follow the link in it to go on.';
$string['sentnothing'] = 'Nothing came after some minutes? Look at the spam folder, or check the address:';
$string['senttitle'] = 'Please look at your email';
$string['settings'] = 'Settings';
$string['stepof'] = 'Step {$a->step} of {$a->steps}';
$string['task:process_signups'] = 'Make the accounts of sign-ups';
$string['task:remind'] = 'Remind people whose registration is incomplete';
$string['task:tidy'] = 'Try failed sign-ups again and remove what is over';
$string['thanks'] = 'Thank you. That is all we need.';
$string['tologin'] = 'To the login';
$string['tool:fields'] = 'Fields and steps';
$string['tool:purposes'] = 'Consents';
$string['tool:report'] = 'Registration';
$string['tool:takeover'] = 'Take over core\'s required fields';
$string['toomany'] = 'Too many accounts were asked for from your network in this hour. What you typed is kept: please wait a while, type your password again and send it once more.';
