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
 * Serves the stylesheet of the draft of whoever asks, and of nobody else's.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// Debugging output in a stylesheet helps nobody.
define('NO_DEBUG_DISPLAY', true);

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/filelib.php');

use theme_lectern\local\draft\draft;
use theme_lectern\local\draft\styles;
use theme_lectern\local\scss\failure;

require_login(null, false, null, false, true);
require_capability('moodle/site:config', context_system::instance());

$revision = required_param('revision', PARAM_ALPHANUM);
$rtl = optional_param('rtl', false, PARAM_BOOL);

$draft = draft::of_current_user();
if ($draft === null) {
    send_file_not_found();
}
// Compiling takes seconds: other pages of the same user need not wait.
\core\session\manager::write_close();
try {
    $file = styles::file($draft, $rtl);
} catch (failure) {
    // The settings page said why. The site's own styles stand in.
    redirect(theme_config::load('lectern')->css_urls($PAGE)[0]);
}
$lifetime = $revision === $draft->revision() ? DAYSECS : 0;
send_stored_file($file, $lifetime, 0, false, ['cacheability' => 'private']);
