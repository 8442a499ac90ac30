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

namespace local_lectern_profile\local;

use local_lectern_profile\event\record_exported;
use local_lectern_profile\event\record_viewed;
use local_lectern_profile\section;
use local_lectern_profile\subject;

/**
 * A person's record: the sections that may be seen, in order, with what they show.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class record {
    /**
     * Constructor.
     *
     * @param subject $subject
     * @param part[] $parts
     */
    private function __construct(
        /** @var subject The person, and as whom they are looked at. */
        public readonly subject $subject,
        /** @var part[] In order. */
        public readonly array $parts,
    ) {
    }

    /**
     * Reads a record.
     *
     * @param subject $subject
     * @param bool $besidecore Whether it stands on core's profile page: what that shows anyway is left out.
     * @return self
     */
    public static function of(subject $subject, bool $besidecore = false): self {
        $parts = [];
        foreach (arrangement::sections_for($subject) as $section) {
            $parts[] = guard::attempt($section->get_name(), fn(): ?part => $besidecore && $section->is_on_core_profile($subject)
                ? null : self::part($section, $subject));
        }
        return new self($subject, array_values(array_filter($parts)));
    }

    /**
     * Notes that somebody looked at another person's record. One's own is nobody's business.
     */
    public function tell_viewed(): void {
        global $USER;
        if ((int) $this->subject->user->id !== (int) $USER->id) {
            record_viewed::of($this->subject)->trigger();
        }
    }

    /**
     * Notes that somebody took a record away as a file.
     */
    public function tell_exported(): void {
        record_exported::of($this->subject)->trigger();
    }

    /**
     * A section with what it shows.
     *
     * @param section $section
     * @param subject $subject
     * @return part|null Null where there is nothing to show.
     */
    private static function part(section $section, subject $subject): ?part {
        $content = $section->get_content($subject);
        return $content === null ? null : new part($section->get_name(), $section->get_title(), $content);
    }
}
