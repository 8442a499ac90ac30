<?php
// __licence__

namespace __component__\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * The due date, with how long there is to go.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class countdown implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param int $timedue When the activity is due, seconds since 1970; 0 for never.
     * @param int $now The time now.
     */
    public function __construct(
        /** @var int When the activity is due, seconds since 1970; 0 for never. */
        private readonly int $timedue,
        /** @var int The time now. */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/countdown';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'hasdate' => $this->timedue !== 0,
            'timedue' => $this->timedue,
            'datetext' => $this->timedue === 0 ? '' : userdate($this->timedue),
            'remaining' => $this->remaining(),
        ];
    }

    /**
     * How long there is to go, in words.
     *
     * @return string
     */
    private function remaining(): string {
        if ($this->timedue === 0) {
            return get_string('neverdue', '__component__');
        }
        $seconds = $this->timedue - $this->now;
        return $seconds > 0
            ? get_string('duein', '__component__', format_time($seconds))
            : get_string('overdue', '__component__');
    }
}
