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
 * Certificates of the tool of Moodle Workplace, tool_certificate.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tool_certificate_source implements certificate_source {
    #[\Override]
    public function is_installed(): bool {
        return plugins::has('tool_certificate');
    }

    #[\Override]
    public function of(subject $subject): array {
        global $DB;
        // As in the plugin's own list everything of oneself; others see nothing of a hidden course.
        $open = $subject->is_self() ? '' : 'AND (co.id IS NULL OR co.visible = 1)';
        $issues = $DB->get_records_sql(
            "SELECT ci.id, ci.code, ci.timecreated, ci.expires, t.name, co.id AS courseid, co.fullname, co.shortname
               FROM {tool_certificate_issues} ci
               JOIN {tool_certificate_templates} t ON t.id = ci.templateid
          LEFT JOIN {course} co ON co.id = ci.courseid AND co.id <> :site
              WHERE ci.userid = :userid {$open}",
            ['userid' => $subject->user->id, 'site' => SITEID],
        );
        $visibility = new visibility($subject);
        $may = $subject->is_self() || $visibility->can_on_site('tool/certificate:viewallcertificates')
            || $visibility->can_on_site('tool/certificate:verify');
        return array_map(static fn(\stdClass $issue): certificate => new certificate(
            plain::name($issue->name),
            $issue->courseid ? plain::course_name($issue) : '',
            (int) $issue->timecreated,
            (int) $issue->expires,
            $may ? (new \core\url('/admin/tool/certificate/view.php', ['code' => $issue->code]))->out(false) : '',
        ), array_values($issues));
    }
}
