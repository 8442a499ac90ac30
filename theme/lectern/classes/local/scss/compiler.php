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

namespace theme_lectern\local\scss;

use core_php_time_limit;
use core_scss;
use ScssPhp\ScssPhp\Logger\QuietLogger;
use theme_config;
use theme_lectern\local\main_scss;
use theme_lectern\local\settings;

/**
 * Compiles the theme's whole SCSS as the site does, and says where it fails. See theme_config::get_css_content_from_scss().
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class compiler {
    /** @var theme_config The theme with the settings. */
    private readonly theme_config $theme;
    /** @var main_scss What is compiled between Moodle's callbacks. */
    private readonly main_scss $main;

    /**
     * Constructor.
     *
     * @param settings $settings What to compile with.
     */
    public function __construct(settings $settings) {
        $this->theme = theme_config::load('lectern');
        $settings->lend_to($this->theme);
        $this->main = new main_scss($this->theme);
    }

    /**
     * Compiles.
     *
     * @return string CSS, before Moodle works on it.
     * @throws failure
     */
    public function compile(): string {
        raise_memory_limit(MEMORY_EXTRA);
        core_php_time_limit::raise(300);
        $compiler = new core_scss();
        // Its warnings about code of Boost's help no administrator.
        $compiler->setLogger(new QuietLogger());
        $compiler->prepend_raw_scss($this->theme->get_pre_scss_code());
        $compiler->append_raw_scss($this->main->content());
        $compiler->setImportPaths($this->theme->get_scss_property()[0]);
        $compiler->append_raw_scss($this->theme->get_extra_scss_code());
        try {
            return $compiler->to_css();
        } catch (\Exception $e) {
            throw $this->failure($e->getMessage());
        }
    }

    /**
     * A name for everything that goes in: with the same name the result is the same.
     *
     * @return string
     */
    public function input_hash(): string {
        global $CFG;
        return sha1(implode("\n", [
            $this->theme->get_pre_scss_code(), $this->main->content(), $this->theme->get_extra_scss_code(),
            get_config('theme_boost', 'version'), get_config('theme_lectern', 'version'), $CFG->version,
        ]));
    }

    /**
     * What a compiler's message says. It is scssphp's, or SassC's where the site uses that.
     *
     * @param string $message
     * @return failure
     */
    private function failure(string $message): failure {
        $message = preg_replace('/^Coding error detected[^:]*: (?:PHP: )?/', '', $message);
        $first = explode("\nCall Stack:", $message)[0];
        if (preg_match('~(\S+\.scss)(?:: | on line |:)(?:line )?(\d+)~', $first, $place)) {
            return new failure($this->what($first), $this->from_root($place[1]), (int) $place[2]);
        }
        if (!preg_match('/(?:on line |line: )(\d+)(?!.*(?:on line |line: )\d)/s', $first, $place)) {
            return new failure($this->what($first), '', 0);
        }
        $line = (int) $place[1] - substr_count($this->theme->get_pre_scss_code(), "\n");
        if ($line < 1) {
            return new failure($this->what($first), 'theme/boost/lib.php', 0);
        }
        [$name, $codeline] = $this->main->source($line);
        // Lines past the end belong to the last one there is: a block that nobody closed.
        $lines = explode("\n", $this->main->piece($name));
        $codeline = min($codeline, count($lines));
        return new failure($this->what($first), $name, $codeline, trim($lines[$codeline - 1]));
    }

    /**
     * The compiler's words without places, and without code: a quote of the SCSS is shown by its line.
     *
     * @param string $message
     * @return string
     */
    private function what(string $message): string {
        $place = '(?:(?:\(stdin\)|\(unknown file\)|\S+\.scss)\s+on\s+)?line:?\s*\d+,\s*(?:at )?column:?\s*\d+';
        $message = preg_replace('/^File \S* ?(?:\(unknown file\))? on line \d+ /', '', $message);
        $message = preg_replace("~[:,]?\s*{$place}\s*~", '', $message);
        $message = preg_replace('/:? failed at \x60.*\x60\s*/s', '', $message);
        $message = preg_replace('/^Error: /', '', strtok($message, "\n") ?: $message);
        return trim($this->from_root($message), " \t\n\r:;") ?: get_string('scss_unknown', 'theme_lectern');
    }

    /**
     * Paths as they are from the site's root: nobody needs to know where that is.
     *
     * @param string $text
     * @return string
     */
    private function from_root(string $text): string {
        global $CFG;
        return str_replace([$CFG->dirroot . '/', realpath($CFG->dirroot) . '/'], '', $text);
    }
}
