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

namespace local_lectern_registration\local\admin;

use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;

/**
 * Takes over the fields that core demands, with the administrator's consent.
 *
 * Core sends people away from every page until they have answered such a field: without grace, without the way back, and
 * their app stops. Our form asks the same, and does none of that.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class takeover {
    /** @var string The plugin whose configuration remembers what was taken over. */
    private const PLUGIN = 'local_lectern_registration';

    /**
     * What core demands.
     *
     * @return array<int, source> By id of the custom field.
     */
    public static function candidates(): array {
        return self::fields(static fn(source $source): bool => $source->required);
    }

    /**
     * What was taken over, and is still there and still ours.
     *
     * @return array<int, source> By id of the custom field.
     */
    public static function taken(): array {
        $times = self::remembered();
        return self::fields(static fn(source $source): bool => !$source->required && isset($times[$source->record->id]));
    }

    /**
     * When a field was taken over.
     *
     * @param int $id
     * @return int Unix time, 0 where it was not.
     */
    public static function time(int $id): int {
        return self::remembered()[$id] ?? 0;
    }

    /**
     * What the page does when its buttons are pressed.
     *
     * @param string $do take or undo.
     * @param int[] $ids
     * @return int How many fields were taken over or given back.
     */
    public static function perform(string $do, array $ids): int {
        access::require_take_over();
        require_sesskey();
        return match ($do) {
            'take' => self::take($ids),
            'undo' => self::undo($ids),
            default => 0,
        };
    }

    /**
     * Takes fields over. Can be done again after it was cut off: until core's mark is gone, a field stays a candidate.
     *
     * @param int[] $ids Others than candidates do no harm.
     * @return int How many.
     */
    public static function take(array $ids): int {
        $chosen = array_intersect_key(self::candidates(), array_flip($ids));
        if (!$chosen) {
            return 0;
        }
        editor::change(static function (form $form) use ($chosen): form {
            self::remember(array_fill_keys(array_keys($chosen), time()) + self::remembered());
            foreach ($chosen as $source) {
                $field = $form->fields[$source->name] ?? new field($source->name, step: count($form->steps));
                $form = $form->with_field($field->with(['shown' => true, 'mandatory' => true]));
            }
            return $form;
        });
        // Only now: at no moment does nobody ask.
        self::mark(array_keys($chosen), 1, 0);
        return count($chosen);
    }

    /**
     * Gives fields back to core.
     *
     * @param int[] $ids Others than those taken do no harm.
     * @return int How many.
     */
    public static function undo(array $ids): int {
        $chosen = array_intersect_key(self::taken(), array_flip($ids));
        if (!$chosen) {
            return 0;
        }
        self::mark(array_keys($chosen), 0, 1);
        editor::change(static function (form $form) use ($chosen): form {
            self::remember(array_diff_key(self::remembered(), $chosen));
            foreach ($chosen as $source) {
                $field = $form->fields[$source->name] ?? null;
                $form = $field === null ? $form : $form->with_field($field->with(['mandatory' => false]));
            }
            return $form;
        });
        return count($chosen);
    }

    /**
     * Custom fields, chosen.
     *
     * @param callable(source): bool $is
     * @return array<int, source> By id.
     */
    private static function fields(callable $is): array {
        $found = [];
        foreach (catalogue::all() as $source) {
            if ($source->custom && $is($source)) {
                $found[(int) $source->record->id] = $source;
            }
        }
        return $found;
    }

    /**
     * Changes core's mark, as core's own page for custom fields does.
     *
     * @param int[] $ids
     * @param int $from
     * @param int $to
     */
    private static function mark(array $ids, int $from, int $to): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/user/profile/definelib.php');
        foreach ($DB->get_records_list('user_info_field', 'id', $ids) as $record) {
            if ((int) $record->required === $from) {
                $record->required = $to;
                $DB->set_field('user_info_field', 'required', $to, ['id' => $record->id]);
                \core\event\user_info_field_updated::create_from_field($record)->trigger();
            }
        }
        profile_purge_user_fields_cache();
    }

    /**
     * What was taken over and when, with what is gone by now.
     *
     * @return array<int, int> Unix times by id.
     */
    private static function remembered(): array {
        $stored = json_decode((string) get_config(self::PLUGIN, 'takenover'), true);
        return is_array($stored) ? array_map(intval(...), $stored) : [];
    }

    /**
     * Remembers what was taken over.
     *
     * @param array<int, int> $times
     */
    private static function remember(array $times): void {
        // An object also where ids count from 0 on.
        set_config('takenover', json_encode((object) $times, JSON_THROW_ON_ERROR), self::PLUGIN);
    }
}
