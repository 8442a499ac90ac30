<?php
// __licence__

namespace __component__\output;

use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * A table of courses.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_table implements named_templatable, renderable {
    /** @var int Number of courses on a page. */
    public const PERPAGE = 50;

    /**
     * Constructor.
     *
     * @param \stdClass[] $courses The courses on this page, with id, fullname and timecreated.
     * @param int $total How many there are on all pages.
     */
    public function __construct(
        /** @var \stdClass[] The courses on this page. */
        private readonly array $courses,
        /** @var int How many there are on all pages. */
        private readonly int $total,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/course_table';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $date = get_string('strftimedate', 'langconfig');
        return [
            'total' => $this->total,
            'hascourses' => $this->courses !== [],
            'courses' => array_map(fn(\stdClass $course) => [
                'name' => format_string($course->fullname, true, ['context' => \core\context\course::instance($course->id)]),
                'url' => (new \core\url('/user/index.php', ['id' => $course->id]))->out(false),
                'created' => userdate($course->timecreated, $date),
            ], $this->courses),
        ];
    }
}
