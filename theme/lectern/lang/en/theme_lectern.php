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
 * English strings of the Lectern theme.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['activitynavigation'] = 'Previous, next and done';
$string['activitynavigation_desc'] = 'Ends each activity page with a link to the activity before and after it, and with its completion.';
$string['activitynavigation_label'] = 'Before and after this activity';
$string['audience_learners'] = 'Learners';
$string['audience_managers'] = 'Managers';
$string['audience_teachers'] = 'Teachers';
$string['audience_visitors'] = 'Visitors';
$string['backtocourse'] = 'Back to the course';
$string['brandcolour'] = 'Brand colour';
$string['brandcolour_desc'] = 'The colour of links, buttons and accents. Text in it has to reach a contrast of 4.5:1 on the theme\'s papers; one that does not is refused with the nearest that does. Leave it empty for the theme\'s own green.';
$string['brandcolourdark'] = 'Brand colour in the dark';
$string['brandcolourdark_desc'] = 'The colour that stands for the brand colour in the dark scheme. Leave it empty and it is worked out from the brand colour.';
$string['cachedef_coursepictures'] = 'Addresses of course pictures';
$string['cachedef_files'] = 'Which files of the theme\'s settings are there, and how large the pictures are';
$string['cachedef_roles'] = 'Which roles teach';
$string['cataloguecategories'] = 'Categories in the catalogue';
$string['cataloguecategories_desc'] = 'Courses of these categories and of those below them are shown. Choose none to show all courses.';
$string['cataloguelimit'] = 'Courses in the catalogue';
$string['cataloguelimit_desc'] = 'How many courses the front page shows before the link to all of them.';
$string['check_styles'] = 'Styles of the Lectern theme';
$string['check_styles_action'] = 'Settings of the theme';
$string['check_styles_failed'] = 'The theme\'s SCSS does not compile. The site shows the last styles that did.';
$string['check_styles_ok'] = 'The theme\'s SCSS compiles.';
$string['choosereadme'] = 'Lectern is a calm, spacious theme for company academies, a child of Boost.';
$string['courseheader'] = 'Header on course pages';
$string['courseheader_desc'] = 'Shows the course\'s picture, title, progress and teachers at the top of its page.';
$string['courseheaderactivity'] = 'Header on activity pages';
$string['courseheaderactivity_desc'] = 'Shows a low form of the course header on the pages of its activities too.';
$string['courseheaderpicture'] = 'Picture in the course header';
$string['courseheaderpicture_desc'] = 'The course image that teachers set in the course\'s settings.';
$string['courseheaderprogress'] = 'Progress in the course header';
$string['courseheaderprogress_desc'] = 'How much of the course the learner has completed. Shown where the course tracks completion.';
$string['courseheaderteachers'] = 'Teachers in the course header';
$string['courseheaderteachers_desc'] = 'The people that are listed as course contacts.';
$string['defaultscheme'] = 'Colour scheme';
$string['defaultscheme_auto'] = 'As the device is set';
$string['defaultscheme_dark'] = 'Dark';
$string['defaultscheme_desc'] = 'The scheme for everybody who has not chosen one.';
$string['defaultscheme_light'] = 'Light';
$string['draft'] = 'Draft of the theme\'s settings';
$string['draft_change'] = 'Change settings';
$string['draft_discard'] = 'Discard';
$string['draft_discarded'] = 'The draft is discarded. The site is as it was.';
$string['draft_inform'] = 'This page shows your draft, which nobody else sees. Saving the changes publishes what is on this page.';
$string['draft_nothing'] = 'Nothing differs from the published settings, so there is nothing to preview.';
$string['draft_publish'] = 'Publish';
$string['draft_published'] = 'The draft is published: everybody sees it now.';
$string['draft_seen'] = 'You see a draft that nobody else sees.';
$string['entry_courses'] = 'All courses';
$string['entry_home'] = 'Home';
$string['entry_mycourses'] = 'My courses';
$string['entry_myhome'] = 'Dashboard';
$string['entry_siteadminnode'] = 'Site administration';
$string['export'] = 'Export';
$string['export_desc'] = 'One file with all settings of the theme and their files. It can be imported on this or another site.';
$string['export_do'] = 'Download the settings';
$string['export_failed'] = 'The file of settings could not be written. Look whether the server\'s disk is full.';
$string['favicon'] = 'Icon of the site';
$string['favicon_desc'] = 'The small picture in the browser\'s tab: ICO, PNG or SVG.';
$string['fontbody'] = 'Font for text';
$string['fontbody_desc'] = 'A WOFF2 file of up to 300 KB, variable if you have one. It is served by this site; no other host is asked. Leave it empty for the theme\'s own font.';
$string['fontdisplay'] = 'Font for headings';
$string['fontdisplay_desc'] = 'A WOFF2 file of up to 300 KB. Leave it empty for the theme\'s own font.';
$string['footerlinks'] = 'Links in the footer';
$string['footerlinks_desc'] = 'One a line: text, address and, if you like, the codes of the languages it is for, with a bar between them. Example: Privacy | /admin/tool/policy/viewall.php | en,de';
$string['footerlinks_label'] = 'About this site';
$string['footershowpowered'] = 'Name Moodle in the footer';
$string['footershowpowered_desc'] = 'Shows that the site runs on Moodle.';
$string['footertext'] = 'Text in the footer';
$string['footertext_desc'] = 'For example the name and the address of your academy.';
$string['front_allcourses'] = 'All courses';
$string['front_allnews'] = 'All news';
$string['front_catalogue'] = 'Courses';
$string['front_continue'] = 'Continue where you left';
$string['front_news'] = 'News';
$string['frontpagesections'] = 'Sections of the front page';
$string['frontpagesections_desc'] = 'Which sections the front page shows, and in which order.';
$string['import'] = 'Import';
$string['import_apply'] = 'Apply these changes';
$string['import_desc'] = 'You see what would change before anything does. The settings as they were are kept, so that the import can be undone.';
$string['import_do'] = 'Import settings';
$string['import_done'] = 'The settings are imported. You can undo this under Export and import.';
$string['import_empty'] = 'empty';
$string['import_entries'] = 'This is not a file of settings: it holds more than {$a} files.';
$string['import_entry'] = 'This is not a file of settings: it holds "{$a}", which does not belong in one.';
$string['import_file'] = 'File of settings';
$string['import_gone'] = 'The uploaded file is gone. Upload it again.';
$string['import_large'] = 'The file is too large: at most {$a} are possible.';
$string['import_look'] = 'Show what would change';
$string['import_missing'] = 'The file of settings is cut short: {$a} is missing. Export it again.';
$string['import_new'] = 'New';
$string['import_newer'] = 'The file of settings was made by a newer theme ({$a->release}, format {$a->format}). Update the theme on this site first.';
$string['import_nosettings'] = 'This is not a file of settings of the Lectern theme: it holds no settings.json, or one that cannot be read.';
$string['import_nothing'] = 'Nothing would change: the settings are the same.';
$string['import_nozip'] = 'The file cannot be read as a zip. It may be cut short. Export it again.';
$string['import_old'] = 'Now';
$string['import_plan'] = 'Nothing is changed yet. These settings would change.';
$string['import_problem'] = '{$a->setting}: {$a->problem}';
$string['import_refused'] = 'The file is not taken, and nothing is changed.';
$string['import_setting'] = 'Setting';
$string['import_skipped'] = 'This theme does not know these settings, and skips them: {$a}';
$string['import_sum'] = '{$a} is not what it was when it was exported. The file is damaged; export it again.';
$string['lastactivity'] = 'That was the last activity';
$string['lead_button'] = 'See all courses';
$string['leadbutton'] = 'Lead: words on the button';
$string['leadbutton_desc'] = 'What happens when somebody follows it, for example "See all courses". Leave it empty for no button.';
$string['leadpicture'] = 'Lead: picture';
$string['leadpicture_desc'] = 'Shown beside the title. A photograph of about 1600 by 1200 pixels serves all screens.';
$string['leadtext'] = 'Lead: text';
$string['leadtext_desc'] = 'One or two sentences below the title.';
$string['leadtitle'] = 'Lead: title';
$string['leadtitle_desc'] = 'The first words that visitors read. Leave it empty for the site\'s full name.';
$string['leadurl'] = 'Lead: address of the button';
$string['leadurl_desc'] = 'A web address, or a place on this site that starts with a slash, for example /course/index.php';
$string['login_heading'] = 'Log in to {$a}';
$string['loginlayout'] = 'Layout of the login page';
$string['loginlayout_desc'] = 'With a picture beside the form, or with the form alone.';
$string['loginlayout_picture'] = 'Picture beside the form';
$string['loginlayout_plain'] = 'Form alone';
$string['loginpicture'] = 'Picture on the login page';
$string['loginpicture_desc'] = 'Shown beside the form on wide screens. Its middle stays in view.';
$string['logintext'] = 'Text on the login page';
$string['logintext_desc'] = 'Shown with the form, for example whom to ask for an account.';
$string['logo'] = 'Logo';
$string['logo_desc'] = 'Shown in the header on light papers. SVG is sharp at every size; PNG should be 80 pixels high or more.';
$string['logocompact'] = 'Compact logo';
$string['logocompact_desc'] = 'Shown where there is little room, as on a phone.';
$string['logocompactdark'] = 'Compact logo in the dark';
$string['logocompactdark_desc'] = 'Stands for the compact logo on dark papers.';
$string['logodark'] = 'Logo in the dark';
$string['logodark_desc'] = 'Stands for the logo on dark papers.';
$string['moreteachers'] = 'and {$a} more';
$string['navigation'] = 'Who sees what';
$string['navigation_box'] = '{$a->entry}, shown to: {$a->audience}';
$string['navigation_desc'] = 'The entries of the menu at the top, and who is shown them. This makes the menu shorter; it takes no right away. Teachers are all who teach in any course, managers all who manage the site or its categories.';
$string['navigation_entry'] = 'Entry';
$string['navigationlinks'] = 'Links of your own';
$string['navigationlinks_desc'] = 'One a line: text, address, codes of languages and audiences, with a bar between them; the last two may be left out. Audiences are visitors, learners, teachers and managers. Example: Help desk | https://help.example.org | | learners,teachers';
$string['newslimit'] = 'Pieces of news';
$string['newslimit_desc'] = 'How many of the site\'s announcements the front page shows.';
$string['next'] = 'Next';
$string['pluginname'] = 'Lectern';
$string['preview'] = 'Preview';
$string['preview_desc'] = 'Shows the whole site with these settings to you alone. Publish them or discard them from there.';
$string['preview_errors'] = 'Some settings were refused. The others are in your draft.';
$string['preview_othertheme'] = 'Your draft is kept, but you see this site with another theme. Choose Lectern under Appearance, Themes to look at it.';
$string['previous'] = 'Previous';
$string['privacy:metadata:core_files'] = 'The theme keeps the draft of its settings that an administrator has not yet published or discarded, with the files in it.';
$string['privacy:metadata:preference:draft'] = 'Says that you have a draft of the theme\'s settings.';
$string['privacy:metadata:preference:scheme'] = 'The colour scheme you chose: light, dark, or as the device is set.';
$string['problem_audience'] = '{$a->given} is no audience. Write any of {$a->known}.';
$string['problem_choice'] = 'Choose one of: {$a}.';
$string['problem_colour'] = '{$a} is not a colour. Write it as # and six hexadecimal digits, for example #1f5e54.';
$string['problem_contrast'] = '{$a->colour} reaches {$a->ratio}:1 on the page\'s background; at least 4.5:1 is needed. The nearest that passes is {$a->nearest}.';
$string['problem_contrastdark'] = '{$a->colour} reaches {$a->ratio}:1 on the dark page\'s background; at least 4.5:1 is needed. The nearest that passes is {$a->nearest}.';
$string['problem_filename'] = '{$a} is not the name of a file.';
$string['problem_font'] = '{$a} is not a WOFF2 font, or it is cut short. Convert the font to WOFF2 and upload it again.';
$string['problem_ids'] = 'These are not ids of categories, separated by commas.';
$string['problem_language'] = '{$a} is not the code of a language. Write codes like en or pt_br, separated by commas.';
$string['problem_line'] = 'Line {$a->line}: {$a->problem}';
$string['problem_lines'] = 'There is room for {$a} links.';
$string['problem_linkaudienceparts'] = 'Write text, address, languages and audiences with a bar between them. Only text and address are needed.';
$string['problem_linkparts'] = 'Write text, address and languages with a bar between them. Only text and address are needed.';
$string['problem_navigation'] = 'This is not a table of entries and audiences.';
$string['problem_nopicture'] = '{$a} is not a picture, or it is damaged. Upload SVG, PNG, JPEG, WebP or GIF.';
$string['problem_number'] = 'Write a whole number from {$a->least} to {$a->most}.';
$string['problem_picturename'] = '{$a->name} holds a picture of the type {$a->type}, and its name does not say so or the type is not possible here. Rename or convert it.';
$string['problem_pixels'] = '{$a->name} has {$a->width} × {$a->height} pixels ({$a->megapixels} megapixels). At most {$a->most} megapixels are possible. Make the picture smaller and upload it again.';
$string['problem_scss'] = 'Line {$a->line}: {$a->what}. The line reads: {$a->text}';
$string['problem_scsstheme'] = 'With this text the theme\'s SCSS no longer compiles. {$a}';
$string['problem_sections'] = 'This is not a list of all sections, each on or off.';
$string['problem_svg'] = '{$a->name} holds {$a->found}, which does not belong in a drawing. Save it as a plain SVG, without scripts, animation, outside files and document types.';
$string['problem_text'] = 'Tags and characters that are not text are not possible here.';
$string['problem_toolarge'] = '{$a->name} is too large: at most {$a->most} are possible.';
$string['problem_toolong'] = 'This is too long: at most {$a} characters are possible.';
$string['problem_unreadable'] = '{$a} cannot be read.';
$string['problem_url'] = '{$a} is not an address. Write one that starts with https:// or, on this site, with a slash.';
$string['progress_done'] = '{$a}% of this course is done';
$string['progress_short'] = '{$a}% done';
$string['region-side-pre'] = 'Right';
$string['scheme'] = 'Light or dark colours';
$string['scheme_auto'] = 'As the device is set';
$string['scheme_dark'] = 'Dark';
$string['scheme_light'] = 'Light';
$string['schemeswitch'] = 'Switch for users';
$string['schemeswitch_desc'] = 'Lets everybody choose between light and dark.';
$string['scss_failed'] = 'The theme\'s SCSS does not compile: {$a->failure}. The site shows the styles of Boost.';
$string['scss_failedsince'] = 'The theme\'s SCSS does not compile: {$a->failure}. The site shows the last styles that did, of {$a->time}.';
$string['scss_failure'] = '{$a->what} (line {$a->line} of {$a->place})';
$string['scss_import'] = '{$a} is not possible here. Paste the rules themselves';
$string['scss_unknown'] = 'The compiler gave no reason';
$string['scssafter'] = 'SCSS after the theme\'s';
$string['scssafter_desc'] = 'Rules of your own. They come last, so they win. The whole theme is compiled before this is saved; where it does not compile, nothing changes.';
$string['scssbefore'] = 'SCSS before the theme\'s';
$string['scssbefore_desc'] = 'Variables of your own, which stand before the theme\'s and win, for example $lectern-radius: 4px;';
$string['section'] = 'Section';
$string['section_catalogue'] = 'Catalogue: courses with their pictures';
$string['section_continue'] = 'Continue: where a learner left off';
$string['section_lead'] = 'Lead: title, text and picture';
$string['section_news'] = 'News: the site\'s announcements';
$string['section_place'] = 'Place';
$string['section_placeit'] = 'Place of {$a}';
$string['section_showit'] = 'Show {$a}';
$string['section_shown'] = 'Shown';
$string['settingspage'] = 'Lectern';
$string['svg_large'] = 'more than {$a}';
$string['tab_advanced'] = 'Advanced';
$string['tab_brand'] = 'Brand';
$string['tab_course'] = 'Course';
$string['tab_error'] = '{$a} (needs attention)';
$string['tab_fonts'] = 'Fonts';
$string['tab_footer'] = 'Footer';
$string['tab_frontpage'] = 'Front page';
$string['tab_login'] = 'Login';
$string['tab_logos'] = 'Logos';
$string['tab_navigation'] = 'Navigation';
$string['tab_transfer'] = 'Export and import';
$string['taughtby'] = 'Taught by';
$string['unaddableblocks'] = 'Blocks that cannot be added';
$string['unaddableblocks_desc'] = 'Short names of blocks, separated by commas. They are not offered in the list of blocks to add.';
$string['undo'] = 'Undo the import';
$string['undo_do'] = 'Undo the import of {$a}';
$string['undo_done'] = 'The import is undone. The settings are as they were before.';
$string['undo_nothing'] = 'There is no import to undo.';
$string['undo_sure'] = 'Have the settings be as they were before the import of {$a}? What was changed since is lost.';
