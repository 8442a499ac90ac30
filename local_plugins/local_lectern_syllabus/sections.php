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
 * The sections that all syllabi of the site have: which, in which order, and which every syllabus must fill.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use local_lectern_syllabus\form\section_form;
use local_lectern_syllabus\local\section_use;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\output\site_sections;

require('../../config.php');
require_once($CFG->libdir . '/adminlib.php');

admin_externalpage_setup('local_lectern_syllabus_sections');
$url = new moodle_url('/local/lectern_syllabus/sections.php');
$do = optional_param('do', '', PARAM_ALPHA);
$id = optional_param('id', 0, PARAM_INT);
$section = sections::all()[$id] ?? null;
if ($section === null && $id !== 0) {
    // Removed in another window.
    redirect($url, get_string('section:gone', 'local_lectern_syllabus'), null, notification::NOTIFY_INFO);
}
$name = $section?->name();

if (in_array($do, ['up', 'down', 'bringback'], true) && $section !== null) {
    require_sesskey();
    if ($do === 'bringback') {
        sections::update($id, (object) ['enabled' => 1]);
    } else {
        sections::move($id, $do === 'up' ? -1 : 1);
    }
    $url->set_anchor("section-{$id}");
    redirect($url, get_string("section:done_{$do}", 'local_lectern_syllabus', $name), null, notification::NOTIFY_SUCCESS);
}

if ($do === 'remove' && $section !== null) {
    if (data_submitted() && optional_param('confirm', 0, PARAM_BOOL)) {
        require_sesskey();
        $gone = sections::remove($id);
        $message = get_string($gone ? 'section:done_removed' : 'section:done_aside', 'local_lectern_syllabus', $name);
        redirect($url, $message, null, notification::NOTIFY_SUCCESS);
    }
    $courses = section_use::courses()[$id] ?? 0;
    echo $OUTPUT->header();
    echo $OUTPUT->render_from_template('local_lectern_syllabus/confirm', [
        'heading' => get_string('section:remove', 'local_lectern_syllabus', $name),
        'message' => get_string('section:remove_confirm', 'local_lectern_syllabus', ['section' => $name, 'courses' => $courses]),
        'action' => $url->out(false),
        'sesskey' => sesskey(),
        'fields' => [['name' => 'do', 'value' => 'remove'], ['name' => 'id', 'value' => $id]],
        'back' => $url->out(false),
    ]);
    echo $OUTPUT->footer();
    die;
}

if ($do === 'add' || ($do === 'edit' && $section !== null)) {
    $form = new section_form(new moodle_url($url, ['do' => $do, 'id' => $id]), ['section' => $section]);
    if ($form->is_cancelled()) {
        redirect($url);
    }
    $data = $form->get_data();
    if ($data) {
        $data->name = trim($data->name);
        if ($section === null) {
            $id = sections::create($data);
        } else {
            sections::update($id, $data);
        }
        $url->set_anchor("section-{$id}");
        redirect(
            $url,
            get_string('section:saved', 'local_lectern_syllabus', sections::all()[$id]->name()),
            null,
            notification::NOTIFY_SUCCESS
        );
    }
    echo $OUTPUT->header();
    echo $OUTPUT->heading($section === null
        ? get_string('section:add', 'local_lectern_syllabus') : get_string('section:edit', 'local_lectern_syllabus', $name));
    $form->display();
    echo $OUTPUT->footer();
    die;
}

echo $OUTPUT->header();
echo html_writer::start_div('lectern-syllabus-page lectern-syllabus-tables');
echo $OUTPUT->heading(get_string('tool:sections', 'local_lectern_syllabus'));
echo $OUTPUT->render_from_template(
    'local_lectern_syllabus/sections',
    (new site_sections($url))->export_for_template($OUTPUT),
);
echo html_writer::end_div();
echo $OUTPUT->footer();
