<?php
// This file is part of Lectern - https://moodle.org/
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
 * Runs Moodle's own plugin validator over zips, without a site: no config.php and no database are needed.
 *
 * Usage: php run-validator.php <document root> <empty work folder> <Moodle version> < zips.json
 * Reads a list of {"file": path, "type": plugin type}, writes {path: [[level, code], …]}, errors and warnings only.
 *
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// No site is needed, so there is no config.php to include.
// phpcs:disable moodle.Files.MoodleInternal.MoodleInternalGlobalState

define('CLI_SCRIPT', true);
define('ABORT_AFTER_CONFIG', true);
define('NO_DEBUG_DISPLAY', true);
global $CFG;
$CFG = new stdClass();
[, $CFG->dirroot, $CFG->dataroot, $moodleversion] = $argv;
$CFG->wwwroot = 'http://localhost';
$CFG->debug = 0;
$CFG->ostype = 'UNIX';
$CFG->siteidentifier = 'lectern';
mkdir($CFG->dataroot);
require($CFG->dirroot . '/lib/setup.php');
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');
foreach (['IGNORE_MISSING' => 0, 'IGNORE_MULTIPLE' => 1, 'MUST_EXIST' => 2] as $name => $value) {
    defined($name) || define($name, $value);
}
require_once($CFG->dirroot . '/lib/setuplib.php');
require_once($CFG->dirroot . '/lib/moodlelib.php');
require_once($CFG->dirroot . '/lib/filestorage/zip_packer.php');
require_once($CFG->dirroot . '/lib/filestorage/zip_archive.php');

$messages = [];
foreach (json_decode(stream_get_contents(STDIN)) as $zip) {
    // The code manager without the temporary folders that its constructor makes on a site.
    $manager = new class extends \core\update\code_manager {
        /**
         * Makes nothing.
         */
        public function __construct() {
        }
    };
    $target = $CFG->dataroot . '/' . md5($zip->file);
    mkdir($target);
    try {
        $files = $manager->unzip_plugin_file($zip->file, $target);
    } catch (\core\exception\moodle_exception $exception) {
        // An entry that cannot be unpacked stops the installer before the validator would say the same.
        $messages[$zip->file] = [['error', $exception->errorcode === 'corrupted_archive_structure' ? 'filestatus' : 'unzip']];
        continue;
    }
    if (!$files) {
        $messages[$zip->file] = [['error', 'unzip']];
        continue;
    }
    // The validator as it is, on a site that has none of the plugins and whose folders may be written to.
    $validator = new class ($target, $files) extends \core\update\validator {
        /**
         * Takes what was unpacked.
         *
         * @param string $path where it is
         * @param array $files what it is
         */
        public function __construct($path, array $files) { // phpcs:ignore Generic.CodeAnalysis.UselessOverridingMethod
            parent::__construct($path, $files);
        }

        /**
         * Asks only whether the type exists.
         *
         * @return bool
         */
        public function validate_target_location() {
            if (array_key_exists($this->assertions['plugintype'], core_component::get_plugin_types())) {
                return true;
            }
            $this->add_message(self::ERROR, 'unknowntype', $this->assertions['plugintype']);
            return false;
        }

        /**
         * A manager that knows no installed plugin.
         *
         * @return object
         */
        protected function get_plugin_manager() {
            return new class {
                /**
                 * No plugin is installed.
                 *
                 * @return null
                 */
                public function get_plugin_info() {
                    return null;
                }
            };
        }
    };
    $validator->assert_plugin_type($zip->type);
    $validator->assert_moodle_version($moodleversion);
    $validator->execute();
    $messages[$zip->file] = [];
    foreach ($validator->get_messages() as $message) {
        if ($message->level === 'error' || $message->level === 'warning') {
            $messages[$zip->file][] = [$message->level, $message->msgcode];
        }
    }
}
echo json_encode((object) $messages);
