<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

namespace local_lectern_registration\local\consent;

use local_lectern_registration\event\consent_given;
use local_lectern_registration\event\consent_withdrawn;
use stdClass;

/**
 * What people consent to: asked, answered, asked again, by whom, at what cost.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\consent\consents
 * @covers     \local_lectern_registration\local\consent\answers
 */
final class consents_test extends \advanced_testcase {
    /** @var stdClass Who answers. */
    private stdClass $user;

    /**
     * Somebody.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->user = $this->getDataGenerator()->create_user();
    }

    /**
     * A purpose.
     *
     * @param string $shortname
     * @return int
     */
    private function purpose(string $shortname = 'news'): int {
        return purposes::create($shortname, ['en' => ['name' => ucfirst($shortname), 'content' => "<p>About {$shortname}.</p>"]]);
    }

    /**
     * A new text.
     *
     * @param int $id
     */
    private function change(int $id): void {
        purposes::revise($id, ['en' => ['name' => 'Changed', 'content' => '<p>' . random_string(10) . '</p>']]);
    }

    /**
     * The id of the text that is shown now.
     *
     * @param int $id Of the purpose.
     * @return int
     */
    private function text(int $id): int {
        return purposes::all()[$id]->offer()->textid;
    }

    /**
     * Answers.
     *
     * @param int $textid
     * @param bool $given
     * @return string[] The events that tell of it.
     */
    private function answer(int $textid, bool $given): array {
        $sink = $this->redirectEvents();
        consents::record($this->user->id, $textid, $given, consents::COMPLETE);
        $events = array_map(fn($event): string => $event::class, $sink->get_events());
        $sink->close();
        return $events;
    }

    /**
     * What the person is asked.
     *
     * @return string[] Short names.
     */
    private function asked(): array {
        return array_map(fn(offer $offer): string => $offer->shortname, consents::asked_of((int) $this->user->id));
    }

    /**
     * Yes, no, the same again: what is asked, written and told.
     */
    public function test_answers(): void {
        global $DB;
        $news = $this->purpose('news');
        $photos = $this->purpose('photos');
        $this->assertSame(['news', 'photos'], $this->asked());
        $this->assertCount(2, consents::asked_of(0));

        $this->assertSame([consent_given::class], $this->answer($this->text($news), true));
        $this->assertSame([], $this->answer($this->text($news), true));
        $this->assertSame(['photos'], $this->asked());
        // The first no is written down, and no event: nothing was withdrawn.
        $this->assertSame([], $this->answer($this->text($photos), false));
        $this->assertSame([], $this->answer($this->text($photos), false));
        $this->assertSame([], $this->asked());
        $this->assertSame(2, $DB->count_records(answers::TABLE));
        // Others are asked all the same.
        $this->assertCount(2, consents::asked_of(0));
        $this->assertCount(2, consents::asked_of((int) $this->getDataGenerator()->create_user()->id));

        $this->assertSame([consent_withdrawn::class], $this->answer($this->text($news), false));
        $this->assertSame([], $this->asked());
        $this->assertSame([consent_given::class], $this->answer($this->text($news), true));
        $rows = array_values(answers::history($this->user->id));
        $this->assertSame([1, 0, 0, 1], array_map(fn($row): int => (int) $row->given, $rows));
        $this->assertSame(consents::COMPLETE, $rows[0]->source);
    }

    /**
     * A new version asks everybody again, whatever they said.
     */
    public function test_new_version(): void {
        $news = $this->purpose('news');
        $photos = $this->purpose('photos');
        $old = $this->text($news);
        $this->answer($old, true);
        $this->answer($this->text($photos), false);
        $this->change($news);
        $this->change($photos);
        $offers = consents::asked_of((int) $this->user->id);
        $this->assertSame([true, false], array_map(fn(offer $offer): bool => $offer->renewed, $offers));
        $this->assertSame([2, 2], array_map(fn(offer $offer): int => $offer->version, $offers));
        // What they agreed to still holds, and is named.
        $state = consents::current($this->user->id)[0];
        $this->assertTrue($state->given && $state->is_outdated());
        $this->assertSame(1, $state->answeredversion);

        // No to the new text ends the old consent; no once more to another is kept, so that nobody is asked twice.
        $this->assertSame([consent_withdrawn::class], $this->answer($this->text($news), false));
        $this->assertSame([], $this->answer($this->text($photos), false));
        $this->assertSame([], $this->asked());
        // A tab that was left open with the old text gives nothing.
        $this->assertSame([], $this->answer($old, true));
        $this->assertFalse(consents::current($this->user->id)[0]->given);
        // It can take away, though, and does not ask again.
        $this->answer($this->text($news), true);
        $this->assertSame([consent_withdrawn::class], $this->answer($old, false));
        $this->assertSame([], $this->asked());
    }

