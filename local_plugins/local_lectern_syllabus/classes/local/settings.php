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

namespace local_lectern_syllabus\local;

/**
 * What the site has set, with its type.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings {
    /** @var int Days after which a syllabus counts as stale, where the site has set none. */
    public const STALE_DAYS = 365;

    /**
     * After how many days without a change a syllabus is stale.
     *
     * @return int One at least.
     */
    public static function stale_days(): int {
        $days = self::value('staledays');
        return max(1, is_numeric($days) ? (int) $days : self::STALE_DAYS);
    }

    /**
     * The time before which the last change makes a syllabus stale.
     *
     * @return int
     */
    public static function stale_before(): int {
        return time() - self::stale_days() * DAYSECS;
    }

    /**
     * Whether public links work.
     *
     * @return bool
     */
    public static function public_links(): bool {
        return (bool) self::value('publiclinks');
    }

    /**
     * Whether syllabi may be shown on enrolment pages.
     *
     * @return bool
     */
    public static function enrol_page(): bool {
        return (bool) self::value('enrolpage');
    }

    /**
     * Whether a syllabus is folded until the reader opens it.
     *
     * @return bool
     */
    public static function folded(): bool {
        return (bool) self::value('folded');
    }

    /**
     * The roles whose holders stand in syllabi.
     *
     * @return int[] Ids of roles.
     */
    public static function people_roles(): array {
        $ids = array_map('intval', explode(',', (string) self::value('peopleroles')));
        return array_values(array_unique(array_filter($ids, fn(int $id): bool => $id > 0)));
    }

    /**
     * A setting as it is stored.
     *
     * @param string $name
     * @return string|false False where it was never set.
     */
    private static function value(string $name): string|false {
        return get_config('local_lectern_syllabus', $name);
    }
}
