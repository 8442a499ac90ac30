<?php
// __licence__

namespace __component__;

/**
 * Tests of what the field takes and shows.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \profile_field___name__
 */
final class field_test extends \advanced_testcase {
    /**
     * The field of a user, with a value.
     *
     * @param string $value What the user has typed.
     * @return \profile_field_base
     */
    private function field(string $value): \profile_field_base {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $this->getDataGenerator()->create_custom_profile_field([
            'shortname' => 'site',
            'name' => 'Site',
            'datatype' => '__name__',
        ]);
        $user = $this->getDataGenerator()->create_user(['profile_field_site' => $value]);
        [$field] = array_values(array_filter(
            profile_get_user_fields_with_data($user->id),
            fn(\profile_field_base $field) => $field->get_shortname() === 'site'
        ));
        return $field;
    }

    /**
     * Values and whether they are taken.
     *
     * @return array[]
     */
    public static function values(): array {
        return [
            'nothing' => ['', true],
            'an address' => ['https://example.com/a?b=c', true],
            'no scheme' => ['example.com', false],
            'a script' => ['javascript:alert(1)', false],
        ];
    }

    /**
     * Takes addresses of web pages alone.
     *
     * @dataProvider values
     * @param string $value The value.
     * @param bool $taken Whether it is taken.
     */
    public function test_it_takes_addresses_of_web_pages_alone(string $value, bool $taken): void {
        $this->resetAfterTest();
        $errors = $this->field('')->edit_validate_field((object) ['id' => 0, 'profile_field_site' => $value]);

        $this->assertSame($taken, $errors === []);
    }

    public function test_an_address_is_shown_as_a_link_and_nothing_else_is(): void {
        $this->resetAfterTest();
        $html = $this->field('https://example.com/?a=1&b=2')->display_data();

        $this->assertStringContainsString('href="https://example.com/?a=1&amp;b=2"', $html);
    }

    public function test_what_is_no_address_is_shown_as_text(): void {
        $this->resetAfterTest();
        $this->assertSame('&lt;b&gt;', $this->field('<b>')->display_data());
    }
}
