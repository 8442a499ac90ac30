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

namespace block_lectern_mycourses\output;

use block_lectern_mycourses\local\choices;
use block_lectern_mycourses\local\course_list;
use block_lectern_mycourses\local\listing;
use block_lectern_mycourses\local\preferences;
use block_lectern_mycourses\local\settings;
use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * The current user's courses with all controls: the content of the block.
 *
 * Works without JavaScript: the controls are one form, sent to action.php; 'Show more' is a link to the same page. The
 * address may also set filter, sort, view, perpage, search and show for one visit, each with the prefix 'lmc<instance id>'.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class mycourses implements named_templatable, renderable {
    /** @var string Id of the outermost element. */
    public readonly string $rootid;

    /** @var choices What to show. */
    private readonly choices $choices;

    /** @var int Number of courses asked for by 'Show more', 0 for one page. */
    private readonly int $show;

    /**
     * Constructor.
     *
     * @param settings $settings What the block offers.
     * @param int $instanceid Block instance.
     * @param \core\url $pageurl Address of the page that the block is on.
     */
    public function __construct(
        /** @var settings What the block offers. */
        private readonly settings $settings,
        /** @var int Block instance. */
        private readonly int $instanceid,
        /** @var \core\url Address of the page that the block is on. */
        private readonly \core\url $pageurl,
    ) {
        $this->rootid = 'lectern-mycourses-' . $instanceid;
        $given = [
            'filter' => optional_param($this->param('filter'), '', PARAM_ALPHA),
            'sort' => optional_param($this->param('sort'), '', PARAM_ALPHA),
            'view' => optional_param($this->param('view'), '', PARAM_ALPHA),
            'perpage' => optional_param($this->param('perpage'), 0, PARAM_INT),
            'search' => optional_param($this->param('search'), '', PARAM_TEXT),
        ];
        $this->choices = choices::resolve($settings, preferences::remembered($instanceid), $given);
        $this->show = optional_param($this->param('show'), 0, PARAM_INT);
    }

    /**
     * Name of a parameter in the address, different for each instance on a page.
     *
     * @param string $name Name of the choice.
     * @return string
     */
    private function param(string $name): string {
        return 'lmc' . $this->instanceid . $name;
    }

    /**
     * Template to render with.
     *
     * @param renderer_base $renderer Renderer.
     * @return string
     */
    public function get_template_name(renderer_base $renderer): string {
        return 'block_lectern_mycourses/mycourses';
    }

    /**
     * Data for the template.
     *
     * @param renderer_base $output Renderer.
     * @return array
     */
    public function export_for_template(renderer_base $output): array {
        global $USER;
        $choices = $this->choices;
        $entries = course_list::of_user($USER->id);
        $listing = new listing($entries, $choices->filter, $choices->sort, $choices->search);
        $total = count($listing->matches);
        $shown = min($total, max($choices->perpage, $this->show));
        $cards = new course_cards(
            $this->rootid,
            array_slice($listing->matches, 0, $shown),
            showcategory: $this->settings->showcategory
        );

        return $cards->export_for_template($output) + [
            'instanceid' => $this->instanceid,
            'view' => $choices->view,
            'actionurl' => (new \core\url('/blocks/lectern_mycourses/action.php'))->out(false),
            'returnurl' => $this->pageurl->out_as_local_url(false),
            'sesskey' => sesskey(),
            'search' => $choices->search,
            'filters' => $this->filters($listing),
            'sorts' => $this->options('sort', choices::SORTS, $choices->sort),
            'perpages' => $this->options('perpage', choices::PERPAGES, $choices->perpage),
            'views' => $this->options('view', choices::VIEWS, $choices->view),
            'hascourses' => (bool) $entries,
            'hasmatches' => $total > 0,
            'summary' => self::summary($total),
            'moreurl' => $shown < $total ? $this->more_url($shown, $listing->matches[$shown]->id) : null,
            'remaining' => $total - $shown,
            'pageable' => $total > min(choices::PERPAGES),
            'empty' => $this->empty_state((bool) $entries),
        ];
    }

    /**
     * How many courses match, in words.
     *
     * @param int $total Number of courses that match.
     * @return string
     */
    public static function summary(int $total): string {
        return match ($total) {
            0 => get_string('summary:none', 'block_lectern_mycourses'),
            1 => get_string('summary:one', 'block_lectern_mycourses'),
            default => get_string('summary:many', 'block_lectern_mycourses', $total),
        };
    }

    /**
     * The filter buttons.
     *
     * @param listing $listing Courses with counts.
     * @return array[]
     */
    private function filters(listing $listing): array {
        return array_map(fn(string $filter) => [
            'value' => $filter,
            'text' => get_string('filter:' . $filter, 'block_lectern_mycourses'),
            'count' => $listing->counts[$filter],
            'selected' => $filter === $this->choices->filter,
        ], $this->settings->filters);
    }

    /**
     * The options of a choice.
     *
     * @param string $choice Name of the choice.
     * @param array $values Values.
     * @param string|int $selected The value in force.
     * @return array[]
     */
    private function options(string $choice, array $values, string|int $selected): array {
        return array_map(fn(string|int $value) => [
            'value' => $value,
            'text' => is_int($value) ? (string) $value : get_string($choice . ':' . $value, 'block_lectern_mycourses'),
            'selected' => $value === $selected,
            'is' . $value => true,
        ], $values);
    }

    /**
     * Address of this page with more courses, at the first of them.
     *
     * @param int $shown Number of courses shown now.
     * @param int $nextid The course after them.
     * @return string
     */
    private function more_url(int $shown, int $nextid): string {
        $url = new \core\url($this->pageurl, [$this->param('show') => $shown + $this->choices->perpage]);
        foreach (['filter', 'sort', 'view', 'perpage', 'search'] as $name) {
            if ((string) $this->choices->$name !== '') {
                $url->param($this->param($name), $this->choices->$name);
            }
        }
        $url->set_anchor($this->rootid . '-course-' . $nextid);
        return $url->out(false);
    }

    /**
     * What to say where there is no course to show.
     *
     * @param bool $hascourses Whether the user has courses at all.
     * @return array
     */
    private function empty_state(bool $hascourses): array {
        $catalogue = !$hascourses && has_capability('moodle/category:viewcourselist', \core\context\system::instance());
        return [
            'rootid' => $this->rootid,
            'hascourses' => $hascourses,
            'catalogueurl' => $catalogue ? (new \core\url('/course/index.php'))->out(false) : null,
        ];
    }
}
