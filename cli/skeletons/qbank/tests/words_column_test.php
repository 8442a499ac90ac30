<?php
// __licence__

namespace __component__;

use core_question\local\bank\question_edit_contexts;
use core_question\local\bank\view;

/**
 * Tests of the column.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\words_column
 * @covers     \__component__\plugin_feature
 */
final class words_column_test extends \advanced_testcase {
    public function test_it_counts_words_and_no_tags(): void {
        $this->assertSame(4, words_column::count('<p>How many <b>words</b></p><p>here?</p>', FORMAT_HTML));
        $this->assertSame(0, words_column::count('', FORMAT_HTML));
    }

    public function test_the_question_bank_has_the_column(): void {
        global $CFG;
        require_once($CFG->dirroot . '/question/editlib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $bank = $this->getDataGenerator()->create_module('quiz', ['course' => $course]);
        $cm = get_coursemodule_from_id('quiz', $bank->cmid);
        $contexts = new question_edit_contexts(\core\context\module::instance($bank->cmid));
        $url = new \core\url('/question/edit.php', ['cmid' => $bank->cmid]);
        $view = new view($contexts, $url, $course, $cm);

        [$column] = (new plugin_feature())->get_question_columns($view);

        $this->assertSame('Words', $column->get_title());
        $this->assertStringContainsString('words_column', $column->get_column_id());
    }
}
