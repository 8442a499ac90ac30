<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <https://www.gnu.org/licenses/>.

/**
 * Compiles SCSS with a Moodle's own compiler class; neither Moodle nor any plugin is run.
 *
 * Standard input: {"documentRoot": …, "themes": folder that imports may come from besides Moodle's,
 * "entries": [{"text": …, "importPaths": […]}]}. Standard output: {"css": …} or {"message": …} an entry.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Commenting.MissingDocblock.Class,moodle.NamingConventions,Squiz.Classes.ClassFileName
define('MOODLE_INTERNAL', true);
define('DEBUG_DEVELOPER', 32767);
ini_set('memory_limit', '1G');
ini_set('display_errors', 'stderr');

$input = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$CFG = (object) ['dirroot' => $input['documentRoot'], 'pathtosassc' => ''];

/** What core_scss asks of Moodle. */
class core_component {
    /** @return array the folder of themes, by type */
    public static function get_plugin_types(): array {
        global $input;
        return ['theme' => $input['themes']];
    }
}

/**
 * A message for developers, as core_scss gives for an import from elsewhere.
 *
 * @param string $message
 */
function debugging(string $message): void {
    fwrite(STDERR, $message . "\n");
}

$library = $input['documentRoot'] . '/lib/scssphp';
$library = is_dir($library . '/src') ? $library . '/src' : $library;
spl_autoload_register(function (string $class) use ($library): void {
    $file = $library . '/' . str_replace('\\', '/', substr($class, strlen('ScssPhp\\ScssPhp\\'))) . '.php';
    if (str_starts_with($class, 'ScssPhp\\ScssPhp\\') && is_file($file)) {
        require_once($file);
    }
});
require_once($input['documentRoot'] . '/lib/classes/scss.php');

$answers = [];
foreach ($input['entries'] as $entry) {
    $compiler = new core_scss();
    $compiler->setLogger(new ScssPhp\ScssPhp\Logger\QuietLogger());
    $compiler->append_raw_scss($entry['text']);
    $compiler->setImportPaths($entry['importPaths']);
    try {
        $answers[] = ['css' => $compiler->to_css()];
    } catch (Throwable $error) {
        $answers[] = ['message' => $error->getMessage()];
    }
}
echo json_encode($answers, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
