<?php
// __licence__

namespace __component__;

use core\dataformat;

/**
 * Tests of what is written.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\writer
 */
final class writer_test extends \advanced_testcase {
    public function test_each_record_is_an_object_on_a_line(): void {
        $this->resetAfterTest();
        $records = [['Ada', 'London'], ['Zoë "Z"', "two\nlines"]];

        $file = dataformat::write_data('export', '__name__', ['name' => 'Name', 'place' => 'Place'], $records);

        $this->assertStringEndsWith('.jsonl', $file);
        $this->assertSame(
            '{"Name":"Ada","Place":"London"}' . "\n" . '{"Name":"Zoë \"Z\"","Place":"two\nlines"}' . "\n",
            file_get_contents($file)
        );
    }
}
