<?php
// __licence__

namespace __component__\local;

/**
 * Tests of how the theme's SCSS is put together and compiled.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\local\scss
 */
final class scss_test extends \advanced_testcase {
    public function test_variables_come_before_boost_and_rules_after(): void {
        $scss = (new scss(\theme_config::load('__name__')))->main();

        $boost = strpos($scss, '@import "moodle"');
        $this->assertGreaterThan(strpos($scss, '$primary: #'), $boost);
        $this->assertGreaterThan($boost, strpos($scss, '.navbar.fixed-top'));
    }

    public function test_it_compiles_with_the_brand_colour_and_the_scss_of_the_site(): void {
        $this->resetAfterTest();
        set_config('brandcolor', '#7a1f5c', '__component__');
        set_config('scss', '.__component__-own { color: $primary; }', '__component__');

        $css = \theme_config::load('__name__')->get_css_content_debug('scss', null, null);

        $this->assertDebuggingNotCalled();
        $this->assertMatchesRegularExpression('/\.__component__-own\s*{\s*color: #7a1f5c/', $css);
    }

    public function test_a_colour_that_is_none_is_left_out(): void {
        $this->resetAfterTest();
        set_config('brandcolor', 'red; } body { display: none', '__component__');

        $this->assertSame('', (new scss(\theme_config::load('__name__')))->before());
    }
}
