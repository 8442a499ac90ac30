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
 * The syllabus of a course as PDF: for those in the course, and for whoever has its public link.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use local_lectern_syllabus\local\pdf\document;
use local_lectern_syllabus\local\reader;

// No login here: reader::admit() asks those in the course to log in, and lets in those with the link.
require('../../config.php'); // phpcs:ignore moodle.Files.RequireLogin.Missing
require_once($CFG->libdir . '/filelib.php');

$courseid = required_param('id', PARAM_INT);
$token = optional_param('token', '', PARAM_ALPHANUM);

$PAGE->set_url('/local/lectern_syllabus/pdf.php', ['id' => $courseid] + ($token === '' ? [] : ['token' => $token]));
$reader = reader::admit($courseid, $token);
if ($reader->is_outside()) {
    $PAGE->set_context(core\context\system::instance());
}
if ($reader->model === null) {
    redirect($reader->url('view.php'));
}
$reader->send_headers();
$reader->tell();
$document = new document($reader->model, $reader->course, $reader->token);
$filename = $document->filename();
// Writing takes a moment, in which nothing else of the same reader should have to wait.
core\session\manager::write_close();
send_file($document->content(), $filename, 0, 0, true, false, 'application/pdf');
