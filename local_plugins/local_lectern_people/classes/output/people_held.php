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
use local_lectern_people\local\settings;
use local_lectern_people\local\sync\runs;
use stdClass;

/**
 * A sync that was not done because it would end too many relations: which, and what to do.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_held implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param stdClass $run See {@see \local_lectern_people\local\sync\runs::waiting()}.
     */
    public function __construct(
        /** @var stdClass The sync. */
        private readonly stdClass $run,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $ended = (int) $this->run->ended;
        $some = (array) (runs::details($this->run)->shown ?? []);
        $names = self::names($some);
        $relations = array_map(fn(stdClass $relation): array => [
            'person' => $names[$relation->userid] ?? '',
            'manager' => $names[$relation->managerid] ?? '',
            'source' => get_string("source:{$relation->source}", 'local_lectern_people'),
        ], array_values($some));
        return [
            'left' => $this->run->status === 'dismissed',
            'summary' => get_string('held:summary', 'local_lectern_people', [
                'ended' => $ended,
                'inforce' => (int) $this->run->inforce,
                'percent' => (int) round($ended * 100 / max(1, (int) $this->run->inforce)),
                'most' => settings::number('maxdrop'),
            ]),
            'endlabel' => get_string('held:end', 'local_lectern_people', $ended),
            'relations' => $relations,
            'hasrelations' => $relations !== [],
            'more' => $ended > count($relations)
                ? get_string('held:more', 'local_lectern_people', $ended - count($relations)) : '',
            'action' => (new url('/local/lectern_people/people.php'))->out(false),
            'sesskey' => sesskey(),
            'run' => (int) $this->run->id,
        ];
    }

    /**
     * Names of the people in relations.
     *
     * @param stdClass[] $relations
     * @return string[] By id.
     */
    private static function names(array $relations): array {
        global $DB;
        $ids = array_unique([...array_column($relations, 'userid'), ...array_column($relations, 'managerid')]);
        if ($ids === []) {
            return [];
        }
        $fields = 'id, ' . implode(', ', \core_user\fields::get_name_fields());
        return array_map(fullname(...), $DB->get_records_list('user', 'id', $ids, '', $fields));
    }
}
