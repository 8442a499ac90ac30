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

/**
 * The parts of the page of people, to go from one to another. Only those that one may see.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_tabs implements renderable, templatable {
    /** @var string[] The parts, and what one needs for each. */
    private const TABS = [
        'now' => 'local/lectern_people:viewall',
        'problems' => 'local/lectern_people:manage',
        'syncs' => 'local/lectern_people:manage',
    ];

    /**
     * Constructor.
     *
     * @param string[] $allowed
     * @param string $current
     */
    private function __construct(
        /** @var string[] The parts that one may see. */
        private readonly array $allowed,
        /** @var string The one that is shown. */
        private readonly string $current,
    ) {
    }

    /**
     * Those of the current user.
     *
     * @param string $wish The one that was asked for, whatever that is.
     * @return self
     */
    public static function for_current_user(string $wish): self {
        $context = context_system::instance();
        $allowed = array_keys(array_filter(self::TABS, fn(string $capability): bool => has_capability($capability, $context)));
        if ($allowed === []) {
            require_capability('local/lectern_people:viewall', $context);
        }
        return new self($allowed, in_array($wish, $allowed, true) ? $wish : $allowed[0]);
    }

    /**
     * The part that is shown.
     *
     * @return string
     */
    public function current(): string {
        return $this->current;
    }

    /**
     * The address of a part.
     *
     * @param string|null $tab Null for the one that is shown.
     * @return url
     */
    public function url(?string $tab = null): url {
        return new url('/local/lectern_people/people.php', ['tab' => $tab ?? $this->current]);
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['tabs' => array_map(fn(string $tab): array => [
            'label' => get_string("people:tab_{$tab}", 'local_lectern_people'),
            'url' => $this->url($tab)->out(false),
            'active' => $tab === $this->current,
        ], $this->allowed)];
    }
}
