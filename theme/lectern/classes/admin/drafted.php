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

namespace theme_lectern\admin;

use theme_lectern\local\draft\draft;
use theme_lectern\local\fields\fields;
use theme_lectern\local\settings;

/**
 * What all settings of the theme share: the field judges a value, and a draft can stand in for the configuration.
 *
 * On the settings page an administrator with a draft sees the draft. Preview writes to it, saving writes through it.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait drafted {
    /**
     * The value that the page shows: the user's draft's, or the published one.
     *
     * @param string $name
     * @return mixed
     */
    #[\Override]
    public function config_read($name) {
        $draft = draft::written() ?? draft::of_current_user();
        return $draft?->values()[$name] ?? parent::config_read($name);
    }

    /**
     * Stores a value that was judged: in the draft that is written to, or for all.
     *
     * @param string $name
     * @param mixed $value
     * @return bool
     */
    #[\Override]
    public function config_write($name, $value) {
        $draft = draft::written();
        if ($draft === null) {
            $this->leave_draft($name);
            return parent::config_write($name, $value);
        }
        if ((string) $value === settings::published()->value($name)) {
            $draft->forget($name);
        } else {
            $draft->set($name, (string) $value);
        }
        return true;
    }

    /**
     * What the field says to a value.
     *
     * @param string $value
     * @return string Empty where it is good.
     */
    protected function problem(string $value): string {
        $others = draft::written()?->settings() ?? settings::current();
        $values = [$this->name => $value] + posted::values() + $others->values();
        return fields::get($this->name)->problem($value, $values);
    }

    /**
     * Judges and stores a value.
     *
     * @param string $value
     * @return string What is wrong with it; empty where it is stored.
     */
    protected function store(string $value): string {
        $problem = $this->problem($value);
        if ($problem === '') {
            $this->config_write($this->name, $value);
        }
        return $problem;
    }

    /**
     * A setting that is saved for all is no longer part of the user's draft.
     *
     * @param string $name
     */
    private function leave_draft(string $name): void {
        $draft = draft::of_current_user();
        if ($draft !== null && array_key_exists($name, $draft->values())) {
            $draft->forget($name);
            $draft->save();
        }
    }
}
