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

use theme_lectern\local\colour\colour;
use theme_lectern\local\colour\palette;

/**
 * What the settings say in SCSS: values of tokens, which stand before the tokens' own defaults and win; and fonts.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings_scss {
    /**
     * The fallbacks behind an uploaded font, and the token that names it.
     *
     * @var string[][]
     */
    private const FONTS = [
        'fontbody' => ['lectern-font-body', 'Lectern body', 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif'],
        'fontdisplay' => ['lectern-font-display', 'Lectern display', 'Georgia, "Noto Serif", serif'],
    ];

    /**
     * Constructor.
     *
     * @param settings $settings
     */
    public function __construct(
        /** @var settings The settings. */
        private readonly settings $settings,
    ) {
    }

    /**
     * Variables: to stand before the tokens.
     *
     * @return string
     */
    public function variables(): string {
        $lines = [];
        foreach ($this->brand() as $name => $value) {
            $lines[] = "\$lectern-{$name}: {$value};";
        }
        foreach (array_keys($this->fonts()) as $name) {
            [$token, $family, $fallbacks] = self::FONTS[$name];
            $lines[] = "\${$token}: \"{$family}\", {$fallbacks};";
        }
        return implode("\n", $lines);
    }

    /**
     * Rules: the fonts' faces.
     *
     * @return string
     */
    public function rules(): string {
        $rules = [];
        foreach ($this->fonts() as $name => $url) {
            $family = self::FONTS[$name][1];
            $rules[] = "@font-face {\n    font-family: \"{$family}\";\n    src: url(\"{$url}\") format(\"woff2\");\n"
                . "    font-weight: 100 900;\n    font-display: swap;\n}";
        }
        return implode("\n", $rules);
    }

    /**
     * The tokens that the brand colours decide.
     *
     * @return string[] By name, without `$lectern-`.
     */
    private function brand(): array {
        $light = $this->settings->brand_colour();
        $dark = $this->settings->brand_colour(true);
        $tokens = $light === '' ? [] : palette::light(colour::from_hex($light));
        if ($dark !== '') {
            return $tokens + palette::dark(colour::from_hex($dark));
        }
        return $light === '' ? [] : $tokens + palette::dark(palette::dark_of(colour::from_hex($light)));
    }

    /**
     * The uploaded fonts that are there.
     *
     * @return string[] Their addresses without the host, by setting.
     */
    private function fonts(): array {
        $fonts = [];
        foreach (array_keys(self::FONTS) as $name) {
            $url = $this->settings->file_url($name);
            if ($url !== null) {
                $fonts[$name] = files::without_host($url);
            }
        }
        return $fonts;
    }
}
