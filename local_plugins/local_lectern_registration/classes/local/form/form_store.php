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

namespace local_lectern_registration\local\form;

use local_lectern_registration\event\form_updated;

/**
 * Where the form is kept: in the plugin's configuration, which Moodle caches for all servers and forgets on every change.
 *
 * The version names the state of everything on which somebody's completeness depends. A person who was complete in one
 * version is looked at again in the next, so that a change is seen at once by all.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form_store {
    /** @var string The plugin whose configuration it is. */
    private const PLUGIN = 'local_lectern_registration';

    /**
     * The form as it is now.
     *
     * @return form
     */
    public static function current(): form {
        $stored = json_decode((string) get_config(self::PLUGIN, 'form'), true);
        return is_array($stored) ? form::from_array($stored) : self::beginning();
    }

    /**
     * Keeps a form.
     *
     * @param form $form
     */
    public static function save(form $form): void {
        $starts = array_filter(array_map(static fn(field $field): int => $field->from, array_values($form->fields)));
        set_config('form', json_encode($form->to_array(), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), self::PLUGIN);
        set_config('starts', implode(',', $starts), self::PLUGIN);
        $exempt = [$form->exempt, ...array_map(static fn(field $field): exemption => $field->exempt(), array_values($form->fields))];
        set_config('exempts', (int) !array_product(array_map(static fn(exemption $one): int => (int) $one->is_empty(), $exempt)), self::PLUGIN);
        self::renew_version();
        form_updated::of_now()->trigger();
    }

    /**
     * The version of the form, and of what else completeness depends on, at a moment.
     *
     * @param int $now Unix time: a field that is asked from a date on makes another version from then on.
     * @return string
     */
    public static function version(int $now): string {
        $config = get_config(self::PLUGIN);
        $started = 0;
        foreach (explode(',', $config->starts ?? '') as $start) {
            $started += $start !== '' && (int) $start <= $now ? 1 : 0;
        }
        return ($config->formversion ?? '0') . '.' . $started;
    }

    /**
     * Whether anybody is exempt from anything: only then a change of roles and cohorts matters. No database is read.
     *
     * @return bool
     */
    public static function has_exemptions(): bool {
        return (bool) get_config(self::PLUGIN, 'exempts');
    }

    /**
     * Has everybody looked at again. Also called where an administrator's setting changes.
     */
    public static function renew_version(): void {
        // Not 'version': that is the plugin's own, kept by Moodle in the same place.
        set_config('formversion', bin2hex(random_bytes(6)), self::PLUGIN);
    }

    /**
     * What a site begins with: what core's sign-up shows.
     *
     * @return form
     */
    private static function beginning(): form {
        $fields = array_map(static fn(string $name): field => new field($name), [...form::ALWAYS, 'city', 'country']);
        foreach (catalogue::all() as $source) {
            if ($source->custom && $source->insignup) {
                $fields[] = new field($source->name, true, $source->required);
            }
        }
        return new form($fields);
    }
}
