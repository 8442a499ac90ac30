<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/mod/__name__/backup/moodle2/backup___name___stepslib.php');

/**
 * Backs one activity up.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup___name___activity_task extends backup_activity_task {
    #[\Override]
    protected function define_my_settings() {
    }

    #[\Override]
    protected function define_my_steps() {
        $this->add_step(new backup___name___activity_structure_step('__name___structure', '__name__.xml'));
    }

    /**
     * Replaces links to the activity's pages, so that restoring can point them to the copy.
     *
     * @param string $content HTML.
     * @return string
     */
    public static function encode_content_links($content) {
        global $CFG;
        $base = preg_quote($CFG->wwwroot . '/mod/__name__/', '/');
        $content = preg_replace("/{$base}index\.php\?id=(\d+)/", '$@' . strtoupper('__name__') . 'INDEX*$1@$', $content);
        return preg_replace("/{$base}view\.php\?id=(\d+)/", '$@' . strtoupper('__name__') . 'VIEWBYID*$1@$', $content);
    }
}
