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

namespace theme_lectern\local\draft;

use context_system;
use theme_lectern\local\files;
use theme_lectern\local\fields\fields;
use theme_lectern\local\settings;

/**
 * Settings that one administrator tries out and nobody else sees.
 *
 * Kept in the File API, so that every web server of a cluster has it and it survives a purge of caches: values and styles
 * in the area `draft`, the files of settings in `draft_<name>`, all with the user's id as item id. A user preference says
 * that there is one: preferences are in the session, so whoever has no draft pays nothing.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft {
    /** @var string Name of the preference: the draft's revision. */
    public const PREFERENCE = 'theme_lectern_draft';
    /** @var string File area of values and styles. */
    public const AREA = 'draft';

    /** @var self|null The draft that the settings page writes to, while it does. */
    private static ?self $written = null;
    /** @var string[]|null The values, by name; null before they are read. */
    private ?array $values = null;

    /**
     * Constructor.
     *
     * @param int $userid Whose it is.
     */
    public function __construct(
        /** @var int Whose it is. */
        public readonly int $userid,
    ) {
    }

    /**
     * The draft of whoever asks.
     *
     * @return self|null Null where there is none, or the user may no longer have one.
     */
    public static function of_current_user(): ?self {
        global $USER;
        if (empty($USER->id) || during_initial_install() || get_user_preferences(self::PREFERENCE) === null) {
            return null;
        }
        $allowed = has_capability('moodle/site:config', context_system::instance());
        return $allowed ? new self((int) $USER->id) : null;
    }

    /**
     * The draft that settings are written to instead of the site's configuration.
     *
     * @return self|null Null outside {@see self::write()}.
     */
    public static function written(): ?self {
        return self::$written;
    }

    /**
     * Has the theme's settings write to this draft for a while.
     *
     * @param callable $write What writes them.
     * @return mixed What it returns.
     */
    public function write(callable $write): mixed {
        self::$written = $this;
        try {
            return $write();
        } finally {
            self::$written = null;
        }
    }

    /**
     * The values that differ from the published ones.
     *
     * @return string[] By name.
     */
    public function values(): array {
        if ($this->values === null) {
            $file = $this->file('values.json');
            $values = $file === null ? [] : json_decode($file->get_content(), true);
            $this->values = array_intersect_key(is_array($values) ? $values : [], fields::all());
        }
        return $this->values;
    }

    /**
     * The settings with this draft standing in.
     *
     * @return settings
     */
    public function settings(): settings {
        return settings::with_draft($this->values(), $this->userid);
    }

    /**
     * Sets a value. Kept with {@see self::save()}.
     *
     * @param string $name
     * @param string $value
     */
    public function set(string $name, string $value): void {
        $this->values = [$name => $value] + $this->values();
    }

    /**
     * Has a setting be as it is published.
     *
     * @param string $name
     */
    public function forget(string $name): void {
        $this->values = array_diff_key($this->values(), [$name => true]);
        if (isset(fields::files()[$name])) {
            $this->storage()->delete_area_files($this->context(), 'theme_lectern', files::DRAFT . $name, $this->userid);
        }
    }

    /**
     * Keeps the values, and shows the draft to its owner from now on. Without any value there is no draft.
     */
    public function save(): void {
        $values = $this->values();
        $this->storage()->delete_area_files($this->context(), 'theme_lectern', self::AREA, $this->userid);
        if ($values === []) {
            unset_user_preference(self::PREFERENCE, $this->userid);
            return;
        }
        $this->put('values.json', json_encode($values));
        set_user_preference(self::PREFERENCE, time() . random_string(6), $this->userid);
    }

    /**
     * Throws the draft away.
     */
    public function discard(): void {
        foreach (array_keys(fields::files()) as $name) {
            $this->storage()->delete_area_files($this->context(), 'theme_lectern', files::DRAFT . $name, $this->userid);
        }
        $this->storage()->delete_area_files($this->context(), 'theme_lectern', self::AREA, $this->userid);
        unset_user_preference(self::PREFERENCE, $this->userid);
        $this->values = [];
    }

    /**
     * Throws away the draft of somebody who is no more: nobody else could see it, or get rid of it.
     *
     * @param \core\event\user_deleted $event
     */
    public static function owner_deleted(\core\event\user_deleted $event): void {
        (new self((int) $event->objectid))->discard();
    }

    /**
     * A name for this state of the draft; it changes whenever the draft is saved.
     *
     * @return string Empty where there is no draft.
     */
    public function revision(): string {
        return (string) get_user_preferences(self::PREFERENCE, '', $this->userid);
    }

    /**
     * A file of the draft.
     *
     * @param string $name
     * @return \stored_file|null
     */
    public function file(string $name): ?\stored_file {
        $file = $this->storage()->get_file($this->context(), 'theme_lectern', self::AREA, $this->userid, '/', $name);
        return $file ?: null;
    }

    /**
     * Puts a file into the draft.
     *
     * @param string $name
     * @param string $content
     */
    public function put(string $name, string $content): void {
        $this->file($name)?->delete();
        $this->storage()->create_file_from_string([
            'contextid' => $this->context(), 'component' => 'theme_lectern', 'filearea' => self::AREA,
            'itemid' => $this->userid, 'filepath' => '/', 'filename' => $name, 'userid' => $this->userid,
        ], $content);
    }

    /**
     * Moodle's files.
     *
     * @return \file_storage
     */
    private function storage(): \file_storage {
        return get_file_storage();
    }

    /**
     * Id of the context that all files of the theme are in.
     *
     * @return int
     */
    private function context(): int {
        return (int) context_system::instance()->id;
    }
}
