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

use admin_setting;
use moodle_url;
use theme_lectern\local\transfer\undo;

/**
 * The ways to the export and the import of all settings. It stores nothing.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class transfer_setting extends admin_setting {
    /**
     * Constructor.
     */
    public function __construct() {
        $this->nosave = true;
        parent::__construct('theme_lectern/transfer', get_string('tab_transfer', 'theme_lectern'), '', '');
    }

    #[\Override]
    public function get_setting() {
        return true;
    }

    #[\Override]
    public function write_setting($data) {
        return '';
    }

    #[\Override]
    public function output_html($data, $query = '') {
        global $OUTPUT;
        $undo = undo::time();
        return $OUTPUT->render_from_template('theme_lectern/admin_transfer', [
            'export' => (new moodle_url('/theme/lectern/export.php', ['sesskey' => sesskey()]))->out(false),
            'import' => (new moodle_url('/theme/lectern/import.php'))->out(false),
            'undo' => (new moodle_url('/theme/lectern/import.php', ['do' => 'undo']))->out(false),
            'undotime' => $undo === null ? '' : userdate($undo),
        ]);
    }
}
