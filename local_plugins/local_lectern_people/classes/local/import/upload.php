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

/**
 * Takes a file that somebody brings, where its first line is in order, and has it checked.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class upload {
    /** @var int Files of so many bytes are checked while one waits, larger ones by cron. */
    public const AT_ONCE = 200000;

    /**
     * Takes it.
     *
     * @param string $path
     * @param string $name What it is called.
     * @param string $encoding
     * @param options $options
     * @param int $userid Who brings it.
     * @return import|string[] What is wrong where it cannot be taken, plain sentences.
     */
    public static function take(string $path, string $name, string $encoding, options $options, int $userid): import|array {
        try {
            $path = text_file::make($path, $encoding);
        } catch (unreadable $error) {
            return [$error->getMessage()];
        }
        $reader = new reader($path, $options->separator());
        $header = new header($reader->next(), $options->separator());
        $empty = $header->errors === [] && $reader->next() === null;
        $reader->close();
        if ($header->errors !== [] || $empty) {
            return $empty ? [get_string('import:file_nolines', 'local_lectern_people')] : $header->errors;
        }
        $import = import::create($path, $name, $options, $userid);
        if ((int) $import->record->bytes <= self::AT_ONCE) {
            (new checker($import))->run();
        } else {
            $import->queue();
        }
        return import::get($import->id());
    }
}
