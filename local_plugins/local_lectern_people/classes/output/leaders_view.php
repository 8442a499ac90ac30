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

use core\url;
use local_lectern_people\local\leader\leaders;
use local_lectern_people\local\leader\listing;

/**
 * Which part of the page of leaders one looks at.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leaders_view {
    /** @var int Items on a page. */
    public const MOST = 50;

    /** @var int The last page that can be asked for. */
    public const LAST = 999999;

    /** @var string What can be led. */
    public readonly string $kind;
    /** @var string What a name has to contain. */
    public readonly string $search;
    /** @var string Which of them. */
    public readonly string $show;
    /** @var int The page. */
    public readonly int $page;

    /**
     * Constructor. What makes no sense is replaced by what is usual.
     *
     * @param string $kind
     * @param string $search
     * @param string $show
     * @param int $page
     */
    public function __construct(string $kind, string $search = '', string $show = 'all', int $page = 0) {
        $this->kind = in_array($kind, leaders::KINDS, true) ? $kind : leaders::COHORT;
        $this->search = \core_text::substr(trim($search), 0, leaders::LONGEST);
        $this->show = in_array($show, listing::SHOWS, true) ? $show : 'all';
        $this->page = max(0, min($page, self::LAST));
    }

    /**
     * As the request says.
     *
     * @return self
     */
    public static function from_request(): self {
        return new self(
            optional_param('kind', leaders::COHORT, PARAM_ALPHA),
            optional_param('search', '', PARAM_RAW),
            optional_param('show', 'all', PARAM_ALPHA),
            optional_param('page', 0, PARAM_INT),
        );
    }

    /**
     * Its address.
     *
     * @param array $more Further parameters.
     * @return url
     */
    public function url(array $more = []): url {
        $all = [
            'kind' => [$this->kind, ''],
            'search' => [$this->search, ''],
            'show' => [$this->show, 'all'],
            'page' => [$this->page, 0],
        ];
        // Each by its own: somebody may search for "all", or "0".
        $params = array_map(
            fn(array $pair): int|string => $pair[0],
            array_filter($all, fn(array $pair): bool => $pair[0] !== $pair[1]),
        );
        return new url('/local/lectern_people/leaders.php', $more + $params);
    }
}
