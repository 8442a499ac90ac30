<?php
// __licence__

namespace __component__;

/**
 * Tests of what the player shows.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \media___name___plugin
 */
final class plugin_test extends \advanced_testcase {
    public function test_it_shows_text_files_alone(): void {
        $player = new \media___name___plugin();
        [$text, $video] = [new \core\url('https://example.com/notes.txt'), new \core\url('https://example.com/film.mp4')];

        $this->assertSame([$text], array_values($player->list_supported_urls([$text, $video])));
    }

    public function test_a_name_cannot_leave_its_attribute(): void {
        global $PAGE;
        $PAGE->set_url('/');
        $url = new \core\url('https://example.com/notes.txt', ['a' => 1]);

        $html = (new \media___name___plugin())->embed([$url], '"><script>', 0, 0, []);

        $this->assertStringContainsString('src="https://example.com/notes.txt?a=1"', $html);
        $this->assertStringNotContainsString('<script', $html);
    }
}
