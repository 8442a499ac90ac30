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

namespace theme_lectern\local\transfer;

use context_user;
use core\output\notification;
use moodle_url;
use single_button;

/**
 * What the import page shows and does.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_page {
    /** @var int Characters of a value that are shown. */
    private const SHOWN = 300;

    /**
     * What an uploaded file would change, with the button that applies it.
     *
     * @param int $draftitemid Where it was uploaded to.
     * @param moodle_url $url Of the import page.
     * @param moodle_url $back
     * @return string HTML.
     * @throws refused
     */
    public static function plan(int $draftitemid, moodle_url $url, moodle_url $back): string {
        global $OUTPUT;
        $package = importer::read(self::uploaded($draftitemid));
        $changes = importer::changes($package);
        $rows = [];
        foreach ($changes as $name => $change) {
            $rows[] = [
                'name' => $name,
                'title' => get_string($name, 'theme_lectern'),
                'old' => shorten_text($change['old'], self::SHOWN, true),
                'new' => shorten_text($change['new'], self::SHOWN, true),
            ];
        }
        return $OUTPUT->render_from_template('theme_lectern/import_plan', [
            'action' => $url->out(false),
            'back' => $back->out(false),
            'package' => $draftitemid,
            'sesskey' => sesskey(),
            'release' => $package->release,
            'haschanges' => $rows !== [],
            'changes' => $rows,
            'hasskipped' => $package->skipped !== [],
            'skipped' => implode(', ', $package->skipped),
        ]);
    }

    /**
     * Applies an uploaded file. It is judged again: it could have been replaced since it was looked at.
     *
     * @param int $draftitemid Where it was uploaded to.
     * @throws refused
     */
    public static function apply(int $draftitemid): void {
        importer::apply(importer::read(self::uploaded($draftitemid)));
    }

    /**
     * Asks whether to undo the last import.
     *
     * @param moodle_url $url Of the import page.
     * @param moodle_url $back
     * @return string HTML.
     * @throws refused
     */
    public static function undo(moodle_url $url, moodle_url $back): string {
        global $OUTPUT;
        $time = undo::time() ?? throw refused::because('undo_nothing');
        $yes = new single_button(new moodle_url($url, ['do' => 'undo']), get_string('undo', 'theme_lectern'), 'post');
        return $OUTPUT->confirm(get_string('undo_sure', 'theme_lectern', userdate($time)), $yes, $back);
    }

    /**
     * Why a file is not taken.
     *
     * @param refused $refused
     * @return string HTML.
     */
    public static function refused(refused $refused): string {
        global $OUTPUT;
        $list = \html_writer::alist(array_map(s(...), $refused->problems), ['class' => 'mb-0']);
        return $OUTPUT->notification(get_string('import_refused', 'theme_lectern') . $list, notification::NOTIFY_ERROR, false);
    }

    /**
     * The uploaded file of whoever asks.
     *
     * @param int $draftitemid
     * @return string The path of a copy.
     * @throws refused
     */
    private static function uploaded(int $draftitemid): string {
        global $USER;
        $context = context_user::instance($USER->id);
        $files = get_file_storage()->get_area_files($context->id, 'user', 'draft', $draftitemid, 'id', false);
        $file = reset($files) ?: throw refused::because('import_gone');
        $path = make_request_directory() . '/import.zip';
        $file->copy_content_to($path);
        return $path;
    }
}
