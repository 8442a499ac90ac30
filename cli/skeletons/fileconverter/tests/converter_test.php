<?php
// __licence__

namespace __component__;

use core_files\conversion;

/**
 * Tests of what is converted.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\converter
 */
final class converter_test extends \advanced_testcase {
    /**
     * Converts a file.
     *
     * @param string $name Its name.
     * @param string $text Its text.
     * @return conversion
     */
    private function convert(string $name, string $text): conversion {
        $this->resetAfterTest();
        $this->setAdminUser();
        $file = get_file_storage()->create_file_from_string([
            'contextid' => \core\context\system::instance()->id,
            'component' => '__component__',
            'filearea' => 'unittest',
            'itemid' => 0,
            'filepath' => '/',
            'filename' => $name,
        ], $text);
        $conversion = new conversion(0, (object) ['sourcefileid' => $file->get_id(), 'targetformat' => 'html']);
        $conversion->create();
        (new converter())->start_document_conversion($conversion);
        return $conversion;
    }

    public function test_markdown_becomes_html_without_scripts(): void {
        $conversion = $this->convert('notes.md', "# Title\n\n*Text* <script>alert(1)</script>");

        $this->assertEquals(conversion::STATUS_COMPLETE, $conversion->get('status'));
        $html = $conversion->get_destfile()->get_content();
        $this->assertStringContainsString('<h1>Title</h1>', $html);
        $this->assertStringContainsString('<em>Text</em>', $html);
        $this->assertStringNotContainsString('<script', $html);
    }

    public function test_it_fails_for_other_files(): void {
        $this->assertEquals(conversion::STATUS_FAILED, $this->convert('picture.png', 'x')->get('status'));
        $this->assertTrue(converter::supports('MD', 'html'));
        $this->assertFalse(converter::supports('md', 'pdf'));
    }
}
