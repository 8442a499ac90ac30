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

namespace local_lectern_registration\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core\url;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\admin\arrangement;
use local_lectern_registration\local\admin\exempt_names;
use local_lectern_registration\local\admin\takeover;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;

/**
 * The form as its administrators see it: the fields step by step, and what may be added.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields implements renderable, templatable {
    /** @var array<string, source> All fields that Moodle has, by name. */
    private readonly array $known;

    /**
     * Constructor.
     *
     * @param form $form
     * @param url $url Of the page.
     */
    public function __construct(
        /** @var form */
        private readonly form $form,
        /** @var url Of the page. */
        private readonly url $url,
    ) {
        $this->known = catalogue::all();
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $candidates = count(takeover::candidates());
        $addable = $this->addable();
        $exempt = (new exempt_names($this->form))->of($this->form->exempt);
        return branch_classes::all() + [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'steps' => $this->steps(),
            'severalsteps' => count($this->form->steps) > 1,
            'stepsurl' => $this->url_of('steps.php'),
            'previewurl' => $this->url_of('preview.php'),
            'exempt' => implode(', ', $exempt),
            'addable' => $addable,
            'hasaddable' => $addable !== [],
            'profileurl' => access::can_take_over() ? (new url('/user/profile/index.php'))->out(false) : '',
            'candidates' => $candidates,
            'takeoverurl' => ($candidates || takeover::taken()) && access::can_take_over() ? $this->url_of('takeover.php') : '',
        ];
    }

    /**
     * The steps with their fields.
     *
     * @return array[]
     */
    private function steps(): array {
        $rows = new fields_rows($this->form, $this->known);
        $steps = [];
        $groups = arrangement::groups($this->form);
        $ordered = array_merge(...array_values($groups));
        foreach ($groups as $number => $names) {
            $fields = [];
            foreach ($names as $name) {
                $fields[] = $rows->row($name) + [
                    'editurl' => $this->url_of('field.php', ['name' => $name]),
                    'removeurl' => in_array($name, form::ALWAYS, true)
                        ? '' : (new url($this->url, ['do' => 'remove', 'name' => $name]))->out(false),
                    // The first field of a later step can go up, into the step before.
                    'first' => $name === $ordered[0] && $number === 1,
                    'last' => $name === end($ordered) && $number === count($groups),
                ];
            }
            $steps[] = [
                'number' => $number,
                'title' => self::text($this->form->steps[$number - 1]),
                'fields' => $fields,
                'isempty' => $fields === [],
                'canremove' => count($groups) > 1,
            ];
        }
        return $steps;
    }

    /**
     * What is not in the form yet.
     *
     * @return array[] Core's fields, and the custom ones by category.
     */
    private function addable(): array {
        $groups = [];
        $categories = null;
        foreach (array_diff_key($this->known, $this->form->fields) as $name => $source) {
            $categories ??= fields_rows::categories();
            $group = $source->custom ? $categories[$source->record->categoryid] ?? '' : '';
            $groups[$group][] = ['name' => $name, 'label' => $source->label()];
        }
        return array_map(static fn(string|int $group, array $options): array => [
            'group' => (string) $group === '' ? get_string('fields:core', 'local_lectern_registration') : (string) $group,
            'options' => $options,
        ], array_keys($groups), $groups);
    }

    /**
     * An address beside the page.
     *
     * @param string $file
     * @param array $params
     * @return string
     */
    private function url_of(string $file, array $params = []): string {
        return (new url('/local/lectern_registration/' . $file, $params))->out(false);
    }

    /**
     * What an administrator wrote, in the reader's language.
     *
     * @param string $text
     * @return string HTML.
     */
    private static function text(string $text): string {
        return format_string($text, true, ['context' => \core\context\system::instance()]);
    }
}
