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

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core_user\fields;
use local_lectern_people\local\team\access;
use local_lectern_people\local\team\query;
use local_lectern_people\local\team\view;
use moodle_url;

/**
 * The form that chooses what of a team is shown.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class team_filters implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param view $view
     */
    public function __construct(
        /** @var view What is looked at. */
        private readonly view $view,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $kept = array_intersect_key($this->view->params(), ['manager' => true, 'scope' => true]);
        $showsseen = access::shows('lastaccess');
        $orders = array_filter(view::ORDERS, fn(string $order): bool => $showsseen || !str_starts_with($order, 'seen'));
        return [
            'action' => (new moodle_url('/local/lectern_people/team.php'))->out(false),
            'kept' => self::pairs($kept),
            'search' => $this->view->search,
            'searchlabel' => $this->search_label(),
            'showsseen' => $showsseen,
            'unseen' => $this->view->unseen,
            'long' => view::LONG,
            'selectclass' => branch_classes::select(),
            'orders' => array_map(fn(string $order): array => [
                'value' => $order,
                'label' => get_string("team:order_{$order}", 'local_lectern_people'),
                'selected' => $order === $this->view->order,
            ], array_values($orders)),
            'sizes' => array_map(fn(int $size): array => [
                'value' => $size,
                'label' => $size,
                'selected' => $size === $this->view->size,
            ], view::SIZES),
        ];
    }

    /**
     * By what can be searched, in words.
     *
     * @return string
     */
    private function search_label(): string {
        $fields = array_map(fields::get_display_name(...), query::identity_fields());
        return $fields === []
            ? get_string('team:search', 'local_lectern_people')
            : get_string('team:searchmore', 'local_lectern_people', implode(', ', $fields));
    }

    /**
     * A map as templates read it.
     *
     * @param array $map
     * @return array[] Each with name and value.
     */
    public static function pairs(array $map): array {
        return array_map(
            fn(string $name, int|string $value): array => ['name' => $name, 'value' => $value],
            array_keys($map),
            array_values($map),
        );
    }
}
