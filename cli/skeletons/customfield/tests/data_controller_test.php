<?php
// __licence__

namespace __component__;

/**
 * Tests of what the field takes and shows.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\data_controller
 * @covers     \__component__\field_controller
 */
final class data_controller_test extends \advanced_testcase {
    /**
     * The value of a course's field.
     *
     * @param string $value What somebody has typed; '' for nothing.
     * @return \core_customfield\data_controller
     */
    private function data(string $value): \core_customfield\data_controller {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_customfield');
        $category = $generator->create_category();
        $field = $generator->create_field([
            'categoryid' => $category->get('id'),
            'type' => '__name__',
            'shortname' => 'site',
        ]);
        return $generator->add_instance_data($field, $this->getDataGenerator()->create_course()->id, $value);
    }

    public function test_an_address_is_shown_as_a_link(): void {
        $this->resetAfterTest();
        $this->setAdminUser();

        $html = $this->data('https://example.com/?a=1&b=2')->export_value();

        $this->assertStringContainsString('href="https://example.com/?a=1&amp;b=2"', $html);
    }

    public function test_nothing_is_shown_where_there_is_no_value(): void {
        $this->resetAfterTest();
        $this->setAdminUser();

        $this->assertNull($this->data('')->export_value());
    }

    public function test_it_takes_addresses_of_web_pages_alone(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $data = $this->data('');

        $errors = fn(string $value) => $data->instance_form_validation(['customfield_site' => $value], []);

        $this->assertSame([], $errors(''));
        $this->assertSame([], $errors('https://example.com'));
        $this->assertArrayHasKey('customfield_site', $errors('javascript:alert(1)'));
        $this->assertArrayHasKey('customfield_site', $errors('example.com'));
    }
}
