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
 * What a section shows of a person: for the page by a template, and as facts and tables for all that has no template (the PDF, the
 * web service, other programs). Both tell the same.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class content {
    /**
     * Constructor.
     *
     * @param string $template Such as local_lectern_profile/section_grades; '' shows facts and tables as they are.
     * @param array $data For the template.
     * @param fact[] $facts
     * @param table[] $tables
     */
    public function __construct(
        /** @var string Template, or ''. */
        public readonly string $template,
        /** @var array For the template. */
        public readonly array $data,
        /** @var fact[] */
        public readonly array $facts = [],
        /** @var table[] */
        public readonly array $tables = [],
    ) {
    }

    /**
     * Whether there is anything to tell without the template: a page may say in words that there is nothing yet.
     *
     * @return bool
     */
    public function tells_anything(): bool {
        return $this->facts !== [] || $this->tables !== [];
    }
}
