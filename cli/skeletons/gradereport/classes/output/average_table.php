<?php
// __licence__

namespace __component__\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * A table of averages.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class average_table implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param \stdClass[] $averages As {@see \__component__\local\averages::of_course()} gives them.
     */
    public function __construct(
        /** @var \stdClass[] The averages. */
        private readonly array $averages,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/average_table';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['items' => array_map(fn(\stdClass $row) => [
            'name' => $row->item->get_name(true),
            'count' => $row->count,
            'average' => $row->average === null ? '–' : grade_format_gradevalue($row->average, $row->item),
        ], $this->averages)];
    }
}
