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

namespace local_lectern_profile;

/**
 * A section of the learning record. Plugins add theirs with {@see \local_lectern_profile\hook\collect_sections}.
 *
 * Who may see a section is not the section's business: administrators say so, and it is asked for its content only then. What
 * it must see to itself: that the number of database reads does not grow with the person's courses, and that hidden parts of
 * what it shows (a hidden grade, a hidden course) stay hidden.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class section {
    /**
     * Unique name: that of the component, and what it is where one component has several. Never changes: it is stored.
     *
     * @return string Such as local_lectern_profile_grades.
     */
    abstract public function get_name(): string;

    /**
     * Title.
     *
     * @return string Plain text.
     */
    abstract public function get_title(): string;

    /**
     * What the section shows of a person.
     *
     * @param subject $subject
     * @return content|null Null where there is nothing to show.
     */
    abstract public function get_content(subject $subject): ?content;

    /**
     * What the section shows, in a sentence for administrators.
     *
     * @return string Plain text.
     */
    public function get_description(): string {
        return '';
    }

    /**
     * Who sees the section until an administrator chooses.
     *
     * @return audience[]
     */
    public function get_default_audiences(): array {
        return [audience::SELF, audience::MANAGER];
    }

    /**
     * Whether the section can be there on this site at all, such as when a plugin that it needs is installed.
     *
     * @return bool
     */
    public function is_available(): bool {
        return true;
    }

    /**
     * Whether Moodle's own profile page shows the same already, so that the section is left out there.
     *
     * @param subject|null $subject Whose page it is, for who looks; null where no page is asked about.
     * @return bool
     */
    public function is_on_core_profile(?subject $subject = null): bool {
        return false;
    }

    /**
     * What Moodle's own profile page lacks of a section that is there already, see {@see self::is_on_core_profile()}.
     *
     * @param subject $subject
     * @return fact[]
     */
    public function get_facts_beside_core(subject $subject): array {
        return [];
    }
}
