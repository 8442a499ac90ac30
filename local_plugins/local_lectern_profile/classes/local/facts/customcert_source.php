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

namespace local_lectern_profile\local\facts;

use local_lectern_profile\subject;

/**
 * Certificates of the activity mod_customcert.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class customcert_source implements certificate_source {
    #[\Override]
    public function is_installed(): bool {
        return plugins::has('mod_customcert');
    }

    #[\Override]
    public function of(subject $subject): array {
        global $DB;
        // As in the plugin's own list everything of oneself; others see nothing of what is hidden.
        $open = $subject->is_self() ? '' : 'AND co.visible = 1 AND cm.visible = 1';
        $issues = $DB->get_records_sql(
            "SELECT ci.id, ci.timecreated, c.id AS certificateid, c.name, co.fullname, co.shortname
               FROM {customcert_issues} ci
               JOIN {customcert} c ON c.id = ci.customcertid
               JOIN {course} co ON co.id = c.course
               JOIN {modules} m ON m.name = :module AND m.visible = 1
               JOIN {course_modules} cm ON cm.module = m.id AND cm.instance = c.id AND cm.deletioninprogress = 0
              WHERE ci.userid = :userid {$open}",
            ['module' => 'customcert', 'userid' => $subject->user->id],
        );
        $may = $subject->is_self() || (new visibility($subject))->can_on_site('mod/customcert:viewallcertificates');
        return array_map(static fn(\stdClass $issue): certificate => new certificate(
            plain::name($issue->name),
            plain::course_name($issue),
            (int) $issue->timecreated,
            url: $may ? (new \core\url('/mod/customcert/my_certificates.php', [
                'userid' => $subject->user->id, 'certificateid' => $issue->certificateid, 'downloadcert' => 1,
            ]))->out(false) : '',
        ), array_values($issues));
    }
}