    /**
     * Yes to the new text, after yes to the old, is an answer of its own.
     */
    public function test_renewed(): void {
        $news = $this->purpose();
        $this->answer($this->text($news), true);
        $this->change($news);
        $this->assertSame([consent_given::class], $this->answer($this->text($news), true));
        $state = consents::current($this->user->id)[0];
        $this->assertTrue($state->given);
        $this->assertFalse($state->is_outdated());
    }

    /**
     * A text that was removed or archived between form and answer harms nothing.
     */
    public function test_gone(): void {
        global $DB;
        $news = $this->purpose('news');
        $photos = $this->purpose('photos');
        $text = $this->text($news);
        purposes::remove($news);
        $this->assertSame([], $this->answer($text, true));
        $this->assertSame(0, $DB->count_records(answers::TABLE));
        purposes::enable($photos, false);
        $this->assertSame([], $this->asked());
        $this->assertSame([consent_given::class], $this->answer($this->text($photos), true));
        // What was archived can be withdrawn, and is then no longer there.
        $state = consents::current($this->user->id)[0];
        $this->assertTrue($state->archived && $state->given);
        $this->assertSame([consent_withdrawn::class], $this->answer($state->offer->textid, false));
        $this->assertSame([], consents::current($this->user->id));
    }

    /**
     * Who may not say so: the guest, and an administrator who is logged in as somebody. An unknown source is a mistake of ours.
     */
    public function test_refused(): void {
        global $DB;
        $text = $this->text($this->purpose());
        $this->assert_refused('noguest', fn() => consents::record((int) guest_user()->id, $text, true, consents::PROFILE));
        $this->assert_refused('noguest', fn() => consents::record(0, $text, true, consents::PROFILE));
        $this->assert_refused('codingerror', fn() => consents::record($this->user->id, $text, true, 'elsewhere'));

        $this->setUser($this->getDataGenerator()->create_user());
        $this->assert_refused('consent:errornotyours', fn() => consents::require_own((int) $this->user->id));
        $this->setAdminUser();
        $this->assert_refused('consent:errornotyours', fn() => consents::require_own((int) $this->user->id));
        \core\session\manager::loginas($this->user->id, \core\context\system::instance());
        $this->assert_refused('consent:errorloggedinas', fn() => consents::require_own((int) $this->user->id));
        $this->assert_refused('consent:errorloggedinas', fn() => consents::answer_own($text, true, consents::PROFILE));
        $this->assert_refused(
            'consent:errorloggedinas',
            fn() => consents::record($this->user->id, $text, true, consents::COMPLETE)
        );
        $this->assertSame(0, $DB->count_records(answers::TABLE));
    }

    /**
     * Checks that something is refused with a message that has words.
     *
     * @param string $code
     * @param callable $do
     */
    private function assert_refused(string $code, callable $do): void {
        try {
            $do();
            $this->fail('Not refused');
        } catch (\moodle_exception $refused) {
            $this->assertSame($code, $refused->errorcode);
            $this->assertStringNotContainsString('[[', $refused->getMessage());
        }
    }

    /**
     * One press of one's own, and what it brings back.
     */
    public function test_answer_own(): void {
        $news = $this->purpose();
        $this->setUser($this->user);
        $old = $this->text($news);
        $this->assertTrue(consents::answer_own($old, true, consents::PROFILE)->given);
        $this->assertFalse(consents::answer_own($old, false, consents::PROFILE)->given);
        $this->change($news);
        consents::answer_own($this->text($news), false, consents::PROFILE);
        $this->assertFalse(consents::answer_own($old, true, consents::PROFILE)->given);
        purposes::enable($news, false);
        $this->assertNull(consents::answer_own($old, false, consents::PROFILE));
        $this->assert_refused('consent:errortextgone', fn() => consents::answer_own(999999, true, consents::PROFILE));
    }

    /**
     * With nothing to consent to nothing is read, and with many purposes one query is.
     */
    public function test_cost(): void {
        global $DB;
        purposes::all();
        $reads = function (callable $do) use ($DB): int {
            $before = $DB->perf_get_reads();
            $do();
            return $DB->perf_get_reads() - $before;
        };
        $userid = (int) $this->user->id;
        $this->assertSame(0, $reads(fn() => consents::asked_of($userid)));
        $this->assertSame(0, $reads(fn() => consents::current($userid)));
        for ($i = 0; $i < 10; $i++) {
            $this->answer($this->text($this->purpose("p{$i}")), $i % 2 === 0);
        }
        purposes::all();
        consents::current($userid);
        $this->assertSame(1, $reads(fn() => consents::asked_of($userid)));
        $this->assertSame(1, $reads(fn() => consents::current($userid)));
        $this->assertSame(0, $reads(fn() => consents::asked_of(0)));
    }
}
