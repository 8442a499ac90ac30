<?php
// __licence__

namespace __component__;

/**
 * Tests of how answers are graded, and of a question's way through the database.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__
 * @covers     \__component___question
 */
final class question_test extends \advanced_testcase {
    /**
     * A question from the database.
     *
     * @param array $fields What is other than in the helper's question.
     * @return \__component___question
     */
    private function question(array $fields = []): \question_definition {
        global $CFG;
        require_once($CFG->dirroot . '/question/engine/tests/helpers.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator()->get_plugin_generator('core_question');
        $category = $generator->create_question_category();
        $record = $generator->create_question('__name__', 'capital', ['category' => $category->id] + $fields);
        return \question_bank::load_question($record->id);
    }

    /**
     * Answers with what they are worth.
     *
     * @return array[]
     */
    public static function answers(): array {
        return [
            'right' => ['Paris', false, 1.0],
            'other case' => ['paris', false, 1.0],
            'other case where that matters' => ['paris', true, 0.0],
            'spaces around' => ['  Paris ', true, 1.0],
            'wrong' => ['London', false, 0.0],
        ];
    }

    /**
     * Grades an answer.
     *
     * @dataProvider answers
     * @param string $answer The answer.
     * @param bool $matchcase Whether small and capital letters differ.
     * @param float $expected What it is worth.
     */
    public function test_it_grades_an_answer(string $answer, bool $matchcase, float $expected): void {
        $question = $this->question(['matchcase' => (int) $matchcase]);

        $this->assertSame($expected, $question->grade_response(['answer' => $answer])[0]);
    }

    public function test_an_empty_answer_is_not_complete(): void {
        $question = $this->question();

        $this->assertFalse($question->is_complete_response(['answer' => '']));
        $this->assertNotSame('', $question->get_validation_error([]));
        $this->assertNull($question->summarise_response([]));
    }

    public function test_an_attempt_shows_the_field_and_the_right_answer_at_its_end(): void {
        global $PAGE;
        $question = $this->question();
        $PAGE->set_url('/');
        $usage = \question_engine::make_questions_usage_by_activity('__component__', \core\context\system::instance());
        $usage->set_preferred_behaviour('deferredfeedback');
        $slot = $usage->add_question($question, 1);
        $usage->start_all_questions();
        $usage->process_action($slot, ['answer' => 'London']);
        $usage->finish_all_questions();
        $options = new \question_display_options();

        $html = $usage->render_question($slot, $options);

        $this->assertStringContainsString('value="London"', $html);
        $this->assertStringContainsString('The right answer is: Paris', $html);
        $this->assertEquals(0, $usage->get_question_mark($slot));
    }

    public function test_it_goes_through_moodle_xml_and_back(): void {
        global $CFG;
        require_once($CFG->dirroot . '/question/format/xml/format.php');
        $question = $this->question(['matchcase' => 1]);

        $xml = (new \qformat_xml())->writequestion(\question_bank::load_question_data($question->id));
        [$imported] = (new \qformat_xml())->readquestions(["<quiz>{$xml}</quiz>"]);

        $this->assertSame('__name__', $imported->qtype);
        $this->assertSame('Paris', $imported->rightanswer);
        $this->assertEquals(1, $imported->matchcase);
        $this->assertStringContainsString('Seine', $imported->hint[0]['text']);
    }
}
