<?php
// __licence__

namespace __component__;

use core_question\local\bank\column_base;

/**
 * The column: the number of words in a question's text.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words_column extends column_base {
    #[\Override]
    public function get_name(): string {
        return 'words';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('words', '__component__');
    }

    #[\Override]
    public function get_required_fields(): array {
        return ['q.questiontext', 'q.questiontextformat'];
    }

    #[\Override]
    protected function display_content($question, $rowclasses): void {
        echo self::count($question->questiontext, (int) $question->questiontextformat);
    }

    /**
     * The number of words in a text.
     *
     * @param string $text The text.
     * @param int $format One of the FORMAT_ constants.
     * @return int
     */
    public static function count(string $text, int $format): int {
        return count_words($text, $format);
    }
}
