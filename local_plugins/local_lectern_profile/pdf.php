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
 * Somebody's learning record as PDF.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\context\system as context_system;
use local_lectern_profile\audience;
use local_lectern_profile\local\pdf\document;
use local_lectern_profile\local\record;
use local_lectern_profile\local\viewer;

require('../../config.php');
require_once($CFG->libdir . '/filelib.php');

$userid = optional_param('id', 0, PARAM_INT);
$as = audience::tryFrom(optional_param('as', '', PARAM_ALPHA));

require_login(null, false);
$PAGE->set_context(context_system::instance());
$PAGE->set_url('/local/lectern_profile/pdf.php', ['id' => $userid ?: $USER->id]);
$subject = viewer::admit($userid);
if ($as !== null) {
    $subject = viewer::preview($subject, $as);
}
$record = record::of($subject);
$record->tell_exported();
$document = new document($record, $as);
// Writing takes a moment, in which nothing else of the same reader should have to wait.
core\session\manager::write_close();
send_file($document->content(), $document->filename(), 0, 0, true, true, 'application/pdf');
