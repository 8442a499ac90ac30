<?php
// __licence__

namespace __component__\output;

use core\context;
use core\output\named_templatable;
use core\output\renderable;
use core\output\renderer_base;

/**
 * A greeting for one user.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class greeting implements named_templatable, renderable {
    /**
     * Constructor.
     *
     * @param \stdClass $user Whom to greet: a user's record.
     * @param string $message What else to say; '' for nothing.
     * @param context $context The block's context, for filters.
     */
    public function __construct(
        /** @var \stdClass Whom to greet. */
        private readonly \stdClass $user,
        /** @var string What else to say. */
        private readonly string $message,
        /** @var context The block's context. */
        private readonly context $context,
    ) {
    }

    #[\Override]
    public function get_template_name(renderer_base $renderer): string {
        return '__component__/greeting';
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $message = trim($this->message);
        return [
            'greeting' => get_string('greeting', '__component__', $this->user->firstname),
            'message' => format_text($message, FORMAT_PLAIN, ['context' => $this->context]),
            'hasmessage' => $message !== '',
        ];
    }
}
