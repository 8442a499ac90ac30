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

namespace local_lectern_registration\local\consent;

use core\context\system as context_system;

/**
 * A text that somebody is shown, to consent to it or not.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class offer {
    /**
     * Constructor.
     *
     * @param int $purposeid
     * @param int $textid
     * @param string $shortname
     * @param int $version
     * @param string $name HTML.
     * @param string $content HTML.
     * @param bool $renewed Whether the person agreed to an earlier text.
     */
    public function __construct(
        /** @var int Id of the purpose. */
        public readonly int $purposeid,
        /** @var int Id of the text, which tells version and language. */
        public readonly int $textid,
        /** @var string Short name of the purpose. */
        public readonly string $shortname,
        /** @var int Version of the text. */
        public readonly int $version,
        /** @var string What it is called, safe HTML. */
        public readonly string $name,
        /** @var string The whole text, safe HTML. */
        public readonly string $content,
        /** @var bool Whether the person agreed to an earlier text. */
        public readonly bool $renewed = false,
    ) {
    }

    /**
     * A name as it is shown.
     *
     * @param string $name As it is stored.
     * @return string HTML.
     */
    public static function show_name(string $name): string {
        return format_string($name, true, ['context' => context_system::instance()]);
    }

    /**
     * A text as it is shown: cleaned, strangers read it.
     *
     * @param string $content As it is stored.
     * @return string HTML.
     */
    public static function show_content(string $content): string {
        return format_text($content, FORMAT_HTML, ['context' => context_system::instance()]);
    }
}
