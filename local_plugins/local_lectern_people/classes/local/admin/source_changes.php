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

namespace local_lectern_people\local\admin;

use core\context\system as context_system;
use local_lectern_people\event\sources_updated;
use local_lectern_people\local\settings;
use local_lectern_people\local\source\sources;
use local_lectern_people\task\sync_soon;
use moodle_exception;

/**
 * Changes which sources count, in which order, and what they read. Each change asks for a sync.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source_changes {
    /** @var string[] What the buttons of a source do. */
    public const ALL = ['up', 'down', 'on', 'off'];

    /** @var string[] What the form chooses. */
    public const CHOICES = ['fieldid', 'fieldkey', 'roles', 'departmentfield', 'maxdrop', 'keepdays'];

    /**
     * Does what a button says.
     *
     * @param string $do One of {@see ALL}.
     * @param string $name Of the source.
     * @return string What was done, for the administrator.
     */
    public static function perform(string $do, string $name): string {
        require_capability('local/lectern_people:manage', context_system::instance());
        require_sesskey();
        $sources = sources::all();
        if (!isset($sources[$name])) {
            throw new moodle_exception('invalidparameter', 'debug');
        }
        match ($do) {
            'up' => self::move($name, -1),
            'down' => self::move($name, 1),
            'on' => self::apply(['enabled' => implode(',', [...array_diff(settings::list('enabled'), [$name]), $name])]),
            'off' => self::apply(['enabled' => implode(',', array_diff(settings::list('enabled'), [$name]))]),
        };
        return get_string("sources:done_{$do}", 'local_lectern_people', $sources[$name]->title());
    }

    /**
     * Keeps what the form chose.
     *
     * @param array<string, string> $choices Some of {@see CHOICES}, checked by the form.
     * @return string[] What does not work now though it is switched on: sentences.
     */
    public static function save(array $choices): array {
        require_capability('local/lectern_people:manage', context_system::instance());
        self::apply(array_intersect_key($choices, array_flip(self::CHOICES)));
        $problems = [];
        foreach (sources::enabled() as $source) {
            $problem = $source->problem();
            if ($problem !== null) {
                $problems[] = get_string('sources:stillproblem', 'local_lectern_people', [
                    'source' => $source->title(), 'problem' => $problem,
                ]);
            }
        }
        return $problems;
    }

    /**
     * Moves a source among the others.
     *
     * @param string $name
     * @param int $by -1 is earlier, 1 later.
     */
    private static function move(string $name, int $by): void {
        $order = array_keys(sources::all());
        $place = array_search($name, $order, true);
        if (isset($order[$place + $by])) {
            [$order[$place], $order[$place + $by]] = [$order[$place + $by], $name];
        }
        self::apply(['order' => implode(',', $order)]);
    }

    /**
     * Keeps settings, and tells of those that are others now.
     *
     * @param array<string, string> $values By name.
     */
    private static function apply(array $values): void {
        $changed = array_keys(array_filter(
            $values,
            fn(string $value, string $name): bool => settings::get($name) !== $value,
            ARRAY_FILTER_USE_BOTH,
        ));
        foreach ($changed as $name) {
            settings::set($name, $values[$name]);
        }
        if ($changed !== []) {
            sources_updated::create_from_names($changed)->trigger();
            sync_soon::ask('hand');
        }
    }
}
