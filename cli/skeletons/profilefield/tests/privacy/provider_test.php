<?php
// __licence__

namespace __component__\privacy;

use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\writer;

/**
 * Tests of export and deletion.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\privacy\provider
 */
final class provider_test extends \core_privacy\tests\provider_testcase {
    public function test_a_user_gets_their_own_data_and_can_have_it_deleted(): void {
        global $DB;
        $this->resetAfterTest();
        $this->getDataGenerator()->create_custom_profile_field([
            'shortname' => 'site',
            'name' => 'Site',
            'datatype' => '__name__',
        ]);
        [$ada, $eve] = [
            $this->getDataGenerator()->create_user(['profile_field_site' => 'https://example.com/ada']),
            $this->getDataGenerator()->create_user(['profile_field_site' => 'https://example.com/eve']),
        ];
        $context = \core\context\user::instance($ada->id);
        $this->assertEquals([$context->id], provider::get_contexts_for_userid($ada->id)->get_contextids());

        $this->export_context_data_for_user($ada->id, $context, '__component__');
        $path = [get_string('pluginname', '__component__'), 'Site'];
        $exported = writer::with_context($context)->get_data($path);
        $this->assertSame('https://example.com/ada', $exported->data);

        provider::delete_data_for_user(new approved_contextlist($ada, '__component__', [$context->id]));
        $this->assertEquals([$eve->id], $DB->get_fieldset_select('user_info_data', 'userid', '1 = 1'));
    }
}
