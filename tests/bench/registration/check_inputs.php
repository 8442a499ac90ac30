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

/**
 * Checks answers on the server. Argument: config.php. Standard input: JSON, a list of answers as inputs.mjs makes them, with values as
 * a browser sends them. Output: JSON, for each: code and params of the problem, the value that would be stored, what the browser gets.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

use local_lectern_registration\local\rules\check;
use local_lectern_registration\local\rules\rules;
use local_lectern_registration\local\rules\spec;

define('CLI_SCRIPT', true);

require($argv[1]);

$answers = [];
foreach (json_decode(stream_get_contents(STDIN), true, 32, JSON_THROW_ON_ERROR) as $input) {
    ['kind' => $kind, 'value' => $value, 'mandatory' => $mandatory, 'around' => $around] = $input;
    $rules = rules::from_array($input['rules']);
    $problem = check::value($kind, $rules, $value, $mandatory, $around);
    $answers[] = [
        'code' => $problem?->code,
        'params' => (object) ($problem->params ?? []),
        'stored' => check::clean($kind, $rules, $value, $around),
        'spec' => spec::for_browser($kind, $rules, $mandatory, $around),
    ];
}
echo json_encode($answers, JSON_THROW_ON_ERROR) . "\n";
