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
use local_lectern_registration\form\signup_form;
use local_lectern_registration\local\admin\access;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\form\form_store;

/**
 * A step of the sign-up, to be looked at.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields_preview implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param int $step From 1, among those that sign-up shows.
     * @param url $url Of the page on which it stands: where its links and its buttons lead. What they send is not looked at.
     */
    public function __construct(
        /** @var int From 1, among those that sign-up shows. */
        private readonly int $step,
        /** @var url Of the page on which it stands. */
        private readonly url $url,
    ) {
    }

    /**
     * The preview by itself, for a page that shows it anew.
     *
     * @param array $args As core's fragments hand them over: step.
     * @return string HTML.
     */
    public static function fragment(array $args): string {
        global $PAGE;
        access::require_manage();
        $output = $PAGE->get_renderer('core');
        $preview = new self((int) ($args['step'] ?? 1), new url('/local/lectern_registration/preview.php'));
        return $output->render_from_template('local_lectern_registration/preview', $preview->export_for_template($output));
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $steps = form_store::current()->signup_steps();
        $step = max(1, min($this->step, count($steps)));
        $form = new signup_form((new url($this->url, ['preview' => $step]))->out(false), [
            'steps' => $steps, 'step' => $step - 1, 'offers' => consents::asked_of(0), 'preview' => true,
        ], 'post', '', ['autocomplete' => 'off', 'data-preview' => '1']);
        return [
            'hassteps' => count($steps) > 1,
            'steps' => array_map(fn(int $place): array => [
                'number' => $place + 1,
                'label' => $this->label($place + 1, $steps[$place]['title']),
                'url' => (new url($this->url, ['preview' => $place + 1], 'preview'))->out(false),
                'current' => $place + 1 === $step,
            ], array_keys($steps)),
            'form' => $form->render(),
        ];
    }

    /**
     * What a step is called.
     *
     * @param int $number
     * @param string $title
     * @return string Plain text.
     */
    private function label(int $number, string $title): string {
        $title = html_entity_decode(
            format_string($title, true, ['context' => \core\context\system::instance()]),
            ENT_QUOTES,
            'UTF-8',
        );
        $step = get_string('fields:step', 'local_lectern_registration', $number);
        return $title === '' ? $step : get_string('fields:steptitle', 'local_lectern_registration', [
            'number' => $number, 'title' => $title,
        ]);
    }
}
