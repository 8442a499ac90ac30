<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/backup/moodle2/backup_qtype_extrafields_plugin.class.php');

/**
 * Backs the extra fields up.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class backup___component___plugin extends backup_qtype_extrafields_plugin {
}
