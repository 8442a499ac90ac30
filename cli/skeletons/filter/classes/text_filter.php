<?php
// __licence__

namespace __component__;

/**
 * Turns [[short
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * long]] into an abbreviation.
 */
final class text_filter extends \core_filters\text_filter {
    /** @var string What is replaced: no brackets, bars or tags within either part. */
    private const PATTERN = '/\[\[([^\[\]|<>]+)\|([^\[\]|<>]+)\]\]/';

    #[\Override]
    public function filter($text, array $options = []) {
        // Most texts have none: look before the slower work.
        if (!is_string($text) || !str_contains($text, '[[')) {
            return $text;
        }
        return preg_replace_callback(self::PATTERN, $this->abbreviation(...), $text) ?? $text;
    }

    /**
     * One abbreviation. The text around it is HTML already, so entities in it stay as they are.
     *
     * @param string[] $parts All, the short and the long form.
     * @return string HTML.
     */
    private function abbreviation(array $parts): string {
        $title = htmlspecialchars(trim($parts[2]), ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8', false);
        return '<abbr class="__component__" title="' . $title . '">' . trim($parts[1]) . '</abbr>';
    }
}
