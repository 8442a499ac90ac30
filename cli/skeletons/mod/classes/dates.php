<?php
// __licence__

declare(strict_types=1);

namespace __component__;

/**
 * The dates that course pages and the activity's header show.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates extends \core\activity_dates {
    #[\Override]
    protected function get_dates(): array {
        $timedue = $this->cm->customdata['timedue'] ?? 0;
        if ($timedue === 0) {
            return [];
        }
        return [[
            'dataid' => 'timedue',
            'label' => get_string('activitydate:due', '__component__'),
            'timestamp' => $timedue,
        ]];
    }
}
