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

namespace local_lectern_people\local\import;

use core\context\system as context_system;
use local_lectern_people\local\settings;
use local_lectern_people\local\sync\claims;
use local_lectern_people\makes_people;
use local_lectern_people\output\import_state;
use local_lectern_people\task\run_import;
use local_lectern_people\task\sync_soon;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Files of who manages whom, from the upload to relations.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\import\import
 * @covers     \local_lectern_people\local\import\upload
 * @covers     \local_lectern_people\local\import\working
 * @covers     \local_lectern_people\local\import\checker
 * @covers     \local_lectern_people\local\import\runner
 * @covers     \local_lectern_people\local\import\batch
 * @covers     \local_lectern_people\local\import\claim_writer
 * @covers     \local_lectern_people\local\import\people_finder
 * @covers     \local_lectern_people\local\import\problems
 * @covers     \local_lectern_people\local\import\source_file
 * @covers     \local_lectern_people\task\run_import
 * @covers     \local_lectern_people\event\file_imported
 * @covers     \local_lectern_people\output\import_state
 * @covers     \local_lectern_people\local\tasks
 */
final class importing_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * Nobody can write their own ID number.
     */
    private function lock_idnumbers(): void {
        foreach (get_enabled_auth_plugins() as $method) {
            set_config('field_lock_idnumber', 'locked', "auth_{$method}");
        }
    }

    /**
     * Brings a file, up to its check.
     *
     * @param string $text
     * @param string $mode
     * @param string $by By what people and managers are named.
     * @param string $encoding
     * @return import|string[]
     */
    private function bring(
        string $text,
        string $mode = options::ADD,
        string $by = 'username',
        string $encoding = 'UTF-8'
    ): import|array {
        global $USER;
        $path = make_request_directory() . '/managers.csv';
        file_put_contents($path, $text);
        return upload::take($path, 'managers.csv', $encoding, new options($by, $by, $mode), (int) $USER->id);
    }

    /**
     * Brings a file in, to its end.
     *
     * @param string $text
     * @param string $mode
     * @param string $by
     * @return import
     */
    private function import(string $text, string $mode = options::ADD, string $by = 'username'): import {
        $import = $this->bring($text, $mode, $by);
        $this->assertTrue($import->start());
        $this->assertTrue((new runner($import))->run(1000));
        return import::get($import->id());
    }

    /**
     * What files say.
     *
     * @return string[] Person and manager, and times where there are some, sorted.
     */
    private function said(): array {
        global $DB;
        $said = [];
        $names = array_flip($this->ids);
        foreach ($DB->get_records(claims::TABLE, ['source' => 'csv']) as $claim) {
            $times = $claim->timestart || $claim->timeend ? ' ' . implode(' ', array_map(
                fn($time): string => $time ? userdate($time, '%Y-%m-%d', 99, false) : '-',
                [$claim->timestart, $claim->timeend],
            )) : '';
            $said[] = "{$names[$claim->userid]}<{$names[$claim->managerid]}{$times}";
        }
        sort($said);
        return $said;
    }

    /**
     * Counts of an import.
     *
     * @param import $import
     * @return int[]
     */
    private function counts(import $import): array {
        $record = import::get($import->id())->record;
        return array_map('intval', [
            'good' => $record->good, 'bad' => $record->bad, 'fresh' => $record->fresh, 'changed' => $record->changed,
            'same' => $record->same, 'ended' => $record->ended,
        ]);
    }

    /**
     * A good file: the check says what would happen and changes nothing; brought in, that happens, and a sync follows.
     */
    public function test_good(): void {
        global $DB;
        foreach (['ann', 'ben', 'mia', 'joe'] as $name) {
            $this->person($name);
        }
        $this->say('ann', 'mia');
        $text = "\xEF\xBB\xBFmanager,user,end\r\nmia,ann,\r\n\" MIA \",Ben,2030-12-31\r\n\r\njoe,ben,\r\n,mia,\r\n";
        $import = $this->bring($text);
        $expected = ['good' => 4, 'bad' => 0, 'fresh' => 2, 'changed' => 0, 'same' => 1, 'ended' => 0];
        $this->assertSame(import::CHECKED, $import->record->status);
        $this->assertSame($expected, $this->counts($import));
        $this->assertSame(['ann<mia'], $this->said());
        $this->assertSame([], \core\task\manager::get_adhoc_tasks(run_import::class));

        $sink = $this->redirectEvents();
        $this->assertTrue($import->start());
        $this->assertFalse($import->start());
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(run_import::class));
        $this->runAdhocTasks(run_import::class);
        $this->expectOutputRegex('/6 lines/');
        $this->assertSame($expected, $this->counts($import));
        $this->assertSame(['ann<mia', 'ben<joe', 'ben<mia - 2031-01-01'], $this->said());
        $this->assertSame(import::DONE, import::get($import->id())->record->status);
        $this->assertNull(source_file::copy($import->id()), 'No copy of the file is kept.');
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof \local_lectern_people\event\file_imported);
        $this->assertCount(1, $events);
        $this->assertStringContainsString('4 good lines', reset($events)->get_description());

        $this->sync();
        $this->assertSame(['ann<mia', 'ben<joe', 'ben<mia'], $this->pairs());
    }

    /**
     * All that can be wrong with lines.
     */
    public function test_problems(): void {
        foreach (['ann', 'ben', 'mia'] as $name) {
            $this->person($name, ['idnumber' => $name]);
        }
        $this->person('josé', ['username' => 'josee', 'email' => 'x@example.org', 'idnumber' => 'José']);
        foreach (['one', 'two'] as $name) {
            $this->person($name, ['idnumber' => 'twice']);
        }
        $gone = $this->getDataGenerator()->create_user(['idnumber' => 'gone']);
        delete_user($gone);
        $this->lock_idnumbers();
        $lines = [
            2 => ['ann,nobody,,', 'unknownmanager', 'nobody'],
            3 => ['nobody,ann,,', 'unknownuser', 'nobody'],
            4 => ['ann,twice,,', 'ambiguousmanager', 'twice'],
            5 => ['TWICE,ann,,', 'ambiguoususer', 'TWICE'],
            6 => ['ann, Ann ,,', 'self', 'ann'],
            7 => ['ann,mia', 'cells', '2'],
            8 => ['ann,mia,1.1.2027,', 'baddate', '1.1.2027'],
            9 => ['ann,mia,2027-01-02,2027-01-01', 'dates', '2027-01-02 – 2027-01-01'],
            10 => ['ann,' . str_repeat('m', 300) . ',,', 'toolong', str_repeat('m', 255)],
            11 => ["ann,\xE9,,", 'encoding', 'ann'],
            12 => ['ann,mia,,', null, ''],
            13 => ['ANN,Mia,,', 'duplicate', 'ANN Mia'],
            14 => ['"ann,mia,,', 'quote', '"ann,mia,,'],
            15 => [',mia,,', 'nouser', 'mia'],
            16 => ['ann,Jose,,', 'unknownmanager', 'Jose'],
            17 => ['ann,JOSÉ,,', null, ''],
            18 => ['ann,gone,,', 'unknownmanager', 'gone'],
        ];
        $text = "user,manager,start,end\n" . implode("\n", array_column($lines, 0)) . str_repeat("\n", 25);
        $check = function (import $import, int $otherline) use ($lines): void {
            $found = [];
            foreach (problems::of($import->id()) as $problem) {
                $found[$problem->line] = [$lines[$problem->line][0], $problem->code, $problem->value];
                $this->assertStringNotContainsString('[[', $problem->words());
                $this->assertSame($problem->code === 'duplicate' ? $otherline : 0, $problem->otherline);
            }
            $this->assertEquals(array_filter($lines, fn(array $line): bool => $line[1] !== null), $found);
            $this->assertSame(
                ['good' => 2, 'bad' => 15, 'fresh' => 2, 'changed' => 0, 'same' => 0, 'ended' => 0],
                $this->counts($import),
            );
        };
        $import = $this->bring($text, options::ADD, 'idnumber');
        $check($import, 12);
        $import->start();
        $this->assertTrue((new runner($import))->run(1000));
        $check($import, 12);
        $this->assertSame(['ann<josé', 'ann<mia'], $this->said());
    }

    /**
     * The first thousand problems are kept, all are counted; the file of them does no harm in a spreadsheet.
     */
    public function test_many_problems(): void {
        $this->person('ann');
        $text = "user,manager\nann,=1+1\nann,\"\t@x\"\n" . str_repeat("ann,nobody\n", 2600);
        $import = $this->bring($text);
        $this->assertSame(2602, (int) $import->record->bad);
        $this->assertCount(1000, problems::of($import->id()));
        $csv = explode("\n", problems::csv($import->id()));
        $this->assertSame('Line,"What is wrong","What stands there"', $csv[0]);
        $this->assertStringEndsWith(",'=1+1", $csv[1]);
        $this->assertStringEndsWith(",'@x", $csv[2]);
        $this->assertSame(1002, count($csv));
        // A page that no database can reach is behind the last one.
        $output = $GLOBALS['PAGE']->get_renderer('core');
        $state = new import_state($import, new \core\url('/local/lectern_people/import.php'), PHP_INT_MAX);
        $this->assertSame([], $state->export_for_template($output)['problems']);
        // Nothing to bring in.
        $import->start();
        $this->assertTrue((new runner($import))->run(1000));
        $this->assertSame([], $this->said());
        $this->assertCount(1000, problems::of($import->id()));
    }

    /**
     * What is not repeated ends where the file is the whole truth; what other sources say does not.
     */
    public function test_replace(): void {
        foreach (['ann', 'ben', 'eva', 'mia', 'joe'] as $name) {
            $this->person($name);
        }
        $this->import("user,manager,end\nann,mia,\nben,mia,\neva,mia,\nmia,joe,\n");
        $this->say('ann', 'joe', 'service');
        $text = "user,manager,end\nann,mia,\nben,joe,\neva,,\nmia,joe,2030-01-01\n";
        $import = $this->bring($text, options::REPLACE);
        $expected = ['good' => 4, 'bad' => 0, 'fresh' => 1, 'changed' => 1, 'same' => 1, 'ended' => 2];
        $this->assertSame($expected, $this->counts($import));
        $import->start();
        $this->assertTrue((new runner($import))->run(1000));
        $this->assertSame($expected, $this->counts($import));
        $this->assertSame(['ann<mia', 'ben<joe', 'mia<joe - 2030-01-02'], $this->said());
        $this->assertSame(1, $GLOBALS['DB']->count_records(claims::TABLE, ['source' => 'service']));
        // Once more: all stays.
        $this->assertSame(
            ['good' => 4, 'bad' => 0, 'fresh' => 0, 'changed' => 0, 'same' => 3, 'ended' => 0],
            $this->counts($this->import($text, options::REPLACE)),
        );
    }

    /**
     * A file that adds ends only what it says it ends: of people without a manager, and by dates.
     */
    public function test_add(): void {
        foreach (['ann', 'ben', 'eva', 'mia', 'joe'] as $name) {
            $this->person($name);
        }
        $this->import("user,manager\nann,mia\nann,joe\nben,mia\n");
        $text = "user,manager,end\nann,,\neva,mia,\nben,mia,2020-05-01\n";
        $import = $this->bring($text);
        $expected = ['good' => 3, 'bad' => 0, 'fresh' => 1, 'changed' => 1, 'same' => 0, 'ended' => 2];
        $this->assertSame($expected, $this->counts($import));
        $import->start();
        $this->assertTrue((new runner($import))->run(1000));
        $this->assertSame($expected, $this->counts($import));
        $this->assertSame(['ben<mia - 2020-05-02', 'eva<mia'], $this->said());
    }

    /**
     * Killed in any of its parts, and begun again: nothing is lost, nothing is there twice, all is counted once.
     */
    public function test_killed(): void {
        global $DB;
        $this->preventResetByRollback();
        $manager = $this->person('mia');
        $text = "user,manager\n";
        $rows = [];
        for ($number = 0; $number < 150; $number++) {
            $this->person("p{$number}");
        }
        for ($number = 0; $number < 5000; $number++) {
            $text .= $number % 40 === 0 ? 'p' . intdiv($number, 40) . ",mia\n" : "\"nobody\n{$number}\",mia\n";
        }
        $this->say('p0', 'mia');
        $this->say('p149', 'mia');
        $import = $this->bring($text, options::REPLACE);
        $expected = ['good' => 125, 'bad' => 4875, 'fresh' => 124, 'changed' => 0, 'same' => 1, 'ended' => 1];
        $this->assertSame($expected, $this->counts($import));
        $import->start();
        for ($kill = 1; $kill <= 3; $kill++) {
            // Each time it does a part more, and dies in the midst of the next.
            $parts = 0;
            $dying = new runner(import::get($import->id()), function () use (&$parts): void {
                if (++$parts === 2) {
                    throw new \RuntimeException('Killed');
                }
            });
            try {
                $dying->run(1000);
                $this->assertSame(3, $kill, 'There are three parts, so that the third time it comes to the end.');
            } catch (\RuntimeException $killed) {
                $this->assertLessThan(3, $kill);
                $this->assertSame(import::RUNNING, import::get($import->id())->status());
                $this->assertSame($kill * 2000, array_sum(array_slice($this->counts($import), 0, 2)));
                $this->assertContains('p149<mia', $this->said());
            }
        }
        $this->assertSame(import::DONE, import::get($import->id())->status());
        $this->assertSame($expected, $this->counts($import));
        $this->assertCount(125, $this->said());
        $this->assertSame(125, $DB->count_records(claims::TABLE, ['managerid' => $manager, 'importid' => $import->id()]));
        $this->assertSame(array_unique($this->said()), $this->said());
        $this->assertSame(1000, $DB->count_records(problems::TABLE, ['importid' => $import->id()]));
    }

    /**
     * A long one has its turns: the task does some lines, and asks for its next turn.
     */
    public function test_turns(): void {
        $this->person('mia');
        $text = "user,manager\n" . str_repeat("nobody,mia\n", 4500) . "mia,\n";
        $import = $this->bring($text);
        $import->start();
        $turns = 0;
        do {
            $turns++;
            $done = (new runner(import::get($import->id())))->run(0);
        } while (!$done);
        // Three parts of lines; the end is seen in the last turn.
        $this->assertSame(4, $turns);
        $this->assertSame(import::DONE, import::get($import->id())->status());
        $this->assertSame([1, 4500], array_slice(array_values($this->counts($import)), 0, 2));
    }

    /**
     * A large file is checked by cron; twenty thousand lines take a bounded number of queries and little memory.
     */
    public function test_large(): void {
        global $DB;
        for ($number = 0; $number < 50; $number++) {
            $this->person("p{$number}");
        }
        $text = "user,manager\n";
        for ($number = 0; $number < 20000; $number++) {
            $text .= 'p' . ($number % 50) . '@example.org,p' . (intdiv($number, 50) % 50) . "@example.org\n";
        }
        $import = $this->bring($text, options::ADD, 'email');
        $this->assertSame([import::CHECKING, 0], [$import->record->status, (int) $import->record->linesdone]);
        $this->assertFalse($import->start());
        $this->expectOutputRegex('/Checked 20001 lines/');
        $reads = $DB->perf_get_queries();
        $this->runAdhocTasks(run_import::class);
        // Ten parts.
        $this->assertLessThan(200, $DB->perf_get_queries() - $reads);
        // Each pair of two comes eight times; 50 of the 2,500 are with oneself.
        $expected = ['good' => 2450, 'bad' => 17550, 'fresh' => 2450, 'changed' => 0, 'same' => 0, 'ended' => 0];
        $this->assertSame($expected, $this->counts($import));
        $import = import::get($import->id());
        $this->assertTrue($import->start());
        memory_reset_peak_usage();
        $memory = memory_get_usage();
        $reads = $DB->perf_get_queries();
        $this->runAdhocTasks(run_import::class);
        $this->assertLessThan(250, $DB->perf_get_queries() - $reads);
        $this->assertLessThan(32 * 1024 * 1024, memory_get_peak_usage() - $memory);
        $this->assertSame($expected, $this->counts($import));
        $this->assertCount(2450, $this->said());
    }

    /**
     * Stopped: what is there stays, nothing more comes, and the file is gone. One that was only checked is discarded.
     */
    public function test_stopped(): void {
        $this->person('mia');
        foreach (['ann', 'ben'] as $name) {
            $this->person($name);
        }
        $text = "user,manager\nann,mia\n" . str_repeat("nobody,mia\n", 2500) . "ben,mia\n";
        $import = $this->bring($text);
        $import->start();
        $this->assertFalse((new runner($import))->run(0));
        $this->assertTrue(import::get($import->id())->stop());
        $this->assertTrue((new runner(import::get($import->id())))->run(1000));
        $this->assertTrue((new runner($import))->run(1000));
        $this->assertSame(['ann<mia'], $this->said());
        $this->assertSame(import::CANCELLED, $import->status());
        $this->assertFalse($import->stop());
        $this->assertFalse($import->start());
        $this->assertNull(source_file::copy($import->id()));
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));

        $other = $this->bring($text);
        $this->assertTrue($other->stop());
        $this->assertFalse($other->start());
    }

    /**
     * Two files are not brought in at the same time.
     */
    public function test_one_after_the_other(): void {
        $this->person('mia');
        $this->person('ann');
        $one = $this->bring("user,manager\nann,mia\n");
        $two = $this->bring("user,manager\nmia,ann\n", options::REPLACE);
        $one->start();
        try {
            $two->start();
            $this->fail('Two at once');
        } catch (\moodle_exception $refused) {
            $this->assertSame('import:otherruns', $refused->errorcode);
        }
        $this->assertSame(import::CHECKED, $two->status());
        (new runner($one))->run(1000);
        $this->assertTrue($two->start());
    }

    /**
     * One that is stopped in the midst of some lines still holds what the next one needs: that comes later, and is not lost.
     */
    public function test_next_waits_for_stopped(): void {
        global $CFG, $DB;
        // Of these each is for one, even within a process.
        $CFG->lock_factory = \core\lock\file_lock_factory::class;
        $this->person('mia');
        $this->person('ann');
        $one = $this->bring("user,manager\nann,mia\n");
        $two = $this->bring("user,manager\nmia,ann\n");
        $one->start();
        $DB->delete_records('task_adhoc');
        $runner = new runner($one, function () use ($one, $two): void {
            import::get($one->id())->stop();
            $this->assertTrue($two->start());
            $this->assertFalse((new runner($two))->run(1000));
            $this->run_due();
        });
        $this->assertTrue($runner->run(1000));
        $this->assertSame(import::RUNNING, import::get($two->id())->status());
        [$task] = array_values(\core\task\manager::get_adhoc_tasks(run_import::class));
        $this->assertSame($two->id(), $task->get_custom_data()->import);
        $this->assertGreaterThan(time(), $task->get_next_run_time(), 'Cron does not try it again and again.');
        $DB->set_field('task_adhoc', 'nextruntime', time() - 1);
        $this->run_due();
        $this->expectOutputRegex('/2 lines/');
        $this->assertSame(import::DONE, import::get($two->id())->status());
        $this->assertSame(['ann<mia', 'mia<ann'], $this->said());
    }

    /**
     * Runs what cron would run now of imports.
     */
    private function run_due(): void {
        $this->runAdhocTasks(run_import::class);
    }

    /**
     * The task that checked a file has not ended yet when it is started: it is brought in all the same, by one task.
     */
    public function test_started_while_check_ends(): void {
        global $DB;
        $this->person('mia');
        $this->person('ann');
        $text = "user,manager\nann,mia\n" . str_repeat(str_repeat(' ', 100) . "\n", 2000);
        $import = $this->bring($text);
        $this->assertSame(import::CHECKING, $import->status());
        $import->queue();
        $waiting = fn(): int => $DB->count_records('task_adhoc', ['classname' => '\\' . run_import::class, 'timestarted' => null]);
        $this->assertSame(1, $waiting());
        $DB->set_field('task_adhoc', 'timestarted', time());
        (new checker($import))->run();
        $this->assertTrue($import->start());
        $this->assertSame(1, $waiting());
        $import->queue();
        $this->assertSame(1, $waiting());
    }

    /**
     * Whoever signs up with somebody's address does not stand in their way; where nobody else has it, the sync says what is wrong.
     */
    public function test_unconfirmed(): void {
        global $DB;
        set_config('allowaccountssameemail', 1);
        $this->person('ann');
        $this->person('joe');
        $this->person('mia', ['email' => 'boss@example.org', 'idnumber' => 'boss']);
        $this->person('eve', ['email' => 'BOSS@example.org', 'idnumber' => 'boss', 'confirmed' => 0]);
        $this->person('new', ['email' => 'new@example.org', 'confirmed' => 0]);
        foreach (['old', 'odd', 'off'] as $name) {
            $this->person($name, ['email' => 'same@example.org', 'confirmed' => (int) ($name !== 'off')]);
        }
        foreach (['nil', 'nul'] as $name) {
            $this->person($name, ['email' => 'none@example.org', 'confirmed' => 0]);
        }
        $import = $this->import(
            "user,manager\nann@example.org,boss@example.org\nann@example.org,new@example.org\nboss@example.org,joe@example.org\n"
                . "ann@example.org,same@example.org\nann@example.org,none@example.org\n",
            options::ADD,
            'email',
        );
        $this->assertSame(['ann<mia', 'ann<new', 'mia<joe'], $this->said());
        $codes = array_map(fn(problem $problem): string => "{$problem->line} {$problem->code}", problems::of($import->id()));
        $this->assertSame(['5 ambiguousmanager', '6 ambiguousmanager'], $codes);
        $this->switch_on('csv');
        $this->sync();
        $this->assertSame(['csv:mia inforce', 'csv:new unconfirmed'], $this->states('ann'));
    }

    /**
     * Who began it may not any more, or people can take names of managers by now: it does not go on.
     */
    public function test_not_any_more(): void {
        $this->person('mia');
        $this->person('ann');
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability('local/lectern_people:manage', CAP_ALLOW, $roleid, context_system::instance());
        $text = "user,manager\nann,mia\n";
        $ways = [
            'capability' => fn(int $id) => role_unassign($roleid, $id, context_system::instance()->id),
            'suspended' => fn(int $id) => $GLOBALS['DB']->set_field('user', 'suspended', 1, ['id' => $id]),
            'deleted' => fn(int $id) => delete_user(\core_user::get_user($id)),
            'sign-up' => fn(int $id) => set_config('registerauth', 'email'),
        ];
        foreach ($ways as $name => $way) {
            $user = $this->getDataGenerator()->create_user();
            role_assign($roleid, $user->id, context_system::instance());
            $this->setUser($user);
            $import = $this->bring($text);
            $this->assertSame(import::CHECKED, $import->status(), $name);
            $import->start();
            $way((int) $user->id);
            $this->assertTrue((new runner($import))->run(1000), $name);
            $import = import::get($import->id());
            $this->assertSame(import::FAILED, $import->record->status, $name);
            $this->assertNotEmpty($import->record->message);
            $this->assertSame([], $this->said(), $name);
            $this->assertNull(source_file::copy($import->id()));
        }
    }

    /**
     * Files that are not taken at all leave nothing behind.
     */
    public function test_refused(): void {
        global $DB;
        foreach (['', "user,manager\n", "user;manager\na;b\n", "user,boss\na,b\n", "PK\x03\x04"] as $text) {
            $errors = $this->bring($text);
            $this->assertIsArray($errors, $text);
            $this->assertCount($text === "user,boss\na,b\n" ? 2 : 1, $errors);
        }
        $this->assertSame(0, $DB->count_records(import::TABLE));
        $this->assertSame(0, $DB->count_records('files', ['component' => 'local_lectern_people']));
    }

    /**
     * People and managers by different names, and in another encoding.
     */
    public function test_names(): void {
        $this->person('josé', ['username' => 'jose', 'email' => 'Jose@Example.org', 'idnumber' => 'X-é']);
        $this->person('mia', ['idnumber' => '007']);
        $path = make_request_directory() . '/file.csv';
        file_put_contents($path, iconv('UTF-8', 'WINDOWS-1252', "user;manager\r\nx-É;MIA@example.org\r\nX-e;mia@example.org\r\n"));
        $import = upload::take($path, 'file.csv', 'WINDOWS-1252', new options('idnumber', 'email', options::ADD, 'semicolon'), 2);
        $import->start();
        $this->assertTrue((new runner($import))->run(1000));
        $this->assertSame(['josé<mia'], $this->said());
        $this->assertSame([1, 1], array_slice(array_values($this->counts($import)), 0, 2));
        // A name that is a number is not another one.
        $this->lock_idnumbers();
        $import = $this->import("user,manager\nx-é,7\nx-é,007\n", options::ADD, 'idnumber');
        $this->assertSame([1, 1], array_slice(array_values($this->counts($import)), 0, 2));
    }

    /**
     * After ninety days an import is forgotten with all that belongs to it; one that runs is not.
     */
    public function test_sweep(): void {
        global $DB;
        $this->person('mia');
        $this->person('ann');
        $old = $this->bring("user,manager\nann,mia\nann,nobody\n");
        $running = $this->bring("user,manager\nann,mia\n");
        $running->start();
        $DB->set_field(import::TABLE, 'timemodified', 1000, []);
        $new = $this->bring("user,manager\nann,mia\n");
        import::sweep(time());
        $this->assertEquals(
            [$running->id(), $new->id()],
            $DB->get_fieldset_select(import::TABLE, 'id', '1 = 1 ORDER BY id'),
        );
        $this->assertSame(0, $DB->count_records(problems::TABLE, ['importid' => $old->id()]));
        $this->assertNull(source_file::copy($old->id()));
        $this->assertNotNull(source_file::copy($new->id()));
    }
}
