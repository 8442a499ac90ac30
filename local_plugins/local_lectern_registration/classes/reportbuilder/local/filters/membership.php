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

namespace local_lectern_registration\reportbuilder\local\filters;

use core_reportbuilder\local\filters\base;
use core_reportbuilder\local\helpers\database;
use local_lectern_registration\local\report\cohorts;
use MoodleQuickForm;

/**
 * Who is in one of some cohorts. A person stands in the report once, however many of them they are in.
 *
 * The field is that of the user's id. Cohorts that the user of the report may not see find nobody.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class membership extends base {
    #[\Override]
    public function setup_form(MoodleQuickForm $mform): void {
        $mform->addElement(
            'cohort',
            "{$this->name}_values",
            get_string('filterfieldvalue', 'core_reportbuilder', $this->get_header()),
            ['multiple' => true],
        )->setHiddenLabel(true);
    }

    #[\Override]
    public function get_sql_filter(array $values): array {
        global $DB;
        $ids = array_filter(array_map(intval(...), (array) ($values["{$this->name}_values"] ?? [])));
        if (!$ids) {
            return ['', []];
        }
        [$in, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED, database::generate_param_name('_'));
        [$visible, $more] = cohorts::sql('mc', database::generate_param_name('_'));
        return [
            "EXISTS (SELECT 1 FROM {cohort_members} mm JOIN {cohort} mc ON mc.id = mm.cohortid
                      WHERE mm.userid = {$this->filter->get_field_sql()} AND mc.id {$in} AND {$visible})",
            $params + $more,
        ];
    }

    #[\Override]
    public function get_sample_values(): array {
        return ["{$this->name}_values" => [1]];
    }
}
