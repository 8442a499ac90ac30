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
 * Has a site offer the login by an OAuth 2 provider, or no longer. Argument: the site's config.php. Input: the provider's
 * address, null to take it away.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use core\oauth2\api;
use core\oauth2\issuer;
use core\oauth2\user_field_mapping;

define('CLI_SCRIPT', true);

require($argv[1]);

$name = 'The academy’s accounts';
$fields = [
    'preferred_username' => 'username', 'given_name' => 'firstname', 'family_name' => 'lastname', 'email' => 'email',
    'address-locality' => 'city',
];

core\session\manager::set_user(get_admin());
$provider = json_decode(stream_get_contents(STDIN));
foreach (issuer::get_records(['name' => $name]) as $issuer) {
    $DB->delete_records('oauth2_user_field_mapping', ['issuerid' => $issuer->get('id')]);
    $DB->delete_records('auth_oauth2_linked_login', ['issuerid' => $issuer->get('id')]);
    api::delete_issuer($issuer->get('id'));
}
if ($provider) {
    $issuer = new issuer(0, (object) [
        'name' => $name, 'image' => '', 'clientid' => 'academy', 'clientsecret' => 'secret', 'enabled' => 1,
        'showonloginpage' => issuer::LOGINONLY, 'requireconfirmation' => 0,
    ]);
    $issuer->create();
    $of = ['issuerid' => $issuer->get('id'), 'timecreated' => time(), 'timemodified' => time(), 'usermodified' => $USER->id];
    foreach (['authorization' => 'authorize', 'token' => 'token', 'userinfo' => 'userinfo'] as $endpoint => $path) {
        // Past the API, which wants https: nobody has a certificate for a test.
        $DB->insert_record('oauth2_endpoint', $of + ['name' => "{$endpoint}_endpoint", 'url' => "{$provider}/{$path}"]);
    }
    foreach ($fields as $external => $internal) {
        $mapping = (object) ['issuerid' => $of['issuerid'], 'externalfield' => $external, 'internalfield' => $internal];
        (new user_field_mapping(0, $mapping))->create();
    }
}
echo "\n" . json_encode(true) . "\n";
