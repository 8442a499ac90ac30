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
use local_lectern_registration\local\form\form_store;
use moodle_exception;

/**
 * Changes the form, one administrator after the other: nobody's change undoes another's.
 *
 * Who may is asked by the pages and services that call.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class editor {
    /** @var string The plugin whose configuration holds the form. */
    private const PLUGIN = 'local_lectern_registration';

    /** @var int Seconds to wait while somebody else saves. */
    private const PATIENCE = 10;

    /**
     * Changes the form as it is now, not as it was when a page was opened.
     *
     * @param callable(form): form $change
     * @return form What holds then.
     */
    public static function change(callable $change): form {
        $lock = \core\lock\lock_config::get_lock_factory(self::PLUGIN)->get_lock('form', self::PATIENCE);
        if (!$lock) {
            throw new moodle_exception('form:busy', self::PLUGIN);
        }
        try {
            // This request may have read the form before somebody else saved it.
            \cache_helper::invalidate_by_definition('core', 'config', [], self::PLUGIN);
            $before = form_store::current();
            $after = $change($before);
            // Everybody is looked at again after a save, so nothing is saved where nothing changed.
            if ($after->to_array() !== $before->to_array()) {
                form_store::save($after);
            }
            return $after;
        } finally {
            $lock->release();
        }
    }

    /**
     * Changes some things of one field.
     *
     * @param string $name
     * @param array $changes As in {@see field::to_array()}.
     * @return field
     */
    public static function set(string $name, array $changes): field {
        self::require_free($name, $changes);
        return self::change(static function (form $form) use ($name, $changes): form {
            return $form->with_field(self::field_of($form, $name)->with($changes));
        })->fields[$name];
    }

    /**
     * Adds a field at the end of a step. It is shown and mandatory until an administrator says otherwise.
     *
     * @param string $name One of {@see catalogue::all()}.
     * @param int $step The last one where there is no such step.
     */
    public static function add(string $name, int $step = PHP_INT_MAX): void {
        if (!isset(catalogue::all()[$name])) {
            throw new moodle_exception('field:unknown', self::PLUGIN);
        }
        self::change(static function (form $form) use ($name, $step): form {
            // Added in another window, with its rules perhaps.
            return isset($form->fields[$name]) ? $form : arrangement::moved($form->with_field(new field($name)), $name, $step);
        });
    }

    /**
     * Takes a field out of the form. What people have answered stays in their profiles.
     *
     * @param string $name
     */
    public static function remove(string $name): void {
        self::require_free($name, ['shown' => false]);
        self::change(static fn(form $form): form => $form->without($name));
    }

    /**
     * Puts a field at another place.
     *
     * @param string $name
     * @param int $step
     * @param string $before The field it goes before; '' for the end of the step.
     */
    public static function move(string $name, int $step, string $before = ''): void {
        self::change(static function (form $form) use ($name, $step, $before): form {
            self::field_of($form, $name);
            return arrangement::moved($form, $name, $step, $before);
        });
    }

    /**
     * Moves a field one place.
     *
     * @param string $name
     * @param int $by -1 is up, 1 is down.
     */
    public static function shift(string $name, int $by): void {
        self::change(static function (form $form) use ($name, $by): form {
            self::field_of($form, $name);
            return arrangement::shifted($form, $name, $by);
        });
    }

    /**
     * Adds a step at the end.
     */
    public static function add_step(): void {
        self::change(static fn(form $form): form => new form($form->fields, [...$form->steps, ''], $form->exempt));
    }

    /**
     * Removes a step; its fields go to the one beside it.
     *
     * @param int $number From 1.
     */
    public static function remove_step(int $number): void {
        self::change(static fn(form $form): form => arrangement::without_step($form, $number));
    }

    /**
     * A field that is in the form.
     *
     * @param form $form
     * @param string $name
     * @return field
     */
    private static function field_of(form $form, string $name): field {
        return $form->fields[$name] ?? throw new moodle_exception('field:gone', self::PLUGIN);
    }

    /**
     * Refuses to let go of what no account can do without.
     *
     * @param string $name
     * @param array $changes
     */
    private static function require_free(string $name, array $changes): void {
        if (in_array($name, form::ALWAYS, true) && (!($changes['shown'] ?? true) || !($changes['mandatory'] ?? true))) {
            throw new moodle_exception('field:always', self::PLUGIN);
        }
    }
}
