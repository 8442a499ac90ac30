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
 * Renders templates with Moodle's own renderer, each with its example context.
 *
 * Argument: the site's config.php. Standard input, JSON: {theme, themedir, templates: [{name, json}]}; themedir holds
 * further templates of the theme, null where there are none.
 * Output, JSON: {config, timezone, php, templates: [{html, js} or {error}]}. Random ids become UNIQID.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// The site's config.php comes as an argument.
// phpcs:disable moodle.Files.MoodleInternal.MoodleInternalGlobalState

define('CLI_SCRIPT', true);

require($argv[1]);

// What is wrong with an example is counted, not printed into the middle of the answer.
ini_set('display_errors', '0');
$CFG->debug = 0;
$CFG->debugdeveloper = false;
$CFG->debugdisplay = false;

$request = json_decode(stream_get_contents(STDIN), false, 16, JSON_THROW_ON_ERROR);
// What is compiled here is gone with this process.
$CFG->localcachedir = make_request_directory();
if ($request->themedir !== null) {
    $CFG->themedir = $request->themedir;
}
$PAGE->set_context(core\context\system::instance());
$PAGE->set_url('/');
$PAGE->force_theme($request->theme);
$renderer = $PAGE->get_renderer('core', null, RENDERER_TARGET_GENERAL);
$scripts = new ReflectionProperty($PAGE->requires, 'amdjscode');

/**
 * Asks for a random id.
 *
 * @return array its number, and what all ids of this process have in common
 */
function latest_id(): array {
    $id = html_writer::random_id('');
    return [(int) substr($id, 13), substr($id, 0, 13)];
}

$answers = [];
foreach ($request->templates as $template) {
    $scripts->setValue($PAGE->requires, []);
    [$before, $common] = latest_id();
    try {
        $html = $renderer->render_from_template($template->name, json_decode($template->json));
        [$after] = latest_id();
        $numbers = $after - $before > 1 ? implode('|', range($after - 1, $before + 1)) : '0';
        $answer = ['html' => $html, 'js' => implode("\n", $scripts->getValue($PAGE->requires))];
        $answers[] = preg_replace("/[0-9a-f]{13}{$common}(?:{$numbers})/", 'UNIQID', $answer);
    } catch (Throwable $error) {
        $answers[] = ['error' => get_class($error) . ': ' . $error->getMessage()];
        // The engine is left in the middle of a helper: the next template gets a new one.
        $renderer = $PAGE->get_renderer('core', null, RENDERER_TARGET_GENERAL);
    }
}
// Addresses are objects, which templates show as text.
$config = array_map(
    fn($value) => is_object($value) ? (string) $value : $value,
    $PAGE->requires->get_config_for_javascript($PAGE, $renderer),
);
echo json_encode([
    'config' => $config,
    'timezone' => core_date::get_user_timezone(),
    'php' => PHP_VERSION . ', ICU ' . INTL_ICU_VERSION,
    'templates' => $answers,
], JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
