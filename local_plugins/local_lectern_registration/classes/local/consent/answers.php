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

namespace local_lectern_registration\local\consent;

use stdClass;

/**
 * What people have answered, as it stands in the log.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class answers {
    /** @var string The table. */
    public const TABLE = 'local_lectern_registration_consent';

    /**
     * A person's last answer to each purpose, in one query.
     *
     * @param int $userid
     * @param int|null $purposeid Only to this one.
     * @return stdClass[] By purpose: given, source, timecreated; textid, version, name and content of the text that it names;
     *      newest, the newest version that they ever answered.
     */
    public static function latest(int $userid, ?int $purposeid = null): array {
        global $DB;
        $only = $purposeid === null ? '' : 'AND c.purposeid = :purposeid';
        return $DB->get_records_sql(
            'SELECT l.purposeid, l.given, l.source, l.timecreated, l.textid, t.version, t.name, t.content, s.newest
               FROM (SELECT MAX(c.id) AS lastid, MAX(r.version) AS newest
                       FROM {' . self::TABLE . '} c
                       JOIN {' . purposes::TEXT . "} r ON r.id = c.textid
                      WHERE c.userid = :userid {$only}
                   GROUP BY c.purposeid) s
               JOIN {" . self::TABLE . '} l ON l.id = s.lastid
               JOIN {' . purposes::TEXT . '} t ON t.id = l.textid',
            ['userid' => $userid, 'purposeid' => $purposeid],
        );
    }

    /**
     * All that a person has answered, the newest first.
     *
     * @param int $userid
     * @param int $limit At most so many; 0 for all.
     * @return stdClass[] By id: purposeid, textid, given, source, timecreated, version, lang, name, content, shortname.
     */
    public static function history(int $userid, int $limit = 0): array {
        global $DB;
        return $DB->get_records_sql(
            'SELECT c.id, c.purposeid, c.textid, c.given, c.source, c.timecreated, t.version, t.lang, t.name, t.content, p.shortname
               FROM {' . self::TABLE . '} c
               JOIN {' . purposes::TEXT . '} t ON t.id = c.textid
               JOIN {' . purposes::TABLE . '} p ON p.id = c.purposeid
              WHERE c.userid = :userid
           ORDER BY c.id DESC',
            ['userid' => $userid],
            0,
            $limit,
        );
    }

    /**
     * How many consent to each purpose now, and how many ever answered it.
     *
     * @return stdClass[] By purpose: given, answered.
     */
    public static function counts(): array {
        global $DB;
        return $DB->get_records_sql(
            'SELECT l.purposeid, SUM(l.given) AS given, COUNT(1) AS answered
               FROM (SELECT MAX(c.id) AS lastid FROM {' . self::TABLE . '} c GROUP BY c.userid, c.purposeid) s
               JOIN {' . self::TABLE . '} l ON l.id = s.lastid
           GROUP BY l.purposeid'
        );
    }
}
