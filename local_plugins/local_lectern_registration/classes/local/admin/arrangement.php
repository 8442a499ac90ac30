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

use local_lectern_registration\local\form\form;

/**
 * Where the fields of a form stand: each in a step, in an order.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class arrangement {
    /**
     * The names of the fields, step by step. A step may be empty.
     *
     * @param form $form
     * @return array<int, string[]> By number of the step, from 1.
     */
    public static function groups(form $form): array {
        $groups = array_fill(1, count($form->steps), []);
        foreach ($form->fields as $name => $field) {
            $groups[min($field->step, count($form->steps))][] = $name;
        }
        return $groups;
    }

    /**
     * The form with a field at another place.
     *
     * @param form $form
     * @param string $name A field of the form.
     * @param int $step Where it goes.
     * @param string $before The field it goes before; the end of the step where that is not in it.
     * @return form
     */
    public static function moved(form $form, string $name, int $step, string $before = ''): form {
        $step = max(1, min($step, count($form->steps)));
        $groups = array_map(static fn(array $names): array => array_values(array_diff($names, [$name])), self::groups($form));
        $place = array_search($before, $groups[$step], true);
        array_splice($groups[$step], $place === false ? count($groups[$step]) : $place, 0, [$name]);
        return self::of_groups($form, $groups, $form->steps);
    }

    /**
     * The form with a field one place up or down; over the edge of a step it goes into the next one.
     *
     * @param form $form
     * @param string $name A field of the form.
     * @param int $by -1 is up, 1 is down.
     * @return form
     */
    public static function shifted(form $form, string $name, int $by): form {
        $groups = self::groups($form);
        $step = min($form->fields[$name]->step, count($form->steps));
        $place = (int) array_search($name, $groups[$step], true) + $by;
        if ($place >= 0 && $place < count($groups[$step])) {
            // Down is before the one after the next.
            return self::moved($form, $name, $step, $groups[$step][$by > 0 ? $place + 1 : $place] ?? '');
        }
        $next = $step + $by;
        return isset($groups[$next]) ? self::moved($form, $name, $next, $by > 0 ? $groups[$next][0] ?? '' : '') : $form;
    }

    /**
     * The form without a step: its fields go to the end of the one before, those of the first to the second.
     *
     * @param form $form
     * @param int $number From 1.
     * @return form The same where there is no such step, or no other.
     */
    public static function without_step(form $form, int $number): form {
        $groups = self::groups($form);
        $steps = array_combine(array_keys($groups), $form->steps);
        if (!isset($groups[$number]) || count($groups) === 1) {
            return $form;
        }
        if ($number > 1) {
            $groups[$number - 1] = array_merge($groups[$number - 1], $groups[$number]);
        } else {
            $groups[2] = array_merge($groups[1], $groups[2]);
        }
        unset($groups[$number], $steps[$number]);
        return self::of_groups($form, array_values($groups), array_values($steps));
    }

    /**
     * A form arranged anew.
     *
     * @param form $form
     * @param array[] $groups Names of the fields, step by step.
     * @param string[] $steps Titles of the steps.
     * @return form
     */
    private static function of_groups(form $form, array $groups, array $steps): form {
        $fields = [];
        foreach (array_values($groups) as $place => $names) {
            foreach ($names as $name) {
                $field = $form->fields[$name];
                $fields[] = $field->step === $place + 1 ? $field : $field->with(['step' => $place + 1]);
            }
        }
        return new form($fields, $steps, $form->exempt);
    }
}
