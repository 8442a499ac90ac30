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
 * Previews, publishes or discards the draft of whoever asks. See \theme_lectern\local\draft\draft.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use core\output\notification;
use theme_lectern\local\draft\draft;
use theme_lectern\local\draft\preview;
use theme_lectern\local\fields\fields;

require_login(null, false);
$context = context_system::instance();
require_capability('moodle/site:config', $context);

$settingsurl = new moodle_url('/admin/settings.php', ['section' => fields::SECTION]);
$PAGE->set_context($context);
$PAGE->set_url('/theme/lectern/draft.php');
$PAGE->set_pagelayout('admin');
$PAGE->set_secondary_active_tab('appearance');

$data = data_submitted();
if (!$data) {
    redirect($settingsurl);
}
require_sesskey();

$do = required_param('do', PARAM_ALPHA);
$draft = new draft((int) $USER->id);
if ($do === 'discard') {
    $draft->discard();
    redirect($settingsurl, get_string('draft_discarded', 'theme_lectern'));
}
if ($do === 'publish') {
    preview::publish($draft);
    redirect($settingsurl, get_string('draft_published', 'theme_lectern'));
}

$problem = preview::take((array) $data, $draft);
if ($problem === '' && admin_get_root()->errors === []) {
    if ($draft->revision() === '') {
        redirect($settingsurl, get_string('draft_nothing', 'theme_lectern'));
    }
    if ($PAGE->theme->name !== 'lectern') {
        redirect($settingsurl, get_string('preview_othertheme', 'theme_lectern'), null, notification::NOTIFY_WARNING);
    }
    redirect(new moodle_url('/', ['redirect' => 0]));
}

// As the settings page itself does, so that nothing that was typed is lost.
$page = admin_get_root()->locate(fields::SECTION, true);
$PAGE->set_title(get_string('settingspage', 'theme_lectern'));
$PAGE->set_heading($SITE->fullname);
echo $OUTPUT->header();
echo $OUTPUT->notification(s($problem !== '' ? $problem : get_string('preview_errors', 'theme_lectern')));
echo $OUTPUT->render_from_template('core_admin/settings', [
    'actionurl' => $settingsurl->out(false),
    'params' => [['name' => 'section', 'value' => fields::SECTION]],
    'sesskey' => sesskey(),
    'return' => '',
    'title' => $page->visiblename,
    'settings' => $page->output_html(),
    'showsave' => true,
]);
$PAGE->requires->js_call_amd('core_form/changechecker', 'watchFormById', ['adminsettings']);
echo $OUTPUT->footer();
