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

namespace local_lectern_profile\local\sections;

use core\context_helper;
use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\subject;
use stdClass;

/**
 * Looks at people's records as somebody, for tests of sections.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait looking {
    /**
     * Somebody looks at their own record.
     *
     * @param stdClass $user
     * @return subject
     */
    private function own(stdClass $user): subject {
        $this->setUser($user);
        return new subject($this->row($user), [audience::SELF, audience::EVERYONE]);
    }

    /**
     * Somebody looks at another's record.
     *
     * @param stdClass $user Whose record it is.
     * @param stdClass $viewer Who looks: the person themself for a preview.
     * @param audience ...$audiences As whom.
     * @return subject
     */
    private function seen_by(stdClass $user, stdClass $viewer, audience ...$audiences): subject {
        $this->setUser($viewer);
        return new subject($this->row($user), $audiences);
    }

    /**
     * A whole row of the user table.
     *
     * @param stdClass $user
     * @return stdClass
     */
    private function row(stdClass $user): stdClass {
        global $DB;
        return $DB->get_record('user', ['id' => $user->id], '*', MUST_EXIST);
    }

    /**
     * How many reads of the database something takes that begins with nothing in memory.
     *
     * @param callable $work
     * @return int
     */
    private function reads(callable $work): int {
        global $DB;
        // What caches of the whole site keep is there on any page but the first.
        $work();
        context_helper::reset_caches();
        accesslib_clear_all_caches_for_unit_testing();
        foreach (['gradesetting', 'grade_letters', 'coursemodinfo'] as $cache) {
            \core_cache\cache::make('core', $cache)->purge();
        }
        $before = $DB->perf_get_reads();
        ob_start();
        $DB->set_debug(true);
        try {
            $work();
        } finally {
            $DB->set_debug(false);
            $queries = ob_get_clean();
        }
        // Only on the command line, core asks with each check of a capability whether another user's roles have changed.
        return $DB->perf_get_reads() - $before - substr_count($queries, 'cache_flags');
    }

    /**
     * A section as HTML.
     *
     * @param content $content
     * @return string
     */
    private function html(content $content): string {
        global $OUTPUT, $PAGE;
        $PAGE->set_url('/');
        return $OUTPUT->render_from_template($content->template, $content->data);
    }

    /**
     * The rows of a section's only table.
     *
     * @param content $content
     * @return string[][]
     */
    private function rows(content $content): array {
        $this->assertCount(1, $content->tables);
        foreach ($content->tables[0]->rows as $row) {
            $this->assertCount(count($content->tables[0]->head), $row);
        }
        return $content->tables[0]->rows;
    }
}
