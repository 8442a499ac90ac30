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

/**
 * What lines and first lines say.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\import\line
 * @covers     \local_lectern_people\local\import\header
 * @covers     \local_lectern_people\local\import\seen
 */
final class line_test extends \advanced_testcase {
    /**
     * First lines that are wrong.
     *
     * @return array[]
     */
    public static function headers(): array {
        return [
            'good' => ['user,manager', []],
            'any order, capitals, empty columns at the end' => ['End , MANAGER,User,,', []],
            'missing' => ['user,start', ['import:header_missing']],
            'misspelt' => ['user,manager,strat', ['import:header_unknown']],
            'twice' => ['user,manager,user', ['import:header_twice']],
            'no name' => ['user,,manager', ['import:header_unknown']],
            'other separator' => ['user;manager', ['import:header_delimiter']],
            'no header' => ['a@example.com,b@example.com',
                ['import:header_missing', 'import:header_missing', 'import:header_unknown', 'import:header_unknown']],
        ];
    }

    /**
     * Each is told.
     *
     * @dataProvider headers
     * @param string $line
     * @param string[] $strings
     */
    public function test_header(string $line, array $strings): void {
        $header = new header(new record(1, explode(',', $line), null), ',');
        $this->assertCount(count($strings), $header->errors, implode(' ', $header->errors));
        foreach ($strings as $number => $string) {
            $begin = strstr(get_string($string, 'local_lectern_people', '|'), '|', true) ?: 'What is the column';
            $this->assertStringStartsWith(explode('"', $begin)[0], $header->errors[$number]);
        }
    }

    /**
     * Dates, as days of the site.
     *
     * @return array[]
     */
    public static function days(): array {
        return [
            'none' => ['', '', 0, 0],
            'both' => ['2027-01-31', '2027-02-28', '2027-01-31 00:00', '2027-03-01 00:00'],
            'one day, in which clocks change' => ['2027-03-28', '2027-03-28', '2027-03-28 00:00', '2027-03-29 00:00'],
            'long ago and far away' => ['1900-01-01', '9999-12-31', 0, '10000-01-01'],
            'no such day' => ['2027-02-29', '', 'baddate'],
            'other order' => ['31.01.2027', '', 'baddate'],
            'with a time' => ['2027-01-31 10:00', '', 'baddate'],
            'bad end' => ['', 'never', 'baddate'],
            'an end before counting began' => ['', '1960-01-01', 'baddate'],
            'year zero' => ['0000-01-01', '', 'baddate'],
            'end before start' => ['2027-02-02', '2027-02-01', 'dates'],
        ];
    }

    /**
     * Each is read or refused.
     *
     * @dataProvider days
     * @param string $start
     * @param string $end
     * @param string|int $from Or what is wrong.
     * @param string|int $until
     */
    public function test_days(string $start, string $end, string|int $from, string|int $until = 0): void {
        $this->resetAfterTest();
        $this->setTimezone('Europe/Berlin', 'Europe/Berlin');
        $header = new header(new record(1, ['user', 'manager', 'start', 'end'], null), ',');
        $line = line::from_record(new record(2, [' ann ', 'mia', $start, $end], null), $header);
        if (in_array($from, ['baddate', 'dates'], true)) {
            $this->assertSame([2, $from], [$line->problem?->line, $line->problem?->code]);
            return;
        }
        $zone = new \DateTimeZone('Europe/Berlin');
        $time = fn(string|int $day): int => match ($day) {
            0 => 0,
            '10000-01-01' => 253402297200,
            default => (new \DateTimeImmutable($day, $zone))->getTimestamp(),
        };
        $this->assertNull($line->problem);
        $this->assertSame(['ann', 'mia', $time($from), $time($until)], [$line->user, $line->manager, $line->start, $line->end]);
    }

    /**
     * Cells that are too many, too few, too long or missing.
     */
    public function test_cells(): void {
        $header = new header(new record(1, ['user', 'manager'], null), ',');
        $code = fn(string ...$cells): ?string => line::from_record(new record(2, $cells, null), $header)->problem?->code;
        $this->assertNull($code('ann', ''));
        $this->assertNull($code('ann', 'mia', '', ''));
        $this->assertNull($code(str_repeat('é', 255), 'mia'));
        $this->assertSame('cells', $code('ann'));
        $this->assertSame('cells', $code('ann', 'mia', 'x'));
        $this->assertSame('toolong', $code('ann', str_repeat('é', 256)));
        $this->assertSame('nouser', $code(' ', 'mia'));
    }

    /**
     * A relation that was said is known with its line, among very many.
     */
    public function test_seen(): void {
        $seen = new seen(100000);
        $known = 0;
        for ($number = 1; $number <= 100000; $number++) {
            $known += $seen->note($number, $number, 7, 0);
        }
        $this->assertSame(0, $known);
        foreach ([1, 255, 256, 65536, 100000] as $number) {
            $this->assertSame($number, $seen->note(200000, $number, 7, 0));
        }
        $this->assertSame(0, $seen->note(16777215, 5, 7, 86400));
        $this->assertSame(16777215, $seen->note(3, 5, 7, 86400));
    }
}
