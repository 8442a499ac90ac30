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

use cache;
use stdClass;

/**
 * The site's sections, in their order.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections {
    /** @var string The table. */
    private const TABLE = 'local_lectern_syllabus_section';

    /** @var array[] What a site begins with: short name, kind, mandatory. */
    private const STANDARD = [
        ['summary', section::TEXT, true],
        ['objectives', section::TEXT, true],
        ['schedule', section::DATES, false],
        ['requirements', section::TEXT, false],
        ['grading', section::TEXT, false],
        ['materials', section::TEXT, false],
        ['teachers', section::PEOPLE, false],
        ['policies', section::TEXT, false],
    ];

    /**
     * All sections, removed ones too.
     *
     * @return section[] By id, in order.
     */
    public static function all(): array {
        global $DB;
        $cache = cache::make('local_lectern_syllabus', 'sections');
        $records = $cache->get('all');
        if ($records === false) {
            $records = $DB->get_records(self::TABLE, null, 'sortorder, id');
            $cache->set('all', $records);
        }
        return array_map(section::from_record(...), $records);
    }

    /**
     * The sections that syllabi have.
     *
     * @return section[] By id, in order.
     */
    public static function enabled(): array {
        return array_filter(self::all(), fn(section $section): bool => $section->enabled);
    }

    /**
     * The section with a short name, were it removed.
     *
     * @param string $shortname
     * @return section|null
     */
    public static function by_shortname(string $shortname): ?section {
        foreach (self::all() as $section) {
            if ($section->shortname === $shortname) {
                return $section;
            }
        }
        return null;
    }

    /**
     * A new section, at the end.
     *
     * @param stdClass $data shortname, name, help, kind, mandatory, enabled.
     * @return int Its id.
     */
    public static function create(stdClass $data): int {
        global $DB;
        $last = (int) $DB->get_field_sql('SELECT MAX(sortorder) FROM {' . self::TABLE . '}');
        $id = $DB->insert_record(self::TABLE, (object) [
            'shortname' => $data->shortname,
            'name' => $data->name ?? '',
            'help' => $data->help ?? '',
            'kind' => $data->kind ?? section::TEXT,
            'mandatory' => (int) !empty($data->mandatory),
            'enabled' => (int) ($data->enabled ?? true),
            'sortorder' => $last + 1,
            'timemodified' => time(),
        ]);
        self::forget();
        return $id;
    }

    /**
     * Changes a section; its short name stays, files and services name it.
     *
     * @param int $id
     * @param stdClass $data Of name, help, kind, mandatory, enabled those that change.
     */
    public static function update(int $id, stdClass $data): void {
        global $DB;
        $changes = array_intersect_key((array) $data, array_flip(['name', 'help', 'kind', 'mandatory', 'enabled']));
        $DB->update_record(self::TABLE, (object) (['id' => $id, 'timemodified' => time()] + $changes));
        self::forget();
    }

    /**
     * Moves a section among the enabled ones.
     *
     * @param int $id
     * @param int $by Places; less than zero is up.
     */
    public static function move(int $id, int $by): void {
        global $DB;
        $order = array_keys(self::enabled());
        $from = array_search($id, $order, true);
        if ($from === false) {
            return;
        }
        $to = max(0, min(count($order) - 1, $from + $by));
        array_splice($order, $from, 1);
        array_splice($order, $to, 0, [$id]);
        $transaction = $DB->start_delegated_transaction();
        foreach ([...$order, ...array_keys(array_diff_key(self::all(), array_flip($order)))] as $place => $one) {
            $DB->set_field(self::TABLE, 'sortorder', $place + 1, ['id' => $one]);
        }
        $transaction->allow_commit();
        self::forget();
    }

    /**
     * Removes a section. One that holds text anywhere is kept aside with all its texts, and can be brought back.
     *
     * @param int $id
     * @return bool Whether it is gone; false where it is kept aside.
     */
    public static function remove(int $id): bool {
        global $DB;
        $used = $DB->record_exists('local_lectern_syllabus_version', ['sectionid' => $id])
            || $DB->record_exists('local_lectern_syllabus_draft', ['sectionid' => $id]);
        if ($used) {
            self::update($id, (object) ['enabled' => 0]);
            return false;
        }
        $DB->delete_records(self::TABLE, ['id' => $id]);
        self::forget();
        return true;
    }

    /**
     * The section with a short name; where there is none, one that is kept aside: a restored course brought it.
     *
     * @param string $shortname
     * @param string $name
     * @param string $kind
     * @return section
     */
    public static function ensure(string $shortname, string $name, string $kind): section {
        $shortname = \core_text::substr(clean_param($shortname, PARAM_ALPHANUMEXT), 0, 40) ?: 'restored';
        $known = self::by_shortname($shortname);
        if ($known === null) {
            $kind = in_array($kind, [section::TEXT, section::DATES, section::PEOPLE], true) ? $kind : section::TEXT;
            self::create((object) [
                'shortname' => $shortname, 'name' => $name !== '' ? $name : $shortname, 'kind' => $kind, 'enabled' => false,
            ]);
            $known = self::by_shortname($shortname);
        }
        return $known;
    }

    /**
     * The sections that a site begins with.
     */
    public static function install_standard(): void {
        foreach (self::STANDARD as [$shortname, $kind, $mandatory]) {
            self::create((object) ['shortname' => $shortname, 'kind' => $kind, 'mandatory' => $mandatory]);
        }
    }

    /**
     * Forgets what is cached: the sections, and all that was made with them.
     */
    public static function forget(): void {
        cache::make('local_lectern_syllabus', 'sections')->purge();
        read_model::forget_all();
    }
}
