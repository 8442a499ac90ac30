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

namespace local_lectern_syllabus\output;

use core\context;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core_user\fields;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use local_lectern_syllabus\local\text_diff;
use local_lectern_syllabus\local\version;
use moodle_url;

/**
 * What a section said, who changed it and when, and what two versions differ in.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class history implements renderable, templatable {
    /** @var int Versions shown; the rest by a link. */
    private const SHOWN = 50;

    /**
     * Constructor.
     *
     * @param context $context Of the course or category.
     * @param syllabus|null $syllabus Null where nothing was written yet.
     * @param section $section
     * @param moodle_url $url Of the page.
     * @param int $from Number of the version to compare from; 0 for the one before.
     * @param int $to Number of the version to compare to; 0 for the newest.
     * @param bool $all Whether all versions are listed.
     */
    public function __construct(
        /** @var context Of the course or category. */
        private readonly context $context,
        /** @var syllabus|null The syllabus. */
        private readonly ?syllabus $syllabus,
        /** @var section The section. */
        private readonly section $section,
        /** @var moodle_url Of the page. */
        private readonly moodle_url $url,
        /** @var int Number of the version to compare from. */
        private readonly int $from,
        /** @var int Number of the version to compare to. */
        private readonly int $to,
        /** @var bool Whether all versions are listed. */
        private readonly bool $all,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $CFG;
        $versions = array_values($this->syllabus?->versions($this->section->id, false) ?? []);
        $current = $this->syllabus?->current_of($this->section->id);
        $to = $this->numbered($versions, $this->to) ?? $versions[0] ?? null;
        $from = $to === null ? null : ($this->from > 0 ? $this->numbered($versions, $this->from) : $this->before($versions, $to));
        $authors = $this->authors($versions);
        $rows = array_map(
            fn(version $version): array => $this->row($version, $authors, $current, $from, $to),
            $this->all ? $versions : array_slice($versions, 0, self::SHOWN),
        );
        $pieces = $to === null ? [] : text_diff::between($from === null ? null : version::get($from->id), version::get($to->id));
        return [
            'action' => $this->url->out_omit_querystring(),
            // Bootstrap 4 and 5 call it differently, and a Moodle with 5 warns of the name of 4.
            'selectclass' => (int) $CFG->branch < 500 ? 'custom-select' : 'form-select',
            'contextid' => $this->context->id,
            'sectionid' => $this->section->id,
            'sesskey' => sesskey(),
            'name' => $this->section->name(),
            'sections' => $this->sections(),
            'versions' => $rows,
            'hasversions' => $rows !== [],
            'compares' => count($versions) > 1,
            'more' => !$this->all && count($versions) > self::SHOWN
                ? (new moodle_url($this->url, ['section' => $this->section->id, 'all' => 1]))->out(false) : null,
            'pieces' => $pieces,
            'same' => $to !== null && array_filter($pieces, fn(array $piece): bool => $piece['added'] || $piece['removed']) === [],
            'hasdiff' => $to !== null,
            'fromnumber' => $from?->number,
            'tonumber' => $to?->number,
        ];
    }

    /**
     * A version as a row.
     *
     * @param version $version
     * @param string[] $authors
     * @param version|null $current
     * @param version|null $from
     * @param version|null $to
     * @return array
     */
    private function row(version $version, array $authors, ?version $current, ?version $from, ?version $to): array {
        return [
            'id' => $version->id,
            'number' => $version->number,
            'when' => userdate($version->timecreated, get_string('strftimedatetimeshort', 'langconfig')),
            'who' => $authors[$version->usermodified] ?? get_string('somebody', 'local_lectern_syllabus'),
            'how' => get_string("origin_{$version->origin}", 'local_lectern_syllabus'),
            'current' => $current !== null && $current->id === $version->id,
            'isfrom' => $from !== null && $from->id === $version->id,
            'isto' => $to !== null && $to->id === $version->id,
        ];
    }

    /**
     * The sections to choose from: those in use, and removed ones that hold text here.
     *
     * @return array[]
     */
    private function sections(): array {
        global $DB;
        $used = $this->syllabus === null ? [] : array_flip($DB->get_fieldset_sql(
            'SELECT DISTINCT sectionid FROM {local_lectern_syllabus_version} WHERE syllabusid = ?',
            [$this->syllabus->id()],
        ));
        $shown = [];
        foreach (sections::all() as $id => $section) {
            if ($section->enabled || isset($used[$id])) {
                $shown[] = [
                    'id' => $id,
                    'name' => $section->enabled ? $section->name()
                        : get_string('removedsection', 'local_lectern_syllabus', $section->name()),
                    'selected' => $id === $this->section->id,
                ];
            }
        }
        return $shown;
    }

    /**
     * Names of those who wrote, in one query.
     *
     * @param version[] $versions
     * @return string[] By user id.
     */
    private function authors(array $versions): array {
        global $DB;
        $ids = array_unique(array_filter(array_map(fn(version $version): int => $version->usermodified, $versions)));
        $names = implode(',', fields::get_name_fields());
        $full = has_capability('moodle/site:viewfullnames', $this->context);
        return array_map(
            fn(\stdClass $user): string => fullname($user, $full),
            $DB->get_records_list('user', 'id', $ids, '', "id,{$names}"),
        );
    }

    /**
     * The version with a number.
     *
     * @param version[] $versions
     * @param int $number
     * @return version|null
     */
    private function numbered(array $versions, int $number): ?version {
        foreach ($versions as $version) {
            if ($version->number === $number) {
                return $version;
            }
        }
        return null;
    }

    /**
     * The version before another.
     *
     * @param version[] $versions The newest first.
     * @param version $than
     * @return version|null
     */
    private function before(array $versions, version $than): ?version {
        foreach ($versions as $version) {
            if ($version->number < $than->number) {
                return $version;
            }
        }
        return null;
    }
}
