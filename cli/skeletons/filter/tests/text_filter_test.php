<?php
// __licence__

namespace __component__;

/**
 * Tests of what the filter replaces and what it leaves.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\text_filter
 */
final class text_filter_test extends \advanced_testcase {
    /**
     * Texts and what becomes of them.
     *
     * @return array[]
     */
    public static function texts(): array {
        $html = '<abbr class="__component__" title="HyperText Markup Language">HTML</abbr>';
        return [
            'one' => ['Learn [[HTML|HyperText Markup Language]].', "Learn {$html}."],
            'two, with spaces' => ['[[ HTML | HyperText Markup Language ]][[HTML|HyperText Markup Language]]', $html . $html],
            'a quote cannot leave the attribute' => [
                '[[a|b" onclick="x]]',
                '<abbr class="__component__" title="b&quot; onclick=&quot;x">a</abbr>',
            ],
            'an entity stays one' => [
                '[[R&amp;D|A &amp; B]]',
                '<abbr class="__component__" title="A &amp; B">R&amp;D</abbr>',
            ],
            'no long form' => ['[[HTML]]', '[[HTML]]'],
            'a tag inside' => ['[[<b>a</b>|b]]', '[[<b>a</b>|b]]'],
            'nothing to do' => ['Plain [text]', 'Plain [text]'],
        ];
    }

    /**
     * Replaces abbreviations and nothing else.
     *
     * @dataProvider texts
     * @param string $text The text.
     * @param string $expected What becomes of it.
     */
    public function test_it_replaces_abbreviations_and_nothing_else(string $text, string $expected): void {
        $filter = new text_filter(\core\context\system::instance(), []);

        $this->assertSame($expected, $filter->filter($text));
    }

    public function test_texts_of_a_site_that_enables_it_are_filtered(): void {
        $this->resetAfterTest();
        filter_set_global_state('__name__', TEXTFILTER_ON);

        $html = format_text('[[HTML|HyperText Markup Language]]', FORMAT_HTML, ['context' => \core\context\system::instance()]);

        $this->assertStringContainsString('title="HyperText Markup Language"', $html);
    }
}
