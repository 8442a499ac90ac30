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
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Installs plugins from zips as admin/tool/installaddon does: through core's own detection, validator and code manager.
 *
 * Arguments: the site's config.php, then the zips. Prints one line of JSON:
 * {"components": [names], "messages": [{"zip", "component", "level", "message"}], "ok": bool}. Nothing is installed
 * unless every zip is valid. admin/cli/upgrade.php has to be run afterwards.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal -- Not in Moodle: config.php is the first argument.

define('CLI_SCRIPT', true);

require($argv[1]);
require_once($CFG->libdir . '/adminlib.php');

\core\session\manager::set_user(get_admin());
$zips = array_slice($argv, 2);
$manager = core_plugin_manager::instance();
$installer = tool_installaddon_installer::instance();
$answer = ['components' => [], 'messages' => [], 'ok' => true];
$plugins = [];

foreach ($zips as $zip) {
    $component = $installer->detect_plugin_component($zip);
    $say = function (string $level, string $message) use (&$answer, $zip, $component): void {
        $answer['messages'][] = ['zip' => $zip, 'component' => (string) $component, 'level' => $level, 'message' => $message];
        $answer['ok'] = $answer['ok'] && $level !== 'error';
    };
    if (!$component) {
        $say('error', 'Moodle cannot tell which plugin this is: version.php declares no component');
        continue;
    }
    [$type, $name] = core_component::normalize_component($component);
    $folder = make_request_directory();
    $files = $manager->unzip_plugin_file($zip, $folder, $name);
    $validator = \core\update\validator::instance($folder, $files);
    $validator->assert_plugin_type($type);
    $validator->assert_moodle_version($CFG->version);
    $validator->execute();
    foreach ($validator->get_messages() as $message) {
        if (in_array($message->level, [$validator::WARNING, $validator::ERROR]) && $message->msgcode !== 'targetexists') {
            $info = is_scalar($message->addinfo) ? $message->addinfo : json_encode($message->addinfo);
            $say($message->level, trim(strip_tags($validator->message_code_name($message->msgcode)) . " {$info}"));
        }
    }
    $answer['components'][] = $component;
    $plugins[] = (object) ['component' => $component, 'zipfilepath' => $zip];
}

if ($answer['ok'] && $plugins) {
    $answer['ok'] = $manager->install_plugins($plugins, true, true);
    if (!$answer['ok']) {
        $answer['messages'][] = [
            'zip' => '', 'component' => '', 'level' => 'error', 'message' => 'Moodle could not put the files in place',
        ];
    }
}
// All files of a zip have one time, always the same: a running PHP would take the new ones for those that it has compiled.
foreach ($answer['ok'] ? $answer['components'] : [] as $component) {
    [$type, $name] = core_component::normalize_component($component);
    $folder = new RecursiveDirectoryIterator("{$manager->get_plugintype_root($type)}/{$name}", FilesystemIterator::SKIP_DOTS);
    foreach (new RecursiveIteratorIterator($folder) as $file) {
        touch($file->getPathname());
    }
}

echo json_encode($answer, JSON_THROW_ON_ERROR) . "\n";
exit($answer['ok'] ? 0 : 1);
