<?php
// This file is part of Lectern.
//
// Lectern is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Lectern is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Lectern.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Draws a picture for a course: calm shapes in the colours of its subject, the same for the same number.
 *
 * @copyright  2026 Lectern contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Draws one.
 *
 * @param int $number Which of the pictures.
 * @return string A JPEG of 960 × 540.
 */
function lectern_academy_picture(int $number): string {
    $palettes = [
        ['#17423b', '#2c7566', '#e9c46a', '#f3ead7', '#d97b4f'],
        ['#2b2f4a', '#52608f', '#f0b8a0', '#faf1e8', '#d1495b'],
        ['#5b3a29', '#a5673f', '#f2d0a4', '#fbf5ea', '#3d6b63'],
        ['#12355b', '#3a7ca5', '#d9dcd6', '#f6f1e7', '#e0a458'],
        ['#3f2a45', '#7b4b77', '#e5b3a5', '#f8efe9', '#4f8a8b'],
        ['#27404b', '#5c8d89', '#f4dcb0', '#faf6ee', '#c8553d'],
    ];
    mt_srand(7919 * ($number + 3));
    [$width, $height, $sharp] = [960, 540, 2];
    $image = imagecreatetruecolor($width * $sharp, $height * $sharp);
    imageantialias($image, true);
    $colours = array_map(function (string $hex) use ($image): int {
        return imagecolorallocate($image, ...array_map(hexdec(...), str_split(substr($hex, 1), 2)));
    }, $palettes[$number % count($palettes)]);
    imagefilledrectangle($image, 0, 0, $width * $sharp, $height * $sharp, $colours[3]);
    $disc = fn(float $x, float $y, float $size, int $colour) => imagefilledellipse(
        $image,
        (int) ($x * $sharp),
        (int) ($y * $sharp),
        (int) ($size * $sharp),
        (int) ($size * $sharp),
        $colours[$colour]
    );
    switch (intdiv($number, 2) % 3) {
        case 0:
            // A sun over hills.
            $disc(mt_rand(560, 800), mt_rand(140, 220), mt_rand(180, 240), 2);
            foreach ([[4, 330, .004], [1, 390, .0055], [0, 450, .007]] as [$colour, $level, $pace]) {
                $shift = mt_rand(0, 600);
                $points = [0, $height * $sharp];
                for ($x = 0; $x <= $width; $x += 4) {
                    $y = $level + 46 * sin(($x + $shift) * $pace) + 16 * sin(($x + $shift) * $pace * 2.7);
                    array_push($points, $x * $sharp, (int) ($y * $sharp));
                }
                array_push($points, $width * $sharp, $height * $sharp);
                imagefilledpolygon($image, $points, $colours[$colour]);
            }
            break;
        case 1:
            // Rings that meet.
            foreach ([[250, 300, 0, 2], [560, 260, 4, 3], [800, 360, 1, 2]] as [$x, $y, $colour, $hole]) {
                $x += mt_rand(-40, 40);
                $size = mt_rand(340, 460);
                $disc($x, $y, $size, $colour);
                $disc($x, $y, $size * .68, $hole);
                $disc($x, $y, $size * .36, 0);
            }
            break;
        default:
            // Tiles of quarter circles.
            $tile = 180;
            for ($y = 0; $y < $height; $y += $tile) {
                for ($x = 0; $x < $width; $x += $tile) {
                    $back = mt_rand(0, 4);
                    [$left, $top, $side] = [$x * $sharp, $y * $sharp, $tile * $sharp];
                    imagefilledrectangle($image, $left, $top, $left + $side, $top + $side, $colours[$back]);
                    $corner = mt_rand(0, 3);
                    imagefilledarc(
                        $image,
                        ($x + ($corner % 2) * $tile) * $sharp,
                        ($y + intdiv($corner, 2) * $tile) * $sharp,
                        $tile * 2 * $sharp,
                        $tile * 2 * $sharp,
                        [0, 90, 270, 180][$corner],
                        [90, 180, 360, 270][$corner],
                        $colours[($back + mt_rand(1, 4)) % 5],
                        IMG_ARC_PIE
                    );
                }
            }
    }
    $small = imagescale($image, $width, $height, IMG_BICUBIC);
    ob_start();
    imagejpeg($small, null, 82);
    return ob_get_clean();
}
