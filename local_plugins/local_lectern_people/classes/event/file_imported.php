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

namespace local_lectern_people\event;

use core\context\system as context_system;
use core\event\base;
use core\url;
use local_lectern_people\local\import\import;

/**
 * A file of who manages whom was brought in.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file_imported extends base {
    /**
     * Of an import.
     *
     * @param import $import
     * @return self
     */
    public static function create_from_import(import $import): self {
        $record = $import->record;
        return self::create([
            'objectid' => $import->id(),
            'userid' => (int) $record->userid,
            'other' => array_map('intval', [
                'good' => $record->good, 'bad' => $record->bad, 'fresh' => $record->fresh, 'ended' => $record->ended,
            ]),
        ]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = import::TABLE;
        $this->context = context_system::instance();
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:fileimported', 'local_lectern_people');
    }

    #[\Override]
    public function get_description(): string {
        $other = $this->other;
        return "The user with id '{$this->userid}' brought in a file of who manages whom: {$other['good']} good lines, "
            . "{$other['bad']} with problems; {$other['fresh']} relations are new, {$other['ended']} end.";
    }

    #[\Override]
    public function get_url(): url {
        return new url('/local/lectern_people/import.php', ['id' => $this->objectid]);
    }

    /**
     * Imports are not part of a backup.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return base::NOT_MAPPED;
    }
}
