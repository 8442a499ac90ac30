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

namespace theme_lectern\output;

use cm_info;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core_completion\cm_completion_details;
use core_course\output\activity_completion;
use moodle_url;

/**
 * The end of an activity page: the one before, 'done', and the one after.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_navigation implements renderable, templatable {
    /** @var cm_completion_details|null The user's completion of the activity, once it is asked for. */
    private ?cm_completion_details $details = null;

    /**
     * Constructor.
     *
     * @param cm_info $cm The activity.
     */
    public function __construct(
        /** @var cm_info The activity. */
        private readonly cm_info $cm,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        [$previous, $next] = $this->neighbours();
        return [
            'previous' => $previous ? $this->link($previous) : null,
            'next' => $next ? $this->link($next) : null,
            'complete' => $this->complete($output),
            'courseurl' => (new moodle_url('/course/view.php', ['id' => $this->cm->course]))->out(false),
        ];
    }

    /**
     * Whether people mark the activity as done themselves, which they do below it.
     *
     * @return bool
     */
    public function has_complete(): bool {
        $details = $this->details();
        return $details->has_completion() && !$details->is_automatic() && $details->is_tracked_user();
    }

    /**
     * The activities before and after, of those that the user can open, in the order of the course page.
     *
     * @return array{?cm_info, ?cm_info}
     */
    private function neighbours(): array {
        $open = array_values(array_filter(
            $this->cm->get_modinfo()->get_cms(),
            fn(cm_info $cm): bool => (int) $cm->id === (int) $this->cm->id || $this->can_be_opened($cm),
        ));
        $place = array_search((int) $this->cm->id, array_map(fn(cm_info $cm): int => (int) $cm->id, $open), true);
        return [$open[$place - 1] ?? null, $open[$place + 1] ?? null];
    }

    /**
     * Whether the user can open an activity and finds it on the course page.
     *
     * @param cm_info $cm
     * @return bool
     */
    private function can_be_opened(cm_info $cm): bool {
        // Since 5.0 there are types that have no place on the course page, such as question banks.
        $shown = !method_exists($cm, 'is_of_type_that_can_display') || $cm->is_of_type_that_can_display();
        return $shown && $cm->uservisible && !$cm->is_stealth() && $cm->url;
    }

    /**
     * A neighbour for the template.
     *
     * @param cm_info $cm
     * @return array
     */
    private function link(cm_info $cm): array {
        return [
            'name' => $cm->get_formatted_name(),
            // So that a file or link shows its page, from where one can go on.
            'url' => (new moodle_url($cm->url, ['forceview' => 1]))->out(false),
            'hidden' => !$cm->visible,
        ];
    }

    /**
     * The button for an activity that people mark as done themselves.
     *
     * @param renderer_base $output
     * @return string|null Null for all others.
     */
    private function complete(renderer_base $output): ?string {
        if (!$this->has_complete()) {
            return null;
        }
        $data = (new activity_completion($this->cm, $this->details()))->export_for_template($output);
        $data->normalbutton = true;
        return $output->render_from_template('core_course/completion_manual', $data);
    }

    /**
     * The user's completion of the activity.
     *
     * @return cm_completion_details
     */
    private function details(): cm_completion_details {
        global $USER;
        return $this->details ??= cm_completion_details::get_instance($this->cm, $USER->id);
    }
}
