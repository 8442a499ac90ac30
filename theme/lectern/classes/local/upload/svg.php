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

namespace theme_lectern\local\upload;

use DOMAttr;
use DOMDocument;
use DOMElement;
use DOMNode;

/**
 * Whether an SVG is a drawing and nothing else. What is not known to be harmless is refused, with its name: a file that was
 * changed in silence would look wrong later, to somebody else.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class svg {
    /** @var string Drawings. */
    private const SVG = 'http://www.w3.org/2000/svg';
    /** @var string Links in drawings. */
    private const XLINK = 'http://www.w3.org/1999/xlink';
    /** @var int Bytes. */
    private const MOST_BYTES = 512 * 1024;

    /** @var string[] Elements that draw. No script, no foreign content, no animation: it can change links. */
    private const ELEMENTS = [
        'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'switch', 'view', 'style', 'image',
        'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath',
        'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter',
        'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDiffuseLighting',
        'feDisplacementMap', 'feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR',
        'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight', 'feSpecularLighting',
        'feSpotLight', 'feTile', 'feTurbulence',
    ];

    /** @var string[] Notes that drawing programs leave; browsers pass over them. */
    private const NOTES = [
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://creativecommons.org/ns#', 'http://web.resource.org/cc/',
        'http://purl.org/dc/elements/1.1/', 'http://www.inkscape.org/namespaces/inkscape',
        'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd', 'http://www.bohemiancoding.com/sketch/ns',
    ];

    /**
     * What is wrong with a drawing.
     *
     * @param string $content
     * @param string $name What the file is called.
     * @return string Empty where it is good.
     */
    public static function problem(string $content, string $name): string {
        $found = self::found($content);
        return match ($found) {
            null => '',
            '' => get_string('problem_nopicture', 'theme_lectern', $name),
            default => get_string('problem_svg', 'theme_lectern', ['name' => $name, 'found' => $found]),
        };
    }

    /**
     * The size a drawing has of its own.
     *
     * @param string $content
     * @return int[] Width and height in pixels; 0 where it has none.
     */
    public static function size(string $content): array {
        $root = self::parse($content)?->documentElement;
        if ($root === null) {
            return ['width' => 0, 'height' => 0];
        }
        $lengths = [];
        foreach (['width', 'height'] as $side) {
            $isnumber = preg_match('/^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/D', $root->getAttribute($side), $match);
            $lengths[$side] = $isnumber ? (int) round((float) $match[1]) : 0;
        }
        $box = preg_split('/[\s,]+/', trim($root->getAttribute('viewBox')));
        if (min($lengths) === 0 && count($box) === 4 && is_numeric($box[2]) && is_numeric($box[3])) {
            return ['width' => max(0, (int) round((float) $box[2])), 'height' => max(0, (int) round((float) $box[3]))];
        }
        return $lengths;
    }

    /**
     * The first thing that makes a drawing more than one.
     *
     * @param string $content
     * @return string|null Null for nothing, empty where it is no drawing at all.
     */
    private static function found(string $content): ?string {
        if (strlen($content) > self::MOST_BYTES) {
            return get_string('svg_large', 'theme_lectern', display_size(self::MOST_BYTES));
        }
        if (preg_match('/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i', $content, $match)) {
            return '<!' . strtoupper($match[1]) . '>';
        }
        $document = self::parse($content);
        $root = $document?->documentElement;
        if ($root === null || $root->localName !== 'svg' || $root->namespaceURI !== self::SVG) {
            return '';
        }
        foreach ($document->childNodes as $node) {
            if ($node->nodeType === XML_PI_NODE) {
                return "<?{$node->nodeName}?>";
            }
        }
        return self::found_in($root);
    }

    /**
     * The document, read without entities and without the network.
     *
     * @param string $content
     * @return DOMDocument|null Null where it is no XML in UTF-8.
     */
    private static function parse(string $content): ?DOMDocument {
        // What is not UTF-8 could hide a word from the checks above.
        if ($content === '' || !mb_check_encoding($content, 'UTF-8') || preg_match('/<!DOCTYPE|<!ENTITY/i', $content)) {
            return null;
        }
        if (preg_match('/^\s*<\?xml[^>]*encoding\s*=\s*["\'](?!utf-?8["\'])/i', $content)) {
            return null;
        }
        $before = libxml_use_internal_errors(true);
        $document = new DOMDocument();
        $document->resolveExternals = false;
        $document->substituteEntities = false;
        $isxml = $document->loadXML($content, LIBXML_NONET);
        libxml_clear_errors();
        libxml_use_internal_errors($before);
        return $isxml && $document->doctype === null ? $document : null;
    }

    /**
     * The first thing in an element, or below it, that does not belong in a drawing.
     *
     * @param DOMElement $element
     * @return string|null
     */
    private static function found_in(DOMElement $element): ?string {
        // Drawings are not deep; a stack of our own keeps one that is from ending PHP's.
        $stack = [$element];
        while ($stack !== []) {
            $node = array_pop($stack);
            $found = self::found_at($node);
            if ($found !== null) {
                return $found;
            }
            foreach ($node->childNodes as $child) {
                if ($child instanceof DOMElement) {
                    $stack[] = $child;
                } else if (in_array($child->nodeType, [XML_PI_NODE, XML_ENTITY_REF_NODE], true)) {
                    return $child->nodeName;
                }
            }
        }
        return null;
    }

    /**
     * What does not belong in a drawing about one element.
     *
     * @param DOMElement $element
     * @return string|null
     */
    private static function found_at(DOMElement $element): ?string {
        $note = in_array($element->namespaceURI, self::NOTES, true);
        $known = $element->namespaceURI === self::SVG && in_array($element->localName, self::ELEMENTS, true);
        if (!$note && !$known) {
            return "<{$element->nodeName}>";
        }
        if ($known && $element->localName === 'style' && self::loads($element->textContent)) {
            return '<style>';
        }
        foreach ($element->attributes as $attribute) {
            if (!self::is_harmless($attribute, $element)) {
                return $attribute->nodeName . '="' . shorten_text($attribute->value, 40, true) . '"';
            }
        }
        return null;
    }

    /**
     * Whether an attribute only says how to draw.
     *
     * @param DOMAttr $attribute
     * @param DOMElement $element
     * @return bool
     */
    private static function is_harmless(DOMAttr $attribute, DOMElement $element): bool {
        $name = strtolower($attribute->localName);
        $value = trim($attribute->value);
        if (in_array($attribute->namespaceURI, self::NOTES, true)) {
            return true;
        }
        if (in_array($element->namespaceURI, self::NOTES, true)) {
            return !str_starts_with($name, 'on');
        }
        if (str_starts_with($name, 'on') || $name === 'base' || self::loads($value)) {
            return false;
        }
        if ($name !== 'href' && $name !== 'src') {
            return !preg_match('/^[\s\x00-\x20]*(?:javascript|vbscript|data):/i', $value);
        }
        $picture = $element->localName === 'image'
            && preg_match('~^data:image/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$~iD', $value);
        $knownhref = $attribute->namespaceURI === self::XLINK || $attribute->namespaceURI === null;
        return $knownhref && ($picture || preg_match('/^#[^\s"\'<>]*$/D', $value));
    }

    /**
     * Whether CSS would load something, or may run something in an old browser.
     *
     * @param string $css
     * @return bool
     */
    private static function loads(string $css): bool {
        if (str_contains($css, '\\')) {
            // An escape can spell any of the words below.
            return true;
        }
        $css = preg_replace('~/\*.*?\*/~s', '', $css);
        return (bool) preg_match('/@import|expression\s*\(|-moz-binding|behavior\s*:|javascript:|image-set\s*\(/i', $css)
            || preg_match('/url\s*+\(\s*+["\']?+\s*+(?!#)[^)\s]/i', $css);
    }
}
