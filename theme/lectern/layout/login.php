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
 * The layout of the pages for logging in and signing up.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$page = new \theme_lectern\output\login_page();

echo $OUTPUT->render_from_template('theme_lectern/login', $page->export_for_template($OUTPUT) + [
    'sitename' => format_string($SITE->fullname, true, ['context' => \core\context\system::instance()]),
    'homeurl' => (new moodle_url('/'))->out(false),
    'output' => $OUTPUT,
    'bodyattributes' => $OUTPUT->body_attributes(),
]);
