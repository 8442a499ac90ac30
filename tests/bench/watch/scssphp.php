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
 * How long Moodle's own compiler takes for a theme, in milliseconds: scssphp alone, nothing read or written around it.
 * Arguments: the site's config.php, the theme.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);

$theme = theme_config::load($argv[2]);
[$paths, $scss] = $theme->get_scss_property();
$compiler = new core_scss();
$compiler->prepend_raw_scss($theme->get_pre_scss_code());
if (is_string($scss)) {
    $compiler->set_file($scss);
} else {
    $compiler->append_raw_scss($scss($theme));
    $compiler->setImportPaths($paths);
}
$compiler->append_raw_scss($theme->get_extra_scss_code());
$began = microtime(true);
$compiler->to_css();
echo round((microtime(true) - $began) * 1000), "\n";
