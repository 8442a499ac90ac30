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

namespace theme_lectern\local;

use core_component;
use theme_config;

/**
 * Puts the theme's SCSS together: our variables, Boost's preset, our rules.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class main_scss {
    /**
     * Constructor.
     *
     * @param theme_config $theme The theme's configuration.
     */
    public function __construct(
        /** @var theme_config The theme's configuration. */
        private readonly theme_config $theme,
    ) {
    }

    /**
     * The whole SCSS. Variables come before Boost's, which are all `!default`; rules come after, to win.
     *
     * @return string
     */
    public function content(): string {
        return implode("\n", [
            $this->read($this->theme->dir . '/scss/pre.scss'),
            $this->read(core_component::get_plugin_directory('theme', 'boost') . '/scss/preset/default.scss'),
            $this->read($this->theme->dir . '/scss/post.scss'),
        ]);
    }

    /**
     * A file that must be there: a theme without its SCSS would silently look like another.
     *
     * @param string $file The full path.
     * @return string
     */
    private function read(string $file): string {
        if (!is_readable($file)) {
            throw new \coding_exception("SCSS file is missing: {$file}");
        }
        return file_get_contents($file);
    }
}
