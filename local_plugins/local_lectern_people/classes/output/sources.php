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
use core\url;
use local_lectern_people\local\admin\tally;
use local_lectern_people\local\settings;
use local_lectern_people\local\source\source;
use local_lectern_people\local\source\sources as all_sources;
use local_lectern_people\local\state;

/**
 * The sources in the order in which they are asked, whether they work, and what they give.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sources implements renderable, templatable {
    /** @var string[] Pages on which a source is filled. */
    private const PAGES = ['cohort' => 'leaders', 'department' => 'leaders', 'csv' => 'import'];

    /**
     * Constructor.
     *
     * @param url $url Of the page.
     * @param tally $tally
     */
    public function __construct(
        /** @var url Of the page. */
        private readonly url $url,
        /** @var tally What the sources give. */
        private readonly tally $tally,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $sources = all_sources::all();
        $enabled = settings::list('enabled');
        $names = array_keys($sources);
        $rows = [];
        foreach ($names as $place => $name) {
            $rows[] = $this->row($sources[$name], in_array($name, $enabled, true)) + [
                'number' => $place + 1,
                'first' => $place === 0,
                'last' => $place === count($names) - 1,
            ];
        }
        return [
            'action' => $this->url->out(false),
            'sesskey' => sesskey(),
            'sources' => $rows,
            'none' => $enabled === [],
        ];
    }

    /**
     * A source.
     *
     * @param source $source
     * @param bool $on Whether it is switched on.
     * @return array
     */
    private function row(source $source, bool $on): array {
        $name = $source->name();
        $problem = $source->problem();
        $page = self::PAGES[$name] ?? null;
        $state = $on ? ($problem === null ? 'used' : 'unusable') : 'off';
        return [
            'name' => $name,
            'title' => $source->title(),
            'about' => get_string("source:{$name}_desc", 'local_lectern_people'),
            'on' => $on,
            'state' => $state,
            'statelabel' => get_string("sources:state_{$state}", 'local_lectern_people'),
            'problem' => $problem === null ? '' : get_string(
                $on ? 'sources:problem' : 'sources:before',
                'local_lectern_people',
                $problem,
            ),
            'facts' => $this->facts($name),
            'pageurl' => $page === null ? '' : (new url("/local/lectern_people/{$page}.php"))->out(false),
            'pagelabel' => $page === null ? '' : get_string("tool:{$page}", 'local_lectern_people'),
        ];
    }

    /**
     * What a source gives.
     *
     * @param string $name
     * @return string[]
     */
    private function facts(string $name): array {
        $counts = [
            'inforce' => $this->tally->of($name, state::INFORCE),
            'overruled' => $this->tally->of($name, state::OVERRULED),
            'later' => $this->tally->of($name, state::LATER),
            'problems' => $this->tally->problems($name),
        ];
        $facts = [];
        foreach ($counts as $key => $count) {
            // How many it gives is said even where that is none.
            if ($count > 0 || $key === 'inforce') {
                $facts[] = get_string("sources:count_{$key}", 'local_lectern_people', number_format($count, 0, '.', ' '));
            }
        }
        return $facts;
    }
}
