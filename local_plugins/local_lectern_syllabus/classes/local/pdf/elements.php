<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

namespace local_lectern_syllabus\local\pdf;

use DOMElement;
use DOMNode;

/**
 * What one asks of an element of a text: where it stands, what it is in, and how large it was made.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class elements {
    /** @var int Levels that move the text aside; after more there is no room left for it. */
    private const MOST_ASIDE = 6;

    /**
     * Where an element's text stands.
     *
     * @param DOMElement $element
     * @return string
     */
    public static function alignment(DOMElement $element): string {
        $found = preg_match('/text-align\s*:\s*(left|right|center|justify)\b/i', $element->getAttribute('style'), $match)
            || preg_match('/^(left|right|center|justify)$/i', $element->getAttribute('align'), $match);
        return $found ? 'text-align:' . strtolower($match[1]) . ';' : '';
    }

    /**
     * Whether nothing stands before an element in what holds it.
     *
     * @param DOMElement $element
     * @return bool
     */
    public static function first(DOMElement $element): bool {
        for ($before = $element->previousSibling; $before !== null; $before = $before->previousSibling) {
            if (trim($before->textContent) !== '' || $before instanceof DOMElement) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether an element is in so many lists and quotations that it cannot be moved aside any further.
     *
     * @param DOMElement $element
     * @return bool
     */
    public static function is_far_aside(DOMElement $element): bool {
        $levels = 0;
        for ($above = $element; $above instanceof DOMElement; $above = $above->parentNode) {
            $levels += (int) in_array(strtolower($above->nodeName), ['ul', 'ol', 'blockquote', 'dd'], true);
        }
        return $levels > self::MOST_ASIDE;
    }

    /**
     * Whether a node is in an element.
     *
     * @param DOMNode $node
     * @param string $name Of the element.
     * @return bool
     */
    public static function is_in(DOMNode $node, string $name): bool {
        return self::nearest($node, $name) !== null;
    }

    /**
     * The nearest element around a node.
     *
     * @param DOMNode $node
     * @param string $name Of the element.
     * @return DOMElement|null
     */
    public static function nearest(DOMNode $node, string $name): ?DOMElement {
        for ($above = $node->parentNode; $above !== null; $above = $above->parentNode) {
            if ($above instanceof DOMElement && strtolower($above->nodeName) === $name) {
                return $above;
            }
        }
        return null;
    }

    /**
     * A size that an element has been given.
     *
     * @param DOMElement $element
     * @param string $name width or height.
     * @return float Pixels; 0 for none.
     */
    public static function pixels(DOMElement $element, string $name): float {
        if (preg_match('/(?:^|;)\s*' . $name . '\s*:\s*([\d.]+)px/i', $element->getAttribute('style'), $match)) {
            return (float) $match[1];
        }
        return preg_match('/^\s*([\d.]+)\s*(px)?\s*$/', $element->getAttribute($name), $match) ? (float) $match[1] : 0;
    }
}
