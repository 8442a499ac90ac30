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

namespace local_lectern_profile\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_profile\audience;
use local_lectern_profile\local\record;
use local_lectern_profile\local\viewer;
use local_lectern_profile\subject;
use moodle_url;

/**
 * The page of a record.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class record_page implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param record $record
     * @param bool $maypreview Whether what others see is offered.
     * @param audience|null $as Of a preview: as whom it is.
     * @param bool $forprint Whether it is the page to print, which has nothing around it.
     */
    public function __construct(
        /** @var record The record. */
        private readonly record $record,
        /** @var bool Whether what others see is offered. */
        private readonly bool $maypreview,
        /** @var audience|null Of a preview: as whom it is. */
        private readonly ?audience $as = null,
        /** @var bool Whether it is the page to print. */
        private readonly bool $forprint = false,
    ) {
    }

    /**
     * The address of a record.
     *
     * @param string $page Such as view.php.
     * @param subject $subject
     * @param audience|null $as Of a preview.
     * @param array $more Parameters.
     * @return moodle_url
     */
    public static function url(string $page, subject $subject, ?audience $as = null, array $more = []): moodle_url {
        $params = ['id' => $subject->user->id] + ($as === null ? [] : ['as' => $as->value]) + $more;
        return new moodle_url("/local/lectern_profile/{$page}", $params);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $subject = $this->record->subject;
        $sections = [];
        foreach ($this->record->parts as $part) {
            $html = part_html::render($part, $output);
            if ($html !== '') {
                // On paper nobody opens what is folded away.
                $html = $this->forprint ? preg_replace('~<details(?![^>]*\sopen\b)~i', '<details open', $html) : $html;
                $sections[] = ['name' => $part->name, 'title' => $part->title, 'html' => $html];
            }
        }
        return [
            'fullname' => fullname($subject->user),
            'picture' => $output->user_picture($subject->user, ['size' => 200, 'link' => false, 'alttext' => false, 'class' => '']),
            'day' => userdate(time(), get_string('strftimedate', 'langconfig')),
            'about' => $this->about(),
            'forprint' => $this->forprint,
            'ispreview' => $this->as !== null,
            'backurl' => self::url('view.php', $subject)->out(false),
            'previews' => $this->previews(),
            'haspreviews' => $this->maypreview,
            'printurl' => self::url('view.php', $subject, $this->as, ['print' => 1])->out(false),
            'pdfurl' => self::url('pdf.php', $subject, $this->as)->out(false),
            'profileurl' => (new moodle_url('/user/profile.php', ['id' => $subject->user->id]))->out(false),
            'sections' => $sections,
            'hassections' => $sections !== [],
            'severalsections' => count($sections) > 1,
        ];
    }

    /**
     * As whom one looks at it, in a sentence.
     *
     * @return string Plain text.
     */
    private function about(): string {
        $subject = $this->record->subject;
        $key = match (true) {
            $this->as !== null => "preview:{$this->as->value}",
            $subject->is_self() => 'seenas:self',
            $subject->all => 'seenas:all',
            in_array(audience::MANAGER, $subject->audiences, true) => 'seenas:manager',
            in_array(audience::TEACHER, $subject->audiences, true) => 'seenas:teacher',
            default => 'seenas:everyone',
        };
        return get_string($key, 'local_lectern_profile');
    }

    /**
     * Whose view can be looked at.
     *
     * @return array[]
     */
    private function previews(): array {
        return array_map(fn(audience $audience): array => [
            'label' => $audience->label(),
            'url' => self::url('view.php', $this->record->subject, $audience)->out(false),
            'current' => $audience === $this->as,
        ], viewer::previews());
    }
}
