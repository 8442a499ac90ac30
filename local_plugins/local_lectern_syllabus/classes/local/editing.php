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

use core\context;
use stdClass;

/**
 * What the page does on which a syllabus is written: what is in its form at first, and what becomes of what is sent.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class editing {
    /** @var int Sections on one page: each brings an editor. */
    public const SECTIONS = 12;

    /** @var syllabus|null Null until something is saved. */
    private ?syllabus $syllabus;
    /** @var version[] What it says, by section id. */
    private array $current;
    /** @var stdClass[] What the user has written and not saved, by section id. */
    private array $drafts;

    /**
     * Constructor.
     *
     * @param context $context Of a course or a category.
     * @param int $page Which of the pages, from 0.
     */
    public function __construct(
        /** @var context Of a course or a category. */
        public readonly context $context,
        /** @var int Which of the pages. */
        public readonly int $page = 0,
    ) {
        global $USER;
        $this->syllabus = syllabus::for_context($context);
        $this->current = $this->syllabus?->current() ?? [];
        $this->drafts = $this->syllabus === null ? [] : drafts::of($this->syllabus, (int) $USER->id);
    }

    /**
     * The sections on this page.
     *
     * @return section[] By id.
     */
    public function sections(): array {
        return array_slice(sections::enabled(), $this->page * self::SECTIONS, self::SECTIONS, true);
    }

    /**
     * Sections on all pages.
     *
     * @return int
     */
    public function total(): int {
        return count(sections::enabled());
    }

    /**
     * Whether nothing was ever written.
     *
     * @return bool
     */
    public function is_new(): bool {
        return array_filter($this->current, fn(version $version): bool => $version->filled()) === [];
    }

    /**
     * How many dates the form has for a section: those there are and one to fill.
     *
     * @param section $section
     * @return int
     */
    public function dates_shown(section $section): int {
        return count($this->dates($section)) + 1;
    }

    /**
     * What the user has written on this page and not saved.
     *
     * @return stdClass[] Rows by section id.
     */
    public function drafts(): array {
        return array_intersect_key($this->drafts, $this->sections());
    }

    /**
     * Drafts of sections that somebody else has saved since.
     *
     * @return version[] What they say now, by section id.
     */
    public function overtaken(): array {
        $overtaken = [];
        foreach ($this->drafts() as $sectionid => $draft) {
            $current = $this->current[$sectionid] ?? null;
            if ($current !== null && $current->id !== (int) $draft->baseversion) {
                $overtaken[$sectionid] = $current;
            }
        }
        return $overtaken;
    }

    /**
     * What stands in the form at first.
     *
     * @return stdClass For moodleform::set_data().
     */
    public function data(): stdClass {
        $data = (object) ['contextid' => $this->context->id, 'page' => $this->page];
        foreach ($this->sections() as $id => $section) {
            $current = $this->current[$id] ?? null;
            $draft = $this->drafts[$id] ?? null;
            $data->{"text_{$id}"} = $draft !== null ? $this->written($draft, $current) : $this->stored($current);
            $data->{"brief_{$id}"} = $draft->brief ?? $current->brief ?? '';
            $data->{"base_{$id}"} = (int) ($draft->baseversion ?? $current->id ?? 0);
            foreach ($this->dates($section) as $place => $date) {
                $data->{"label_{$id}[{$place}]"} = $date['label'];
                $data->{"time_{$id}[{$place}]"} = $date['time'];
            }
        }
        return $data;
    }

    /**
     * What of the form belongs to a section.
     *
     * @param stdClass $data Of the form.
     * @param section $section
     * @return section_text
     */
    public static function text(stdClass $data, section $section): section_text {
        $id = $section->id;
        $editor = $data->{"text_{$id}"};
        $labels = (array) ($data->{"label_{$id}"} ?? []);
        $times = (array) ($data->{"time_{$id}"} ?? []);
        $dates = array_map(
            fn($place): array => ['label' => (string) $labels[$place], 'time' => (int) ($times[$place] ?? 0)],
            array_keys($labels),
        );
        return new section_text(
            (string) $editor['text'],
            (int) $editor['format'],
            (string) ($data->{"brief_{$id}"} ?? ''),
            $dates,
            (int) ($editor['itemid'] ?? 0),
        );
    }

    /**
     * Saves what was sent. What somebody else has changed meanwhile is not replaced: the user's text is kept as a draft. Sections
     * that the user left alone are left alone, whoever has changed them.
     *
     * @param stdClass $data Of the form.
     * @return conflict[] By section id.
     */
    public function save(stdClass $data): array {
        global $USER;
        $this->syllabus ??= syllabus::ensure($this->context);
        $conflicts = [];
        foreach ($this->sections() as $id => $section) {
            $text = self::text($data, $section);
            if ($this->is_untouched($data, $id, $text)) {
                drafts::drop($this->syllabus, $id, (int) $USER->id);
                continue;
            }
            try {
                saver::save($this->syllabus, $section, $text, (int) $data->{"base_{$id}"});
                drafts::drop($this->syllabus, $id, (int) $USER->id);
            } catch (conflict $conflict) {
                drafts::keep($this->syllabus, $section, $text, (int) $data->{"base_{$id}"});
                $conflicts[$id] = $conflict;
            }
        }
        return $conflicts;
    }

    /**
     * Whether the user left a section as it was in the form.
     *
     * @param stdClass $data Of the form.
     * @param int $id The section's.
     * @param section_text $text What was sent for it.
     * @return bool
     */
    private function is_untouched(stdClass $data, int $id, section_text $text): bool {
        $baseid = (int) $data->{"base_{$id}"};
        $current = $this->current[$id] ?? null;
        $base = $current?->id === $baseid ? $current : version::get($baseid);
        if ($base === null) {
            // Nothing was and nothing is: no history of nothing.
            return !$text->filled();
        }
        if ($base->syllabusid !== $this->syllabus->id() || $base->sectionid !== $id) {
            return false;
        }
        $files = new version_files($this->context);
        if ($files->same_text($base, $text)) {
            return true;
        }
        // An editor may write the same text in its own way; the page's script knows. A draft was written at some time.
        $said = in_array((string) $id, explode(',', (string) ($data->untouched ?? '')), true);
        return $said && !isset($this->drafts[$id]) && $files->same_files($base, $text);
    }

    /**
     * Has the user's drafts of what somebody else has changed replace that at the next save: the user has been told.
     *
     * @param conflict[] $conflicts By section id.
     */
    public function take_over(array $conflicts): void {
        global $DB, $USER;
        foreach ($conflicts as $sectionid => $conflict) {
            $DB->set_field(drafts::TABLE, 'baseversion', $conflict->theirs->id, [
                'syllabusid' => $this->syllabus->id(), 'sectionid' => $sectionid, 'userid' => (int) $USER->id,
            ]);
        }
    }

    /**
     * The dates to show in the form.
     *
     * @param section $section
     * @return array[]
     */
    private function dates(section $section): array {
        if ($section->kind !== section::DATES) {
            return [];
        }
        $draft = $this->drafts[$section->id] ?? null;
        return $draft !== null ? section_text::dates_from_json($draft->dates ?? '') : ($this->current[$section->id]->dates ?? []);
    }

    /**
     * A stored text in an editor.
     *
     * @param version|null $current
     * @return array text, format, itemid.
     */
    private function stored(?version $current): array {
        // A new area: core copies the version's files only into one that it makes itself.
        $itemid = 0;
        $text = file_prepare_draft_area(
            $itemid,
            $this->context->id,
            version_files::COMPONENT,
            version_files::AREA,
            $current?->id,
            version_files::options($this->context),
            $current?->content ?? '',
        );
        return ['text' => $text, 'format' => $current?->contentformat ?? FORMAT_HTML, 'itemid' => $itemid];
    }

    /**
     * A draft in an editor, with the files that were in it as long as Moodle keeps them.
     *
     * @param stdClass $draft
     * @param version|null $current
     * @return array text, format, itemid.
     */
    private function written(stdClass $draft, ?version $current): array {
        global $USER;
        $itemid = (int) $draft->draftitemid;
        $user = context\user::instance($USER->id);
        if ($itemid === 0 || get_file_storage()->is_area_empty($user->id, 'user', 'draft', $itemid, false)) {
            // Its links lead to the files of the version that it began from.
            $itemid = $this->stored($current)['itemid'];
        }
        $text = file_rewrite_urls_to_pluginfile($draft->content ?? '', (int) $draft->draftitemid);
        $text = file_rewrite_pluginfile_urls($text, 'draftfile.php', $user->id, 'user', 'draft', $itemid);
        return ['text' => $text, 'format' => (int) $draft->contentformat, 'itemid' => $itemid];
    }
}
