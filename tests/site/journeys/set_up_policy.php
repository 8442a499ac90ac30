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
 * Makes a policy that everybody has to agree to, on a page of its own, or takes all policies away. Argument: the site's
 * config.php. Input: the policy's name, null to take all away.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use tool_policy\api;
use tool_policy\policy_version;

define('CLI_SCRIPT', true);

require($argv[1]);

core\session\manager::set_user(get_admin());
$name = json_decode(stream_get_contents(STDIN));
if ($name) {
    $data = api::form_policydoc_data(new policy_version(0));
    $data->name = $name;
    $data->content_editor['text'] = '<p>We are kind to each other.</p>';
    $data->agreementstyle = policy_version::AGREEMENTSTYLE_OWNPAGE;
    api::make_current(api::form_policydoc_add($data)->get('id'));
} else {
    foreach (api::list_current_versions() as $version) {
        api::inactivate($version->policyid);
    }
}
echo "\n" . json_encode(true) . "\n";
