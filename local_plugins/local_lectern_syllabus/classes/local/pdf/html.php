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
use DOMText;

/**
 * Formatted text as that part of HTML which the maker of PDFs understands and which is safe to give it.
 *
 * TCPDF fetches style sheets and pictures from wherever a text says, reads files of the server, and has tags that call its own
 * functions. So nothing is passed on: the text is read, and written anew with the few tags and attributes that are named here.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class html {
    /** @var string[] What is written for a tag that only marks text. */
    private const INLINE = [
        'b' => 'b', 'strong' => 'b', 'i' => 'i', 'em' => 'i', 'cite' => 'i', 'dfn' => 'i', 'var' => 'i', 'u' => 'u', 'ins' => 'u',
        's' => 'del', 'strike' => 'del', 'del' => 'del', 'sub' => 'sub', 'sup' => 'sup', 'small' => 'small',
    ];
    /** @var string[] What is written for a tag that stands by itself. The document's own headings are h1 and h2. */
    private const BLOCK = [
        'p' => 'p', 'blockquote' => 'blockquote', 'pre' => 'p', 'h1' => 'h3', 'h2' => 'h3', 'h3' => 'h3', 'h4' => 'h4',
        'h5' => 'h4', 'h6' => 'h4', 'ul' => 'ul', 'ol' => 'ol', 'li' => 'li', 'dt' => 'p', 'dd' => 'blockquote',
        'figcaption' => 'p', 'summary' => 'p', 'address' => 'p',
    ];
    /** @var string[] Tags that only hold others. */
    private const HOLDERS = [
        'div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'figure', 'details', 'dl', 'center', 'body',
    ];
    /** @var string[] Tags whose content is not for reading. */
    private const DROPPED = [
        'script', 'style', 'head', 'title', 'link', 'meta', 'base', 'template', 'noscript', 'svg', 'math', 'object', 'embed',
        'applet', 'canvas', 'form', 'input', 'select', 'textarea', 'button', 'map', 'area', 'track', 'source', 'param',
    ];
    /** @var string[] Sizes of headings. */
    private const SIZES = ['h3' => '12pt', 'h4' => '11pt'];
    /** @var int Levels of tags; more are an attack, or an accident. */
    private const DEEPEST = 100;
    /** @var int Columns of a table; more leave no room for words. */
    private const MOST_COLUMNS = 12;

    /**
     * Constructor.
     *
     * @param images $images
     * @param fonts $fonts
     */
    public function __construct(
        /** @var images Pictures that may be used. */
        private readonly images $images,
        /** @var fonts Fonts. */
        private readonly fonts $fonts,
    ) {
    }

    /**
     * Writes a text anew.
     *
     * @param string $html
     * @return string
     */
    public function convert(string $html): string {
        $document = new \DOMDocument();
        $before = libxml_use_internal_errors(true);
        $document->loadHTML(
            '<?xml encoding="UTF-8"><html><body>' . fix_utf8($html) . '</body></html>',
            LIBXML_NONET | LIBXML_COMPACT | LIBXML_PARSEHUGE
        );
        libxml_clear_errors();
        libxml_use_internal_errors($before);
        $body = $document->getElementsByTagName('body')->item(0);
        return $body === null ? $this->fonts->html(html_to_text($html, 0, false)) : trim($this->inside($body, 0));
    }

    /**
     * What is in a node.
     *
     * @param DOMNode $node
     * @param int $depth
     * @return string
     */
    private function inside(DOMNode $node, int $depth): string {
        if ($depth > self::DEEPEST) {
            return $this->fonts->html($node->textContent);
        }
        $html = '';
        foreach ($node->childNodes as $child) {
            if ($child instanceof DOMText) {
                $html .= $this->text($child);
            } else if ($child instanceof DOMElement) {
                $html .= $this->element($child, $depth + 1);
            }
        }
        return $html;
    }

    /**
     * A piece of text. Space between blocks would become an empty line.
     *
     * @param DOMText $text
     * @return string
     */
    private function text(DOMText $text): string {
        if (elements::is_in($text, 'pre')) {
            $lines = explode("\n", str_replace("\t", '    ', $text->data));
            return implode('<br>', array_map(
                fn(string $line): string => str_replace('  ', '&nbsp; ', $this->fonts->html($line)),
                $lines
            ));
        }
        $words = preg_replace('/[ \t\r\n\f]+/', ' ', $text->data);
        if ($words === ' ' && ($this->is_block($text->previousSibling) || $this->is_block($text->nextSibling))) {
            return '';
        }
        return $this->fonts->html($words);
    }

    /**
     * An element.
     *
     * @param DOMElement $element
     * @param int $depth
     * @return string
     */
    private function element(DOMElement $element, int $depth): string {
        $name = strtolower($element->nodeName);
        if (in_array($name, self::DROPPED, true)) {
            return '';
        }
        if (isset(self::INLINE[$name])) {
            return $this->wrapped(self::INLINE[$name], '', $this->inside($element, $depth));
        }
        return match (true) {
            $name === 'br' => '<br>',
            $name === 'hr' => '<hr>',
            $name === 'img' => $this->image($element),
            $name === 'a' => $this->link($element, $depth),
            $name === 'table' => $this->table($element, $depth),
            in_array($name, ['video', 'audio', 'iframe'], true) => $this->elsewhere($element),
            isset(self::BLOCK[$name]) => $this->block($element, self::BLOCK[$name], $depth),
            in_array($name, self::HOLDERS, true) => $this->holder($element, $depth),
            in_array($name, ['code', 'kbd', 'samp', 'tt'], true)
                => $this->wrapped('span', ' style="background-color:#f0f0ee"', $this->inside($element, $depth)),
            default => $this->inside($element, $depth),
        };
    }

    /**
     * Something that stands by itself.
     *
     * @param DOMElement $element
     * @param string $tag What to write.
     * @param int $depth
     * @return string
     */
    private function block(DOMElement $element, string $tag, int $depth): string {
        $inside = trim($this->inside($element, $depth));
        if ($tag === 'p' && (elements::is_in($element, 'li') || elements::is_in($element, 'td') || elements::is_in($element, 'th'))) {
            // There paragraphs would begin below the bullet.
            return $inside === '' ? '' : (elements::first($element) ? '' : '<br>') . $inside;
        }
        if ($inside === '' && $tag !== 'li') {
            return '';
        }
        if (in_array($tag, ['ul', 'ol', 'li', 'blockquote'], true) && elements::is_far_aside($element)) {
            return $tag === 'li' ? "<br>– {$inside}" : $inside;
        }
        $style = elements::alignment($element);
        $style .= isset(self::SIZES[$tag]) ? 'font-size:' . self::SIZES[$tag] . ';' : '';
        $attributes = $style === '' ? '' : ' style="' . $style . '"';
        if ($tag === 'ol' && (int) $element->getAttribute('start') > 1) {
            $attributes .= ' start="' . min(99999, (int) $element->getAttribute('start')) . '"';
        }
        return $this->wrapped($tag, $attributes, $inside);
    }

    /**
     * Something that holds blocks, or text alone.
     *
     * @param DOMElement $element
     * @param int $depth
     * @return string
     */
    private function holder(DOMElement $element, int $depth): string {
        foreach ($element->childNodes as $child) {
            if ($this->is_block($child)) {
                return $this->inside($element, $depth);
            }
        }
        return $this->block($element, 'p', $depth);
    }

    /**
     * A picture of the syllabus's own, else what it shows in words.
     *
     * @param DOMElement $element
     * @return string
     */
    private function image(DOMElement $element): string {
        $image = $this->images->get($element->getAttribute('src'));
        if ($image === null) {
            $words = trim($element->getAttribute('alt'));
            return $words === '' ? '' : $this->wrapped('i', '', $this->fonts->html("[{$words}]"));
        }
        $width = elements::pixels($element, 'width');
        $height = elements::pixels($element, 'height');
        $ratio = $image['height'] / $image['width'];
        if ($width <= 0) {
            $width = $height > 0 ? $height / $ratio : $image['width'];
        }
        // A pixel of a screen is three quarters of a point.
        $width = min($width * .75, writer::text_width(), writer::text_height() * .6 / $ratio);
        return sprintf(
            '<img src="@%s" width="%.1F" height="%.1F">',
            base64_encode($image['data']),
            max(1, $width),
            max(1, $width * $ratio)
        );
    }

    /**
     * A link. To the web and to mail only: others mean something else in a PDF.
     *
     * @param DOMElement $element
     * @param int $depth
     * @return string
     */
    private function link(DOMElement $element, int $depth): string {
        $inside = $this->inside($element, $depth);
        $address = trim($element->getAttribute('href'));
        if (!preg_match('~^(https?://|mailto:)[^\s"<>]+$~i', $address)) {
            return $inside;
        }
        return $this->wrapped('a', ' href="' . s($address) . '" style="color:#0b5394"', $inside);
    }

    /**
     * What paper cannot play: where it is.
     *
     * @param DOMElement $element
     * @return string
     */
    private function elsewhere(DOMElement $element): string {
        $address = trim($element->getAttribute('src'));
        foreach ($element->getElementsByTagName('source') as $source) {
            $address = $address !== '' ? $address : trim($source->getAttribute('src'));
        }
        if (!preg_match('~^https?://[^\s"<>]+$~i', $address)) {
            return '';
        }
        $name = trim($element->getAttribute('title')) ?: rawurldecode(basename((string) parse_url($address, PHP_URL_PATH)));
        return $this->wrapped('a', ' href="' . s($address) . '" style="color:#0b5394"', $this->fonts->html($name ?: $address));
    }

    /**
     * A table, with as many cells in each row.
     *
     * @param DOMElement $table
     * @param int $depth
     * @return string
     */
    private function table(DOMElement $table, int $depth): string {
        $rows = [];
        foreach ($table->getElementsByTagName('tr') as $row) {
            if (elements::nearest($row, 'table') === $table) {
                $rows[] = array_values(array_filter(
                    iterator_to_array($row->childNodes),
                    fn(DOMNode $cell): bool => in_array(strtolower($cell->nodeName), ['td', 'th'], true)
                ));
            }
        }
        $rows = array_values(array_filter($rows));
        if ($rows === [] || elements::nearest($table, 'td') !== null || elements::nearest($table, 'th') !== null) {
            // Tables in tables fall over in TCPDF; what they say is kept.
            return $this->inside($table, $depth);
        }
        $span = fn(DOMElement $cell, string $name): int => max(1, min(50, (int) $cell->getAttribute($name)));
        $taken = [];
        $most = 0;
        foreach ($rows as $place => $cells) {
            $taken[$place] = $taken[$place] ?? 0;
            foreach ($cells as $cell) {
                $columns = $span($cell, 'colspan');
                $down = min($span($cell, 'rowspan'), count($rows) - $place);
                for ($row = 0; $row < $down; $row++) {
                    $taken[$place + $row] = ($taken[$place + $row] ?? 0) + $columns;
                }
            }
            $most = max($most, $taken[$place]);
        }
        $html = '';
        if ($most > self::MOST_COLUMNS) {
            foreach ($rows as $cells) {
                $words = array_map(fn(DOMElement $cell): string => trim($this->inside($cell, $depth + 1)), $cells);
                $html .= $this->wrapped('p', '', implode(' · ', array_filter($words, fn(string $word): bool => $word !== '')));
            }
            return $html;
        }
        foreach ($rows as $place => $cells) {
            $line = '';
            foreach ($cells as $cell) {
                $head = strtolower($cell->nodeName) === 'th';
                $attributes = '';
                if ($span($cell, 'colspan') > 1) {
                    $attributes .= ' colspan="' . $span($cell, 'colspan') . '"';
                }
                $down = min($span($cell, 'rowspan'), count($rows) - $place);
                if ($down > 1) {
                    $attributes .= ' rowspan="' . $down . '"';
                }
                $style = self::cell_style($head) . elements::alignment($cell);
                $inside = trim($this->inside($cell, $depth + 1));
                $line .= "<td{$attributes} style=\"{$style}\">" . ($head ? $this->wrapped('b', '', $inside) : $inside) . '</td>';
            }
            $line .= str_repeat('<td style="' . self::cell_style(false) . '"></td>', max(0, $most - $taken[$place]));
            $html .= "<tr>{$line}</tr>";
        }
        $caption = $table->getElementsByTagName('caption')->item(0);
        $title = $caption === null ? '' : $this->wrapped('p', '', $this->wrapped('b', '', trim($this->inside($caption, $depth))));
        return "{$title}<table cellpadding=\"3\">{$html}</table>";
    }

    /**
     * How a cell looks.
     *
     * @param bool $head
     * @return string
     */
    public static function cell_style(bool $head): string {
        return 'border:0.2mm solid #b5b5b0;' . ($head ? 'background-color:#f0f0ee;' : '');
    }

    /**
     * A tag around something.
     *
     * @param string $tag
     * @param string $attributes
     * @param string $inside
     * @return string
     */
    private function wrapped(string $tag, string $attributes, string $inside): string {
        return $inside === '' && $tag !== 'li' ? '' : "<{$tag}{$attributes}>{$inside}</{$tag}>";
    }

    /**
     * Whether a node stands by itself.
     *
     * @param DOMNode|null $node
     * @return bool
     */
    private function is_block(?DOMNode $node): bool {
        if (!$node instanceof DOMElement) {
            return false;
        }
        $name = strtolower($node->nodeName);
        return isset(self::BLOCK[$name]) || in_array($name, self::HOLDERS, true)
            || in_array($name, ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'hr'], true);
    }
}
