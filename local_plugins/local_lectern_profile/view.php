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
 * Somebody's learning record: one's own, or another's as far as one may see it.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use local_lectern_profile\audience;
use local_lectern_profile\local\record;
use local_lectern_profile\local\viewer;
use local_lectern_profile\output\record_page;

require('../../config.php');

$userid = optional_param('id', 0, PARAM_INT);
$as = audience::tryFrom(optional_param('as', '', PARAM_ALPHA));
$forprint = optional_param('print', 0, PARAM_BOOL);

require_login(null, false);
$PAGE->set_context(context_system::instance());
$PAGE->set_url('/local/lectern_profile/view.php', ['id' => $userid ?: $USER->id]);
$own = viewer::admit($userid);
$subject = $as === null ? $own : viewer::preview($own, $as);
$title = get_string('pluginname', 'local_lectern_profile');

$PAGE->set_url(record_page::url('view.php', $subject, $as));
$PAGE->set_pagelayout($forprint ? 'embedded' : 'standard');
$PAGE->set_title($title . ': ' . fullname($subject->user));
$PAGE->set_heading($title);
$PAGE->add_body_class('lectern-profile-page');
// A record must not come back from the browser's memory once somebody has logged out or may no longer see it.
$PAGE->set_cacheable(false);
$PAGE->requires->js_call_amd('local_lectern_profile/print', 'init');

$record = record::of($subject);
$record->tell_viewed();
$page = new record_page($record, viewer::may_preview($own), $as, (bool) $forprint);

echo $OUTPUT->header();
echo $OUTPUT->render_from_template('local_lectern_profile/record', $page->export_for_template($OUTPUT));
echo $OUTPUT->footer();
