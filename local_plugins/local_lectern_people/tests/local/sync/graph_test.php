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

namespace local_lectern_people\local\sync;

/**
 * Circles, and how high the ways up are.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\sync\graph
 */
final class graph_test extends \basic_testcase {
    /**
     * Relations, what of them is in a circle, and how high it goes without.
     *
     * @return array[]
     */
    public static function graphs(): array {
        return [
            'nothing' => [[], [], 0],
            'a line' => [[[1, 2], [2, 3], [3, 4]], [], 3],
            'two ways up, the longer counts' => [[[1, 2], [2, 3], [1, 3]], [], 2],
            'two of them' => [[[1, 2], [2, 1]], [[1, 2], [2, 1]], 0],
            'of oneself' => [[[1, 1], [1, 2]], [[1, 1]], 1],
            'three, with somebody above and below' => [
                [[9, 1], [1, 2], [2, 3], [3, 1], [3, 7]], [[1, 2], [2, 3], [3, 1]], 1,
            ],
            'several' => [
                [[1, 2], [2, 1], [2, 3], [3, 4], [4, 3], [5, 4]], [[1, 2], [2, 1], [3, 4], [4, 3]], 1,
            ],
            'two that share somebody' => [[[1, 2], [2, 1], [2, 3], [3, 2]], [[1, 2], [2, 1], [2, 3], [3, 2]], 0],
        ];
    }

    /**
     * What is in a circle is taken out, and nothing else.
     *
     * @dataProvider graphs
     * @param int[][] $relations
     * @param int[][] $circles
     * @param int $height
     */
    public function test_circles(array $relations, array $circles, int $height): void {
        foreach ([$relations, array_reverse($relations)] as $some) {
            $graph = new graph();
            foreach ($some as [$userid, $managerid]) {
                $graph->add($userid, $managerid);
            }
            $this->assertEqualsCanonicalizing($circles, $graph->take_circles());
            $this->assertSame($height, $graph->height());
            $this->assertSame([], $graph->take_circles());
        }
    }

    /**
     * A line that is longer than PHP could go down step by step.
     */
    public function test_long_line(): void {
        $graph = new graph();
        for ($number = 1; $number <= 50000; $number++) {
            $graph->add($number, $number + 1);
        }
        $this->assertSame([], $graph->take_circles());
        $this->assertSame(50000, $graph->height());
        $graph->add(50001, 1);
        $this->assertCount(50001, $graph->take_circles());
    }
}
