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

/**
 * Links, one a line: `Text | address | languages`, and in the navigation `| audiences` after that.
 *
 * The languages may be left out; they are codes as in custom menu items, separated by commas.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class links extends field {
    /** @var int More lines are a mistake. */
    private const MOST = 50;

    /**
     * Constructor.
     *
     * @param string $name As in config_plugins.
     * @param bool $audiences Whether a line may end with those who see it.
     */
    public function __construct(
        string $name,
        /** @var bool Whether a line may end with those who see it. */
        private readonly bool $audiences = false,
    ) {
        parent::__construct($name);
    }

    #[\Override]
    public function problem(string $value, array $values): string {
        $lines = self::lines($value);
        if (count($lines) > self::MOST) {
            return $this->say('problem_lines', self::MOST);
        }
        foreach ($lines as $number => $parts) {
            $problem = $this->line_problem($parts);
            if ($problem !== '') {
                return $this->say('problem_line', ['line' => $number, 'problem' => $problem]);
            }
        }
        return '';
    }

    /**
     * The links of a value. What is wrong with a line is passed over: it was refused before it was stored.
     *
     * @param string $value
     * @return array[] Each with text, url (both as written), languages and audiences (lists, empty for all).
     */
    public static function read(string $value): array {
        $links = [];
        foreach (self::lines($value) as $parts) {
            if ($parts[0] !== '' && url::is_address($parts[1] ?? '')) {
                $links[] = [
                    'text' => $parts[0],
                    'url' => $parts[1],
                    'languages' => self::list($parts[2] ?? ''),
                    'audiences' => self::list($parts[3] ?? ''),
                ];
            }
        }
        return $links;
    }

    /**
     * What is wrong with one line.
     *
     * @param string[] $parts
     * @return string
     */
    private function line_problem(array $parts): string {
        if (count($parts) < 2 || count($parts) > ($this->audiences ? 4 : 3) || $parts[0] === '') {
            return $this->say($this->audiences ? 'problem_linkaudienceparts' : 'problem_linkparts');
        }
        if (clean_param($parts[0], PARAM_TEXT) !== $parts[0]) {
            return $this->say('problem_text');
        }
        if (!url::is_address($parts[1])) {
            return $this->say('problem_url', $parts[1]);
        }
        foreach (self::list($parts[2] ?? '') as $language) {
            if (!preg_match('/^[a-z]{2,3}(?:_[a-z0-9]+)*$/D', $language)) {
                return $this->say('problem_language', $language);
            }
        }
        $unknown = array_diff(self::list($parts[3] ?? ''), navigation::AUDIENCES);
        return $unknown === [] ? '' : $this->say('problem_audience', [
            'given' => reset($unknown), 'known' => implode(', ', navigation::AUDIENCES),
        ]);
    }

    /**
     * The lines that are not empty, cut at the bars, by their number from 1.
     *
     * @param string $value
     * @return string[][]
     */
    private static function lines(string $value): array {
        $lines = [];
        foreach (preg_split('/\R/', $value) as $index => $line) {
            if (trim($line) !== '') {
                $lines[$index + 1] = array_map('trim', explode('|', $line));
            }
        }
        return $lines;
    }

    /**
     * The words between commas.
     *
     * @param string $text
     * @return string[]
     */
    private static function list(string $text): array {
        return array_values(array_filter(array_map('trim', explode(',', strtolower($text))), fn($word) => $word !== ''));
    }
}
