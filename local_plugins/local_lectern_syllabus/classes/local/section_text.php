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

/**
 * What somebody wants a section of a syllabus to say.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class section_text {
    /** @var int Bytes of one section's text: more is a mistake of copying, and every learner would have to load it. */
    public const MOST_BYTES = 262144;
    /** @var int Characters of the short version. */
    public const MOST_BRIEF = 600;
    /** @var int Dates in one section. */
    public const MOST_DATES = 100;

    /** @var array[] Each with label and time, in order of time, those without a day at the end. */
    public readonly array $dates;

    /**
     * Constructor.
     *
     * @param string $content
     * @param int $contentformat
     * @param string $brief The short version for phones, plain.
     * @param array[] $dates Each with label and time; those without a label are left out.
     * @param int $draftitemid Where its files are; 0 for the files of the version before.
     */
    public function __construct(
        /** @var string The text. */
        public readonly string $content,
        /** @var int Its format. */
        public readonly int $contentformat = FORMAT_HTML,
        /** @var string The short version for phones, plain. */
        public readonly string $brief = '',
        array $dates = [],
        /** @var int Where its files are; 0 for the files of the version before. */
        public readonly int $draftitemid = 0,
    ) {
        $kept = [];
        foreach ($dates as $date) {
            $label = trim((string) ($date['label'] ?? ''));
            if ($label !== '') {
                $kept[] = ['label' => $label, 'time' => (int) ($date['time'] ?? 0)];
            }
        }
        // What has no day yet comes last.
        usort($kept, fn(array $a, array $b): int => [$a['time'] === 0, $a['time']] <=> [$b['time'] === 0, $b['time']]);
        $this->dates = $kept;
    }

    /**
     * Whether it says anything: an editor that was left empty still sends a paragraph.
     *
     * @return bool
     */
    public function filled(): bool {
        if ($this->dates !== [] || trim($this->brief) !== '') {
            return true;
        }
        if (preg_match('~<(img|video|audio|iframe|object|embed|table|hr)\b~i', $this->content)) {
            return true;
        }
        return trim(str_replace("\u{00A0}", ' ', html_entity_decode(strip_tags($this->content), ENT_QUOTES, 'UTF-8'))) !== '';
    }

    /**
     * Refuses what is too long.
     *
     * @param section $section
     * @throws \moodle_exception Which says what and how much.
     */
    public function require_size(section $section): void {
        $name = html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8');
        if (strlen($this->content) > self::MOST_BYTES) {
            throw new \moodle_exception('errortoolong', 'local_lectern_syllabus', '', [
                'section' => $name, 'size' => display_size(strlen($this->content)), 'most' => display_size(self::MOST_BYTES),
            ]);
        }
        if (\core_text::strlen($this->brief) > self::MOST_BRIEF) {
            throw new \moodle_exception('errorbrieftoolong', 'local_lectern_syllabus', '', [
                'section' => $name, 'size' => \core_text::strlen($this->brief), 'most' => self::MOST_BRIEF,
            ]);
        }
        if (count($this->dates) > self::MOST_DATES) {
            throw new \moodle_exception('errortoomanydates', 'local_lectern_syllabus', '', [
                'section' => $name, 'size' => count($this->dates), 'most' => self::MOST_DATES,
            ]);
        }
    }

    /**
     * The dates as they are stored.
     *
     * @return string Empty where there are none.
     */
    public function dates_to_json(): string {
        return $this->dates === [] ? '' : json_encode($this->dates, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }

    /**
     * The dates from what was stored.
     *
     * @param string $json
     * @return array[] Each with label and time.
     */
    public static function dates_from_json(string $json): array {
        $dates = $json === '' ? [] : json_decode($json, true);
        return is_array($dates) ? (new self('', FORMAT_HTML, '', array_filter($dates, is_array(...))))->dates : [];
    }
}
