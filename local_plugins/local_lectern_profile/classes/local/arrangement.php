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

namespace local_lectern_profile\local;

use local_lectern_profile\audience;
use local_lectern_profile\section;
use local_lectern_profile\subject;

/**
 * What administrators chose: which sections a record has, in which order, and who sees each.
 *
 * A section that nobody has set yet stands at the end, as its plugin wants it. What was set for a section stays when its plugin
 * goes, for when it comes back.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class arrangement {
    /** @var string Where it is stored. */
    private const SETTING = 'arrangement';
    /** @var string Whose it is. */
    private const COMPONENT = 'local_lectern_profile';

    /**
     * The sections in order.
     *
     * @return placed[] By name.
     */
    public static function all(): array {
        $sections = sections::all();
        $stored = self::stored();
        $all = [];
        foreach (array_intersect_key($stored, $sections) as $name => $choice) {
            $all[$name] = new placed($sections[$name], $choice['shown'], self::audiences($choice['audiences']));
        }
        foreach (array_diff_key($sections, $stored) as $name => $section) {
            $all[$name] = new placed($section, true, $section->get_default_audiences());
        }
        return $all;
    }

    /**
     * The sections of a record, for who looks at it.
     *
     * @param subject $subject
     * @return section[] In order.
     */
    public static function sections_for(subject $subject): array {
        $seen = array_filter(self::all(), fn(placed $placed): bool => $placed->is_for($subject));
        return array_values(array_map(fn(placed $placed): section => $placed->section, $seen));
    }

    /**
     * Sets what is shown to whom. What is not named stays as it is.
     *
     * @param array $choices By name: shown (bool) and audiences (audience[]).
     */
    public static function save(array $choices): void {
        $now = self::current();
        foreach (array_intersect_key($choices, $now) as $name => $choice) {
            $now[$name] = ['shown' => (bool) $choice['shown'], 'audiences' => self::values($choice['audiences'])];
        }
        self::store($now);
    }

    /**
     * Moves a section by one place among those that are there.
     *
     * @param string $name
     * @param int $by -1 towards the top, 1 towards the end.
     */
    public static function move(string $name, int $by): void {
        $now = self::current();
        $here = array_keys(self::all());
        $place = array_search($name, $here, true);
        $other = $place === false ? null : ($here[$place + $by] ?? null);
        if ($other === null) {
            return;
        }
        $moved = [];
        foreach ($now as $key => $choice) {
            // The two change places; what lies between them is not there at present.
            $key = match ($key) {
                $name => $other,
                $other => $name,
                default => $key,
            };
            $moved[$key] = $now[$key];
        }
        self::store($moved);
    }

    /**
     * Has everything be as the plugins want it.
     */
    public static function reset(): void {
        self::store(null);
    }

    /**
     * All choices: those stored, and those that new sections bring.
     *
     * @return array[] By name: shown and audiences, as they are stored.
     */
    private static function current(): array {
        $now = self::stored();
        foreach (self::all() as $name => $placed) {
            $now[$name] ??= ['shown' => $placed->shown, 'audiences' => self::values($placed->audiences)];
        }
        return $now;
    }

    /**
     * What is stored.
     *
     * @return array[] By name: shown and audiences.
     */
    private static function stored(): array {
        $stored = json_decode((string) get_config(self::COMPONENT, self::SETTING), true);
        $choices = [];
        foreach (is_array($stored) ? $stored : [] as $name => $choice) {
            $audiences = $choice['audiences'] ?? [];
            $choices[$name] = [
                'shown' => (bool) ($choice['shown'] ?? false),
                'audiences' => array_filter(is_array($audiences) ? $audiences : [], is_string(...)),
            ];
        }
        return $choices;
    }

    /**
     * Stores choices, and notes the change where administrators find changes of settings.
     *
     * @param array[]|null $choices Null for none.
     */
    private static function store(?array $choices): void {
        $before = get_config(self::COMPONENT, self::SETTING);
        $after = $choices === null ? null : json_encode($choices);
        if (($before === false ? null : $before) !== $after) {
            set_config(self::SETTING, $after, self::COMPONENT);
            add_to_config_log(self::SETTING, $before === false ? null : $before, $after, self::COMPONENT);
        }
    }

    /**
     * Audiences as they are stored.
     *
     * @param audience[] $audiences
     * @return string[]
     */
    private static function values(array $audiences): array {
        return array_values(array_map(fn(audience $audience): string => $audience->value, $audiences));
    }

    /**
     * Stored audiences; unknown ones are passed over.
     *
     * @param string[] $values
     * @return audience[]
     */
    private static function audiences(array $values): array {
        return array_values(array_filter(array_map(audience::tryFrom(...), $values)));
    }
}
