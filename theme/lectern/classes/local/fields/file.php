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

namespace theme_lectern\local\fields;

use theme_lectern\local\upload\font;
use theme_lectern\local\upload\picture;

/**
 * A file: the value is its path in the file area that has the setting's name, `/name.ext`. Empty means the theme's own.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class file extends field {
    /** @var string A picture that pages show. */
    public const PICTURE = 'picture';
    /** @var string A small picture for the browser's tab. */
    public const ICON = 'icon';
    /** @var string A font. */
    public const FONT = 'font';

    /**
     * Constructor.
     *
     * @param string $name As in config_plugins.
     * @param string $kind One of the constants.
     */
    public function __construct(
        string $name,
        /** @var string One of the constants. */
        public readonly string $kind,
    ) {
        parent::__construct($name);
    }

    #[\Override]
    public function problem(string $value, array $values): string {
        $name = ltrim($value, '/');
        return $value === '' || ($value === "/{$name}" && clean_param($name, PARAM_FILE) === $name && $name !== '')
            ? '' : $this->say('problem_filename', $value);
    }

    /**
     * What is wrong with the file itself.
     *
     * @param string $path Where its content lies.
     * @param string $name What it is called.
     * @return string Empty where the file is good.
     */
    public function content_problem(string $path, string $name): string {
        return match ($this->kind) {
            self::FONT => font::problem($path, $name),
            default => picture::problem($path, $name, $this->kind === self::ICON),
        };
    }

    /**
     * The names that a file of this kind may end with, as the file manager wants them.
     *
     * @return string[]
     */
    public function extensions(): array {
        return match ($this->kind) {
            self::FONT => ['.woff2'],
            self::ICON => ['.ico', '.png', '.svg'],
            default => ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.gif'],
        };
    }
}
