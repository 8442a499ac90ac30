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

namespace theme_lectern\admin;

use admin_setting_configstoredfile;
use context_system;
use context_user;
use stored_file;
use theme_lectern\local\draft\draft;
use theme_lectern\local\fields\fields;
use theme_lectern\local\files;

/**
 * A file, judged by what is in it before it replaces the one that is there.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file_setting extends admin_setting_configstoredfile {
    use drafted {
        config_write as private write_value;
    }

    #[\Override]
    public function write_setting($data) {
        $problem = is_number($data) ? $this->upload_problem((int) $data) : '';
        if ($problem !== '') {
            return $problem;
        }
        return $this->in_area(draft::written(), fn() => parent::write_setting($data));
    }

    #[\Override]
    public function config_write($name, $value) {
        $draft = draft::written();
        if ($draft === null) {
            return $this->write_value($name, $value);
        }
        $published = get_config('theme_lectern', $name) ?: '';
        $old = files::stored($name, $published);
        $new = files::stored($name, (string) $value, $draft->userid);
        if ((string) $value === $published && $old?->get_contenthash() === $new?->get_contenthash()) {
            $draft->forget($name);
        } else {
            $draft->set($name, (string) $value);
        }
        return true;
    }

    #[\Override]
    public function post_write_settings($original) {
        // Files of a draft change nothing that others see.
        return draft::written() === null && parent::post_write_settings($original);
    }

    #[\Override]
    public function output_html($data, $query = '') {
        $draft = draft::of_current_user();
        $drafted = $draft !== null && array_key_exists($this->name, $draft->values());
        return $this->in_area($drafted ? $draft : null, fn() => parent::output_html($data, $query));
    }

    /**
     * What is wrong with the files that were uploaded.
     *
     * @param int $draftitemid
     * @return string Empty where they are good.
     */
    private function upload_problem(int $draftitemid): string {
        global $USER;
        $context = context_user::instance($USER->id);
        $files = get_file_storage()->get_area_files($context->id, 'user', 'draft', $draftitemid, 'id', false);
        foreach ($files as $file) {
            $problem = $this->file_problem($file);
            if ($problem !== '') {
                return $problem;
            }
        }
        return '';
    }

    /**
     * What is wrong with one file.
     *
     * @param stored_file $file
     * @return string
     */
    private function file_problem(stored_file $file): string {
        $path = $file->copy_content_to_temp();
        if ($path === false) {
            return get_string('problem_unreadable', 'theme_lectern', $file->get_filename());
        }
        try {
            return fields::files()[$this->name]->content_problem($path, $file->get_filename());
        } finally {
            @unlink($path);
        }
    }

    /**
     * Does something with the file area of a draft, or with the published one.
     *
     * @param draft|null $draft
     * @param callable $do
     * @return mixed What it returns.
     */
    private function in_area(?draft $draft, callable $do): mixed {
        $this->filearea = $draft === null ? $this->name : files::DRAFT . $this->name;
        $this->itemid = $draft === null ? 0 : $draft->userid;
        try {
            return $do();
        } finally {
            $this->filearea = $this->name;
            $this->itemid = 0;
        }
    }
}
