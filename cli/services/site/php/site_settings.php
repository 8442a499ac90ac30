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
 * What every new site is set to: web services by REST, no guided tours over the pages, no wait for registration,
 * nothing that browsers would fetch from outside.
 * Argument: the site's config.php.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/filterlib.php');

set_config('enablewebservices', 1);
$protocols = array_filter(explode(',', get_config('core', 'webserviceprotocols') ?: ''));
set_config('webserviceprotocols', implode(',', array_unique([...$protocols, 'rest'])));
set_config('registrationpending', 0);
set_config('enabledashboard', 1);
// MathJax comes from a server outside.
filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
$DB->set_field('tool_usertours_tours', 'enabled', 0);
purge_all_caches();
