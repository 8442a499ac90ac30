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

use cache;
use moodle_exception;
use stdClass;

/**
 * What people are asked to consent to, in its order.
 *
 * A text is never changed: an edit makes a new version of all languages, so that each consent keeps naming what was read.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class purposes {
    /** @var string The table of purposes. */
    public const TABLE = 'local_lectern_registration_purpose';

    /** @var string The table of texts. */
    public const TEXT = 'local_lectern_registration_text';

    /** @var string Setting that changes with every change here. */
    private const REVISION = 'purposesrevision';

    /**
     * All purposes, archived ones too. Read from the cache: no query where it is filled, also where there are none.
     *
     * @return purpose[] By id, in order.
     */
    public static function all(): array {
        $cache = cache::make('local_lectern_registration', 'purposes');
        // Under a key of its own after each change: who has read the old and is slow to keep it, keeps it where nobody looks.
        $key = 'all' . get_config('local_lectern_registration', self::REVISION);
        $records = $cache->get($key);
        if ($records === false) {
            $records = self::read();
            $cache->set($key, $records);
        }
        return array_map(purpose::from_record(...), $records);
    }

    /**
     * The purposes that people are asked for.
     *
     * @return purpose[] By id, in order.
     */
    public static function enabled(): array {
        return array_filter(self::all(), fn(purpose $purpose): bool => $purpose->enabled && $purpose->texts !== []);
    }

    /**
     * A new purpose, at the end.
     *
     * @param string $shortname
     * @param array[] $texts By language, each with name and content; at least one.
     * @return int Its id.
     */
    public static function create(string $shortname, array $texts): int {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        $id = (int) $DB->insert_record(self::TABLE, (object) [
            'shortname' => $shortname,
            'version' => 1,
            'enabled' => 1,
            'sortorder' => (int) $DB->get_field_sql('SELECT MAX(sortorder) FROM {' . self::TABLE . '}') + 1,
            'timecreated' => time(),
            'timemodified' => time(),
        ]);
        self::write($id, 1, $texts);
        $transaction->allow_commit();
        self::forget();
        return $id;
    }

    /**
     * Changes the texts of a purpose.
     *
     * Only a further language, with all others as they were, is added to the version that there is: nobody need be asked again.
     *
     * @param int $id
     * @param array[] $texts By language, each with name and content; languages that are not here end with the old version.
     * @return bool Whether there is a new version, for which people are asked again.
     */
    public static function revise(int $id, array $texts): bool {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        // One after another: two who save at once make two versions.
        $DB->execute('UPDATE {' . self::TABLE . '} SET timemodified = ? WHERE id = ?', [time(), $id]);
        $version = (int) $DB->get_field(self::TABLE, 'version', ['id' => $id], MUST_EXIST);
        $old = [];
        foreach ($DB->get_records(self::TEXT, ['purposeid' => $id, 'version' => $version]) as $text) {
            $old[$text->lang] = ['name' => $text->name, 'content' => $text->content];
        }
        $same = array_filter($old, fn(array $text, string $lang): bool => ($texts[$lang] ?? null) == $text, ARRAY_FILTER_USE_BOTH);
        $anew = count($same) < count($old);
        if ($anew) {
            $DB->set_field(self::TABLE, 'version', $version + 1, ['id' => $id]);
            self::write($id, $version + 1, $texts);
        } else {
            self::write($id, $version, array_diff_key($texts, $old));
        }
        $transaction->allow_commit();
        self::forget();
        return $anew;
    }

    /**
     * Archives a purpose, so that nobody is asked any more and all records stay, or brings it back.
     *
     * @param int $id
     * @param bool $enabled
     */
    public static function enable(int $id, bool $enabled): void {
        global $DB;
        $DB->update_record(self::TABLE, (object) ['id' => $id, 'enabled' => (int) $enabled, 'timemodified' => time()]);
        self::forget();
    }

    /**
     * Moves a purpose among the enabled ones.
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
        array_splice($order, $from, 1);
        array_splice($order, max(0, min(count($order), $from + $by)), 0, [$id]);
        $transaction = $DB->start_delegated_transaction();
        foreach ([...$order, ...array_keys(array_diff_key(self::all(), array_flip($order)))] as $place => $one) {
            $DB->set_field(self::TABLE, 'sortorder', $place + 1, ['id' => $one]);
        }
        $transaction->allow_commit();
        self::forget();
    }

    /**
     * Removes a purpose with its texts. One that anybody has answered is proof, and can only be archived.
     *
     * @param int $id
     * @throws moodle_exception Where somebody has answered.
     */
    public static function remove(int $id): void {
        global $DB;
        if ($DB->record_exists(answers::TABLE, ['purposeid' => $id])) {
            $name = (self::all()[$id] ?? null)?->name();
            throw new moodle_exception('purpose:erroranswered', 'local_lectern_registration', '', $name);
        }
        $transaction = $DB->start_delegated_transaction();
        $DB->delete_records(self::TEXT, ['purposeid' => $id]);
        $DB->delete_records(self::TABLE, ['id' => $id]);
        $transaction->allow_commit();
        self::forget();
    }

    /**
     * Forgets what is cached.
     */
    public static function forget(): void {
        set_config(self::REVISION, random_string(12), 'local_lectern_registration');
        cache::make('local_lectern_registration', 'purposes')->purge();
    }

    /**
     * Reads all purposes with the texts of their current versions.
     *
     * @return stdClass[]
     */
    private static function read(): array {
        global $DB;
        $records = $DB->get_records(self::TABLE, null, 'sortorder, id');
        foreach ($records as $record) {
            $record->texts = [];
        }
        if ($records !== []) {
            $texts = $DB->get_records_sql(
                'SELECT t.id, t.purposeid, t.lang, t.name, t.content
                   FROM {' . self::TEXT . '} t
                   JOIN {' . self::TABLE . '} p ON p.id = t.purposeid AND p.version = t.version
               ORDER BY t.lang'
            );
            foreach ($texts as $text) {
                $records[$text->purposeid]->texts[$text->lang] = $text;
            }
        }
        return $records;
    }

    /**
     * Writes the texts of a version.
     *
     * @param int $id
     * @param int $version
     * @param array[] $texts By language.
     */
    private static function write(int $id, int $version, array $texts): void {
        global $DB, $USER;
        $rows = [];
        foreach ($texts as $lang => $text) {
            $rows[] = [
                'purposeid' => $id, 'version' => $version, 'lang' => $lang, 'name' => $text['name'],
                'content' => $text['content'], 'usermodified' => (int) $USER->id, 'timecreated' => time(),
            ];
        }
        $DB->insert_records(self::TEXT, $rows);
    }
}
