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

namespace local_lectern_registration\task;

use core\task\scheduled_task;
use local_lectern_registration\local\settings;
use local_lectern_registration\local\signup\confirmation;
use local_lectern_registration\local\signup\funnel;
use local_lectern_registration\local\signup\intake;
use local_lectern_registration\local\signup\limit;
use local_lectern_registration\local\signup\processor;

/**
 * Tries again what failed, and removes what is over.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tidy extends scheduled_task {
    /** @var int How long rows of sign-ups are kept that hold nothing personal, in days. */
    private const KEPT_DAYS = 30;

    #[\Override]
    public function get_name(): string {
        return get_string('task:tidy', 'local_lectern_registration');
    }

    #[\Override]
    public function execute(): void {
        global $DB;
        processor::run();
        limit::clean();
        $DB->execute(
            'UPDATE {' . intake::TABLE . "} SET state = :done, data = NULL, secret = '' WHERE state = :sent AND timemodified < :then",
            ['done' => intake::DONE, 'sent' => intake::SENT, 'then' => time() - confirmation::LIFE],
        );
        $DB->delete_records_select(intake::TABLE, 'state IN (:done, :failed) AND timemodified < :then', [
            'done' => intake::DONE, 'failed' => intake::FAILED, 'then' => time() - self::KEPT_DAYS * DAYSECS,
        ]);
        funnel::forget_before(time() - settings::number('funneldays') * DAYSECS);
    }
}
