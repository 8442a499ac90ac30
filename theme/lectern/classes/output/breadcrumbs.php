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

use navigation_node;
use theme_boost\boostnavbar;

/**
 * Short breadcrumbs: the way up and not the page itself, which its heading names, and never more than two steps.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class breadcrumbs extends boostnavbar {
    /** @var int How many steps up are shown. */
    private const STEPS = 2;

    #[\Override]
    protected function prepare_nodes_for_boost(): void {
        parent::prepare_nodes_for_boost();
        // Boost leaves the page itself at the end, without a link.
        $last = end($this->items);
        if ($last && !$last->has_action()) {
            array_pop($this->items);
        }
        if (course_header::belongs_on($this->page)) {
            // The header leads to the course already.
            $this->items = array_filter($this->items, fn($item): bool => $item->type !== navigation_node::TYPE_COURSE);
        }
        $this->items = array_slice(array_values($this->items), -self::STEPS);
    }
}
