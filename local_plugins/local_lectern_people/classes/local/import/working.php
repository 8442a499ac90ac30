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

namespace local_lectern_people\local\import;

use core\context\system as context_system;
use core_user;

/**
 * What the check and the bringing in have in common: the file, its header, and whether there is anything against it by now.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class working {
    /** @var reader The file, after its first line. */
    public readonly reader $reader;
    /** @var header Its columns. */
    private readonly header $header;

    /**
     * Constructor.
     *
     * @param string $path A copy of the file.
     * @param import $import
     */
    private function __construct(
        /** @var string A copy of the file. */
        private readonly string $path,
        import $import,
    ) {
        $separator = $import->options->separator();
        $reader = new reader($path, $separator);
        $this->header = new header($reader->next(), $separator);
        if ((int) $import->record->bytesdone > 0) {
            $reader->close();
            $reader = new reader($path, $separator, (int) $import->record->bytesdone, (int) $import->record->linesdone);
        }
        $this->reader = $reader;
    }

    /**
     * Opens the file where work on it left off.
     *
     * @param import $import
     * @return self|null Null where the file is gone.
     */
    public static function open(import $import): ?self {
        $path = source_file::copy($import->id());
        return $path === null ? null : new self($path, $import);
    }

    /**
     * Why it must not go on. Who began it may have lost the right to, or people may take names of managers by now.
     *
     * @param import $import
     * @return string|null
     */
    public static function objection(import $import): ?string {
        $user = core_user::get_user((int) $import->record->userid, 'id, deleted, suspended');
        $may = $user && !$user->deleted && !$user->suspended
            && has_capability(import::CAPABILITY, context_system::instance(), $user->id);
        return $may ? $import->options->problem() : get_string('import:notallowed', 'local_lectern_people');
    }

    /**
     * The next lines.
     *
     * @return line[] Empty at the end of the file.
     */
    public function lines(): array {
        return array_map(
            fn(record $record): line => line::from_record($record, $this->header),
            $this->reader->some(batch::LINES),
        );
    }

    /**
     * How many lines the file has.
     *
     * @return int
     */
    public function all_lines(): int {
        $file = fopen($this->path, 'rb');
        $lines = 1;
        while (!feof($file)) {
            $lines += substr_count((string) fread($file, 65536), "\n");
        }
        fclose($file);
        return $lines;
    }

    /**
     * Closes and deletes the copy.
     */
    public function close(): void {
        $this->reader->close();
        @unlink($this->path);
    }
}
