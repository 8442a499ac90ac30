<?php
// __licence__

namespace __component__;

/**
 * Tests of what is found.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\scanner
 */
final class scanner_test extends \advanced_testcase {
    /**
     * Scans a file.
     *
     * @param string $name Its name.
     * @param string $text Its content.
     * @return int One of the SCAN_RESULT_ constants.
     */
    private function scan(string $name, string $text): int {
        $file = make_request_directory() . '/upload';
        file_put_contents($file, $text);
        return (new scanner())->scan_file($file, $name);
    }

    /**
     * The signature.
     *
     * @return string
     */
    private function signature(): string {
        return (new \ReflectionClassConstant(scanner::class, 'SIGNATURE'))->getValue();
    }

    public function test_it_finds_the_signature_wherever_it_is(): void {
        $this->assertSame(scanner::SCAN_RESULT_OK, $this->scan('a.txt', 'harmless'));
        $this->assertSame(scanner::SCAN_RESULT_FOUND, $this->scan('a.txt', 'x' . $this->signature()));
        $across = str_repeat('x', 1024 * 1024 - 10) . $this->signature() . 'x';
        $this->assertSame(scanner::SCAN_RESULT_FOUND, $this->scan('a.txt', $across));
    }

    public function test_it_refuses_forbidden_extensions(): void {
        $this->resetAfterTest();
        set_config('extensions', '.exe, BAT', '__component__');

        $this->assertSame(scanner::SCAN_RESULT_FOUND, $this->scan('setup.EXE', 'harmless'));
        $this->assertSame(scanner::SCAN_RESULT_FOUND, $this->scan('run.bat', 'harmless'));
        $this->assertSame(scanner::SCAN_RESULT_OK, $this->scan('notes.txt', 'harmless'));
    }

    public function test_a_file_that_cannot_be_read_is_an_error(): void {
        $this->assertSame(scanner::SCAN_RESULT_ERROR, (new scanner())->scan_file('/nowhere/at/all', 'a.txt'));
    }
}
