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
 * Imports settings of the theme from one file: shows what would change, applies it, undoes it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/adminlib.php');

use core\output\notification;
use theme_lectern\form\import_form;
use theme_lectern\local\fields\fields;
use theme_lectern\local\transfer\import_page;
use theme_lectern\local\transfer\refused;
use theme_lectern\local\transfer\undo;

require_login(null, false);
$context = context_system::instance();
require_capability('moodle/site:config', $context);

$do = optional_param('do', '', PARAM_ALPHA);
$url = new moodle_url('/theme/lectern/import.php');
$settingsurl = new moodle_url('/admin/settings.php', [
    'section' => fields::SECTION, 'activetab' => 'theme_lectern_transfer',
]);
$PAGE->set_context($context);
$PAGE->set_url($url);
$PAGE->set_pagelayout('admin');
$PAGE->set_secondary_active_tab('appearance');
$PAGE->set_title(get_string('import', 'theme_lectern'));
$PAGE->set_heading($SITE->fullname);

$form = new import_form($url);
if ($form->is_cancelled()) {
    redirect($settingsurl);
}

$content = '';
try {
    if ($do === 'undo' && data_submitted()) {
        require_sesskey();
        undo::apply();
        redirect($settingsurl, get_string('undo_done', 'theme_lectern'), null, notification::NOTIFY_SUCCESS);
    } else if ($do === 'undo') {
        $content = import_page::undo($url, $settingsurl);
    } else if ($do === 'apply') {
        require_sesskey();
        import_page::apply(required_param('package', PARAM_INT));
        redirect($settingsurl, get_string('import_done', 'theme_lectern'), null, notification::NOTIFY_SUCCESS);
    } else if ($data = $form->get_data()) {
        $content = import_page::plan((int) $data->package, $url, $settingsurl);
    }
} catch (refused $refused) {
    $content = import_page::refused($refused) . $form->render();
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('import', 'theme_lectern'));
echo $content !== '' ? $content : $form->render();
echo $OUTPUT->footer();
