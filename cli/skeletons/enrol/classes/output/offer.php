<?php
// __licence__

namespace __component__\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * What users who can enrol are shown on a course's enrolment page.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class offer implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param \stdClass $instance The instance.
     * @param string $name Its name.
     */
    public function __construct(
        /** @var \stdClass The instance. */
        private readonly \stdClass $instance,
        /** @var string Its name. */
        private readonly string $name,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/offer';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'id' => (int) $this->instance->id,
            'name' => $this->name,
            'action' => (new \core\url('/enrol/__name__/enrol.php'))->out(false),
            'sesskey' => sesskey(),
        ];
    }
}
