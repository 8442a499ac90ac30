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

namespace local_lectern_syllabus\local;

use core\context\system as context_system;
use stdClass;

/**
 * A section that the site has chosen for its syllabi.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section {
    /** @var string Rich text alone. */
    public const TEXT = 'text';
    /** @var string Rich text and a list of dates. */
    public const DATES = 'dates';
    /** @var string Rich text and the people with certain roles in the course. */
    public const PEOPLE = 'people';

    /**
     * Constructor.
     *
     * @param int $id
     * @param string $shortname
     * @param string $storedname As it was entered; empty for the standard sections.
     * @param string $help What teachers are told to write there.
     * @param string $kind One of TEXT, DATES, PEOPLE.
     * @param bool $mandatory
     * @param bool $enabled False once it is removed.
     * @param int $sortorder
     */
    public function __construct(
        /** @var int Id. */
        public readonly int $id,
        /** @var string Short name, for files and web services. */
        public readonly string $shortname,
        /** @var string As it was entered; empty for the standard sections. */
        public readonly string $storedname,
        /** @var string What teachers are told to write there. */
        public readonly string $help,
        /** @var string One of TEXT, DATES, PEOPLE. */
        public readonly string $kind,
        /** @var bool Whether a syllabus is incomplete without it. */
        public readonly bool $mandatory,
        /** @var bool False once it is removed. */
        public readonly bool $enabled,
        /** @var int Place. */
        public readonly int $sortorder,
    ) {
    }

    /**
     * From the database.
     *
     * @param stdClass $record
     * @return self
     */
    public static function from_record(stdClass $record): self {
        return new self(
            (int) $record->id,
            $record->shortname,
            $record->name,
            $record->help ?? '',
            $record->kind,
            (bool) $record->mandatory,
            (bool) $record->enabled,
            (int) $record->sortorder,
        );
    }

    /**
     * The name to show, as HTML.
     *
     * @return string
     */
    public function name(): string {
        if ($this->storedname !== '') {
            return format_string($this->storedname, true, ['context' => context_system::instance()]);
        }
        return get_string_manager()->string_exists("section_{$this->shortname}", 'local_lectern_syllabus')
            ? get_string("section_{$this->shortname}", 'local_lectern_syllabus') : s($this->shortname);
    }

    /**
     * What teachers are told to write there, as HTML.
     *
     * @return string
     */
    public function help_text(): string {
        if ($this->help !== '') {
            return format_text($this->help, FORMAT_PLAIN, ['context' => context_system::instance()]);
        }
        $standard = "section_{$this->shortname}_hint";
        return $this->storedname === '' && get_string_manager()->string_exists($standard, 'local_lectern_syllabus')
            ? get_string($standard, 'local_lectern_syllabus') : '';
    }
}
