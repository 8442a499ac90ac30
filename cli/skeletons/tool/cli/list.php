<?php
// __licence__

/**
 * Lists the courses in which nobody is enrolled: id, tab, short name.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../../config.php');
require_once($CFG->libdir . '/clilib.php');

[$options, $unrecognised] = cli_get_params(['help' => false], ['h' => 'help']);
if ($unrecognised) {
    cli_error(get_string('cliunknowoption', 'admin', implode(PHP_EOL . '  ', $unrecognised)), 2);
}
if ($options['help']) {
    cli_writeln('Lists the courses in which nobody is enrolled, one a line: id, tab, short name.');
    exit(0);
}

foreach ((new \__component__\local\empty_courses())->page(0, 0) as $course) {
    cli_writeln("{$course->id}\t{$course->shortname}");
}
