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

use stdClass;

/**
 * What people are asked to consent to, with the texts of its current version.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class purpose {
    /**
     * Constructor.
     *
     * @param int $id
     * @param string $shortname
     * @param int $version
     * @param bool $enabled False once it is archived.
     * @param stdClass[] $texts By language, each with id, lang, name and content.
     */
    public function __construct(
        /** @var int Id. */
        public readonly int $id,
        /** @var string Short name, for reports and web services. */
        public readonly string $shortname,
        /** @var int Current version, from 1. */
        public readonly int $version,
        /** @var bool False once it is archived. */
        public readonly bool $enabled,
        /** @var stdClass[] By language, each with id, lang, name and content. */
        public readonly array $texts,
    ) {
    }

    /**
     * From the cache.
     *
     * @param stdClass $record Of the table, and texts.
     * @return self
     */
    public static function from_record(stdClass $record): self {
        return new self(
            (int) $record->id,
            $record->shortname,
            (int) $record->version,
            (bool) $record->enabled,
            $record->texts,
        );
    }

    /**
     * What somebody is shown, in the language of the page.
     *
     * @param bool $renewed Whether they agreed to an earlier text.
     * @return offer
     */
    public function offer(bool $renewed = false): offer {
        $text = $this->texts[languages::best(array_keys($this->texts))];
        return new offer(
            $this->id,
            (int) $text->id,
            $this->shortname,
            $this->version,
            offer::show_name($text->name),
            offer::show_content($text->content),
            $renewed,
        );
    }

    /**
     * The name to show, as HTML.
     *
     * @return string
     */
    public function name(): string {
        return $this->texts === [] ? s($this->shortname)
            : offer::show_name($this->texts[languages::best(array_keys($this->texts))]->name);
    }
}
