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
 * Puts the theme's SCSS together: the settings, our variables, Boost's preset, our rules, the administrator's rules.
 *
 * It knows which line came from where, so that an error can name the line that an administrator wrote.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class main_scss {
    /** @var string Name of the piece with the settings' variables. */
    public const VARIABLES = 'settings';
    /** @var string Name of the piece with the settings' rules. */
    public const RULES = 'fonts';

    /** @var string Around the compiled SCSS, so that it is found again among the styles of plugins. */
    public const START = '/*! lectern: start */';
    /** @var string See START. */
    public const END = '/*! lectern: end */';

    /** @var string[]|null The pieces by name; null before they are read. */
    private ?array $pieces = null;

    /**
     * Constructor.
     *
     * @param theme_config $theme The theme's configuration. It may carry settings of its own: see settings::lend_to().
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
        return implode("\n", $this->pieces());
    }

    /**
     * Where a line of the content came from.
     *
     * @param int $line From 1.
     * @return array The name of the piece (a setting's, or a file's from the site's root) and the line in it, from 1.
     */
    public function source(int $line): array {
        $name = self::RULES;
        foreach ($this->pieces() as $name => $piece) {
            $lines = substr_count($piece, "\n") + 1;
            if ($line <= $lines) {
                return [$name, $line];
            }
            $line -= $lines;
        }
        return [$name, $line];
    }

    /**
     * What an administrator or a file contributed.
     *
     * @param string $name As source() names it.
     * @return string
     */
    public function piece(string $name): string {
        return $this->pieces()[$name] ?? '';
    }

    /**
     * All pieces, in order.
     *
     * @return string[] By name.
     */
    private function pieces(): array {
        if ($this->pieces === null) {
            $settings = settings::of($this->theme);
            $made = new settings_scss($settings);
            $boost = core_component::get_plugin_directory('theme', 'boost');
            $this->pieces = [
                'start' => self::START,
                self::VARIABLES => $made->variables(),
                'scssbefore' => $settings->value('scssbefore'),
                'theme/lectern/scss/pre.scss' => $this->read("{$this->theme->dir}/scss/pre.scss"),
                'theme/boost/scss/preset/default.scss' => $this->read("{$boost}/scss/preset/default.scss"),
                'theme/lectern/scss/post.scss' => $this->read("{$this->theme->dir}/scss/post.scss"),
                self::RULES => $made->rules(),
                'scssafter' => $settings->value('scssafter'),
                'end' => self::END,
            ];
        }
        return $this->pieces;
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
