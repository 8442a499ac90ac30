<?php
// What an administrator of registration finds: a field that core demands, something to consent to, people who lack something.

use local_lectern_registration\local\consent\purposes;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/testing/generator/lib.php');
require_once($CFG->dirroot . '/user/profile/definelib.php');

$request = json_decode(stream_get_contents(STDIN), true);
if (!empty($request['clean'])) {
    $field = $DB->get_record('user_info_field', ['shortname' => 'badge']);
    profile_delete_field($field->id);
    foreach (purposes::all() as $purpose) {
        purposes::enable($purpose->id, false);
    }
    exit("\n" . json_encode(true) . "\n");
}
core\session\manager::set_user(get_admin());
$field = (new testing_data_generator())->create_custom_profile_field([
    'datatype' => 'text', 'shortname' => 'badge', 'name' => 'Badge number', 'required' => 1,
]);
// Core would send the administrator away, too.
$DB->insert_record('user_info_data', ['userid' => get_admin()->id, 'fieldid' => $field->id, 'data' => '1', 'dataformat' => 0]);
purposes::create('news' . $field->id, ['en' => [
    'name' => 'News of our courses', 'content' => '<p>We write once a month at most.</p>', 'contentformat' => FORMAT_HTML,
]]);
echo "\n" . json_encode(true) . "\n";
