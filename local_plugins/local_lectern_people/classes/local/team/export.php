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

namespace local_lectern_people\local\team;

use core\dataformat;
use core_plugin_manager;
use core\context\system as context_system;
use core_user\fields;
use Generator;
use local_lectern_people\local\harmless;

/**
 * Takes a view away as a file. However many people it has, only some hundred are in memory at a time.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export {
    /** @var string[] Formats that are offered where the site has them. */
    private const FORMATS = ['csv', 'excel', 'ods', 'json'];
    /** @var int People who are read at once. */
    private const BATCH = 300;

    /** @var int[] Whom the file has. */
    private readonly array $ids;
    /** @var string[] Fields of identity that it has. */
    private readonly array $identity;
    /** @var bool Whether it says when people were last seen. */
    private readonly bool $seen;
    /** @var bool Whether it says whose account is suspended. */
    private readonly bool $suspended;
    /** @var bool Whether it shows all names that people have. */
    private readonly bool $allnames;

    /**
     * Constructor.
     *
     * @param view $view
     * @param string $format One of {@see self::formats()}.
     * @param int $now
     */
    public function __construct(
        /** @var view The view. */
        private readonly view $view,
        /** @var string The format. */
        private readonly string $format,
        /** @var int Now. */
        private readonly int $now,
    ) {
        // A director's team is large before its first line is written.
        raise_memory_limit(MEMORY_EXTRA);
        $this->ids = (new query($view, $now))->all();
        $this->identity = query::identity_fields();
        $this->seen = access::shows('lastaccess');
        $this->suspended = access::shows('suspended');
        $this->allnames = has_capability('moodle/site:viewfullnames', context_system::instance());
    }

    /**
     * Formats that this site offers.
     *
     * @return string[] Titles by name.
     */
    public static function formats(): array {
        $enabled = core_plugin_manager::instance()->get_plugins_of_type('dataformat');
        $formats = [];
        foreach (self::FORMATS as $name) {
            if (isset($enabled[$name]) && $enabled[$name]->is_enabled()) {
                $formats[$name] = get_string('dataformat', "dataformat_{$name}");
            }
        }
        return $formats;
    }

    /**
     * How many people the file has.
     *
     * @return int
     */
    public function count(): int {
        return count($this->ids);
    }

    /**
     * Sends the file.
     */
    public function send(): void {
        $name = clean_filename(get_string('team:file', 'local_lectern_people') . '-' . userdate($this->now, '%Y-%m-%d', 99, false));
        dataformat::download_data($name, $this->format, $this->columns(), $this->rows());
    }

    /**
     * Titles of the columns.
     *
     * @return string[] By name.
     */
    public function columns(): array {
        $columns = ['name' => get_string('fullname')];
        foreach ($this->identity as $field) {
            $columns[$field] = fields::get_display_name($field);
        }
        $columns['between'] = get_string('team:manager', 'local_lectern_people');
        $columns['teamsize'] = get_string('team:size', 'local_lectern_people');
        $columns['courses'] = get_string('team:courses', 'local_lectern_people');
        $columns['tracked'] = get_string('team:tracked', 'local_lectern_people');
        $columns['done'] = get_string('team:done', 'local_lectern_people');
        $columns['progress'] = get_string('team:progresspercent', 'local_lectern_people');
        $columns['overdue'] = get_string('team:overdue', 'local_lectern_people');
        if ($this->seen) {
            $columns['seen'] = get_string('team:seen', 'local_lectern_people');
        }
        if ($this->suspended) {
            $columns['suspended'] = get_string('suspended');
        }
        return $columns;
    }

    /**
     * The people.
     *
     * @return Generator A row each, by the names of the columns.
     */
    public function rows(): Generator {
        $members = new members($this->view->managerid, $this->now);
        foreach (array_chunk($this->ids, self::BATCH) as $ids) {
            foreach ($members->load($ids) as $member) {
                yield array_map($this->cell(...), $this->row($member));
            }
        }
    }

    /**
     * What the file tells of somebody.
     *
     * @param member $member
     * @return array
     */
    private function row(member $member): array {
        $standing = $member->standing;
        $row = ['name' => fullname($member->user, $this->allnames)];
        foreach ($this->identity as $field) {
            $row[$field] = (string) $member->user->{$field};
        }
        $row += [
            'between' => implode(', ', array_map(fn($user): string => fullname($user, $this->allnames), $member->between)),
            'teamsize' => $member->teamsize,
            'courses' => $standing->courses,
            'tracked' => $standing->tracked,
            'done' => $standing->done,
            'progress' => $standing->progress === null ? '' : (int) floor($standing->progress),
            'overdue' => $standing->overdue,
        ];
        if ($this->seen) {
            $seen = (int) $member->user->lastaccess;
            $row['seen'] = $seen === 0 ? '' : userdate($seen, '%Y-%m-%d %H:%M', 99, false);
        }
        if ($this->suspended) {
            $row['suspended'] = (int) $member->user->suspended;
        }
        return $row;
    }

    /**
     * A cell, harmless in all that a spreadsheet opens.
     *
     * @param string|int $value
     * @return string|int
     */
    private function cell(string|int $value): string|int {
        if ($this->format === 'json' || is_int($value)) {
            return $value;
        }
        return harmless::cell($value);
    }
}
