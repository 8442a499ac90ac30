<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Router of PHP's own server: hidden files are not served, and what is no file is a route of Moodle's own router.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Runs without Moodle.

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/';
$root = $_SERVER['DOCUMENT_ROOT'];

if (preg_match('~/\.~', rawurldecode($path))) {
    http_response_code(404);
    return true;
}

// Scripts with slash arguments, folders and files are the server's own work.
if (preg_match('~^(.+?\.php)(/|$)~', $path, $found) ? is_file($root . $found[1]) : file_exists($root . rawurldecode($path))) {
    return false;
}

$_SERVER['SCRIPT_NAME'] = '/r.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/r.php';
chdir($root);
require($root . '/r.php');
