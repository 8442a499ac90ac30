<?php
// Has some people answer all that is asked, also of those who were there before. Input: user names.

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->dirroot . '/user/lib.php');

set_config('askexisting', 1, 'local_lectern_registration');
form_store::save(new form([new field('city'), new field('country'), new field('department'), new field('phone1')]));
foreach (json_decode(stream_get_contents(STDIN)) as $username) {
    user_update_user([
        'id' => $DB->get_field('user', 'id', ['username' => $username], MUST_EXIST),
        'city' => 'Perth', 'country' => 'AU', 'department' => 'Logistics', 'phone1' => '+61 8 9000 0000',
    ], false);
}
echo "\n" . json_encode(true) . "\n";
