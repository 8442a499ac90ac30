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

use core\context\course as context_course;
use core\context\system as context_system;
use core\context_helper;
use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\local\facts\plain;
use local_lectern_profile\local\facts\visibility;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;
use stdClass;

/**
 * The badges that somebody has earned.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class badges extends section {
    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_badges';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:badges', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:badges_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function get_default_audiences(): array {
        return [audience::SELF, audience::MANAGER, audience::EVERYONE];
    }

    #[\Override]
    public function is_available(): bool {
        global $CFG;
        return !empty($CFG->enablebadges);
    }

    #[\Override]
    public function is_on_core_profile(?subject $subject = null): bool {
        return true;
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $rows = array_map(self::row(...), self::records($subject));
        if (!$rows) {
            return $subject->is_self() ? new content('local_lectern_profile/section_badges', [
                'empty' => get_string('badges:empty', 'local_lectern_profile'),
            ]) : null;
        }
        return new content('local_lectern_profile/section_badges', ['empty' => '', 'badges' => $rows], [], [new table(
            $this->get_title(),
            [
                get_string('badges:name', 'local_lectern_profile'),
                get_string('badges:issuer', 'local_lectern_profile'),
                get_string('badges:earnedon', 'local_lectern_profile'),
                get_string('badges:validity', 'local_lectern_profile'),
            ],
            array_map(static fn(array $row): array => [$row['name'], $row['issuer'], $row['day'], $row['validity']], $rows),
        )]);
    }

    /**
     * The badges that who looks may see: others those that the person shows. Takes two reads.
     *
     * @param subject $subject
     * @return stdClass[]
     */
    private static function records(subject $subject): array {
        global $CFG, $DB;
        require_once($CFG->libdir . '/badgeslib.php');
        $visibility = new visibility($subject);
        $own = $subject->is_self();
        if (!$own && !$visibility->is_preview() && !$visibility->can('moodle/badges:viewotherbadges')) {
            return [];
        }
        $badges = array_values(badges_get_user_badges((int) $subject->user->id, 0, 0, 0, '', !$own));
        $courseids = array_unique(array_filter(array_column($badges, 'courseid')));
        if ($courseids) {
            [$in, $params] = $DB->get_in_or_equal($courseids);
            $columns = context_helper::get_preload_record_columns_sql('ctx');
            $contexts = $DB->get_records_sql(
                "SELECT {$columns} FROM {context} ctx WHERE ctx.contextlevel = ? AND ctx.instanceid {$in}",
                [CONTEXT_COURSE, ...$params],
            );
            array_walk($contexts, context_helper::preload_from_record(...));
        }
        return $badges;
    }

    /**
     * A badge for the template.
     *
     * @param stdClass $badge
     * @return array
     */
    private static function row(stdClass $badge): array {
        $context = (int) $badge->type === BADGE_TYPE_SITE
            ? context_system::instance() : context_course::instance((int) $badge->courseid, IGNORE_MISSING);
        $expires = (int) $badge->dateexpire;
        $expired = $expires && $expires < time();
        return [
            'name' => plain::name($badge->name),
            'issuer' => plain::name((string) $badge->issuername),
            'picture' => $context ? \core\url::make_pluginfile_url(
                $context->id,
                'badges',
                'badgeimage',
                $badge->id,
                '/',
                'f3',
                false,
            )->out(false) : '',
            'url' => (new \core\url('/badges/badge.php', ['hash' => $badge->uniquehash]))->out(false),
            'day' => plain::day((int) $badge->dateissued),
            'earned' => get_string('badges:earned', 'local_lectern_profile', plain::day((int) $badge->dateissued)),
            'expired' => $expired,
            'validity' => $expires ? get_string(
                $expired ? 'badges:expired' : 'badges:validuntil',
                'local_lectern_profile',
                plain::day($expires),
            ) : '',
            'private' => !$badge->visible,
        ];
    }
}
