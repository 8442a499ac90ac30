<?php
// __licence__

/**
 * The page: how many users are active now.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use __component__\local\activity;
use __component__\output\activity_card;

require_login();
$context = \core\context\system::instance();
require_capability('local/__name__:view', $context);

admin_externalpage_setup('__component__');

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('pluginname', '__component__'));
echo $OUTPUT->render(new activity_card(activity::now()));
echo $OUTPUT->footer();
