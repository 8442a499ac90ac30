<?php
// __licence__

namespace __component__\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;
use __component__\local\activity;

/**
 * The figure, with a button that counts again.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_card implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param activity $activity What to show.
     */
    public function __construct(
        /** @var activity What to show. */
        private readonly activity $activity,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/activity_card';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'users' => $this->activity->users,
            'minutes' => intdiv(activity::WINDOW, MINSECS),
            'timetext' => userdate($this->activity->time, get_string('strftimetime', 'langconfig')),
        ];
    }
}
