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

namespace local_lectern_people\output;

use core\context\system as context_system;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core\url;
use local_lectern_people\local\leader\item;
use local_lectern_people\local\leader\leaders as all_leaders;
use local_lectern_people\local\leader\listing;
use local_lectern_people\local\source\sources;
use stdClass;

/**
 * Cohorts or departments, and who leads them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leaders implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param leaders_view $view
     */
    public function __construct(
        /** @var leaders_view What one looks at. */
        private readonly leaders_view $view,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $view = $this->view;
        $most = leaders_view::MOST;
        [$items, $total] = listing::of($view->kind)->page($view->search, $view->show, $view->page * $most, $most);
        $fullnames = has_capability('moodle/site:viewfullnames', context_system::instance());
        return [
            'tabs' => array_map(fn(string $kind): array => [
                'label' => get_string("leaders:tab_{$kind}", 'local_lectern_people'),
                'url' => (new leaders_view($kind))->url()->out(false),
                'active' => $kind === $view->kind,
            ], all_leaders::KINDS),
            'about' => get_string("leaders:about_{$view->kind}", 'local_lectern_people'),
            'hint' => $this->hint(),
            'sourcesurl' => (new url('/local/lectern_people/sources.php'))->out(false),
            'formurl' => (new url('/local/lectern_people/leaders.php'))->out(false),
            'kind' => $view->kind,
            'search' => $view->search,
            'searchlabel' => get_string("leaders:search_{$view->kind}", 'local_lectern_people'),
            'shows' => array_map(fn(string $show): array => [
                'value' => $show,
                'label' => get_string("leaders:show_{$show}", 'local_lectern_people'),
                'selected' => $show === $view->show,
            ], listing::SHOWS),
            'selectclass' => branch_classes::select(),
            'newurl' => $view->kind === all_leaders::DEPARTMENT ? $view->url(['add' => 1])->out(false) : '',
            'action' => $view->url()->out(false),
            'sesskey' => sesskey(),
            'items' => array_map(fn(item $item): array => $this->item($item, $fullnames), $items),
            'hasitems' => $items !== [],
            'nothing' => get_string(
                $view->search === '' && $view->show === 'all' ? "leaders:none_{$view->kind}" : 'leaders:notfound',
                'local_lectern_people',
            ),
            'paging' => $output->paging_bar($total, $view->page, $most, $view->url()),
        ];
    }

    /**
     * A cohort or department.
     *
     * @param item $item
     * @param bool $fullnames Whether one sees whole names.
     * @return array
     */
    private function item(item $item, bool $fullnames): array {
        return [
            'name' => $item->shown,
            'about' => $item->about,
            'people' => $item->people === 1
                ? get_string('leaders:person_one', 'local_lectern_people')
                : get_string('leaders:people', 'local_lectern_people', number_format($item->people, 0, '.', ' ')),
            'addurl' => $this->view->url(['add' => 1] + ($item->id > 0 ? ['item' => $item->id] : ['name' => $item->name]))->out(false),
            'leaders' => array_map(fn(stdClass $leader): array => [
                'id' => (int) $leader->id,
                'name' => fullname($leader, $fullnames),
                'suspended' => !empty($leader->suspended),
            ], array_values($item->leaders)),
            'hasleaders' => $item->leaders !== [],
        ];
    }

    /**
     * Why leaders of this kind do not count now.
     *
     * @return string HTML, nothing where they count.
     */
    private function hint(): string {
        $source = sources::all()[$this->view->kind];
        $problem = $source->problem();
        return match (true) {
            !isset(sources::enabled()[$source->name()]) => get_string('leaders:off', 'local_lectern_people'),
            $problem !== null => get_string('leaders:problem', 'local_lectern_people', $problem),
            default => '',
        };
    }
}
