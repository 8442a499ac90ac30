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

namespace theme_lectern\local\course;

use context;
use core\context\course as context_course;
use stored_file;

/**
 * The pictures of courses are made smaller for pages, look like the original, and only where they may be seen.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\local\course\picture_sizes
 */
final class picture_sizes_test extends \advanced_testcase {
    public function test_a_photograph_is_made_smaller_once(): void {
        $this->resetAfterTest();
        [$context, $original] = $this->course_with(self::photograph(1600, 900));

        $made = picture_sizes::get($context, 480, $original->get_contenthash());

        $this->assertSame('image/webp', $made->get_mimetype());
        $this->assertSame([480, 270], array_slice(getimagesizefromstring($made->get_content()), 0, 2));
        $this->assertLessThan($original->get_filesize(), $made->get_filesize());
        $this->assertEquals($made->get_id(), picture_sizes::get($context, 480, $original->get_contenthash())->get_id());
        $this->assertSame('image/webp', picture_sizes::get($context, 1080, $original->get_contenthash())->get_mimetype());
    }

    public function test_a_photograph_taken_upright_stays_upright(): void {
        $this->resetAfterTest();
        [$context, $original] = $this->course_with(self::photograph(1600, 900, 6));

        $made = imagecreatefromstring(picture_sizes::get($context, 480, $original->get_contenthash())->get_content());

        $this->assertSame([480, 853], [imagesx($made), imagesy($made)]);
        // What was drawn red at the left is at the top once it is turned.
        $top = imagecolorsforindex($made, imagecolorat($made, 240, 20));
        $bottom = imagecolorsforindex($made, imagecolorat($made, 240, 830));
        $this->assertGreaterThan(180, $top['red']);
        $this->assertLessThan(80, $bottom['red']);
    }

    public function test_a_new_picture_replaces_what_was_made_of_the_old(): void {
        $this->resetAfterTest();
        [$context, $old] = $this->course_with(self::photograph(1600, 900));
        picture_sizes::get($context, 480, $old->get_contenthash());
        $hash = $old->get_contenthash();
        $old->delete();
        $new = $this->add($context, self::photograph(1500, 900));

        picture_sizes::get($context, 480, $new->get_contenthash());

        $this->assertNull(picture_sizes::get($context, 480, $hash));
        $kept = get_file_storage()->get_area_files($context->id, 'theme_lectern', picture_sizes::AREA, 480, 'id', false);
        $this->assertCount(1, $kept);
    }

    /**
     * What cannot be made smaller.
     *
     * @return array[]
     */
    public static function originals(): array {
        return [
            'no picture' => ['this is no picture, whatever its name says'],
            'cut short' => [substr(self::photograph(1600, 900), 0, 600)],
            'many pixels in few bytes' => [self::large_png()],
            'mirrored' => [self::photograph(1600, 900, 2)],
            'small enough' => [self::dot()],
        ];
    }

    /**
     * Then the original is served.
     *
     * @param string $content
     * @dataProvider originals
     */
    public function test_what_cannot_be_made_smaller_is_served_as_it_is(string $content): void {
        $this->resetAfterTest();
        [$context, $original] = $this->course_with($content);

        $this->assertEquals($original->get_id(), picture_sizes::get($context, 480, $original->get_contenthash())->get_id());
    }

    public function test_other_sizes_other_courses_and_other_files_are_refused(): void {
        $this->resetAfterTest();
        [$context, $original] = $this->course_with(self::photograph(1600, 900));
        [$other] = $this->course_with(self::photograph(1400, 900));
        $drawing = $this->add($context, '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 'drawing.svg');

        $this->assertNull(picture_sizes::get($context, 481, $original->get_contenthash()));
        $this->assertNull(picture_sizes::get($other, 480, $original->get_contenthash()));
        $this->assertNull(picture_sizes::get($context, 480, $drawing->get_contenthash()));
    }

    public function test_where_a_site_wants_a_login_strangers_get_no_picture(): void {
        $this->resetAfterTest();
        [$context, $original] = $this->course_with(self::photograph(1600, 900));
        set_config('forcelogin', 1);
        $this->setUser(null);

        $this->expectException(\moodle_exception::class);
        $this->expectExceptionMessageMatches('/redirect/i');
        picture_sizes::serve($context, ['480', $original->get_contenthash(), 'picture.webp']);
    }

    public function test_drawings_and_moving_pictures_keep_their_address(): void {
        foreach (['image/svg+xml' => 'a.svg', 'image/gif' => 'a.gif'] as $type => $name) {
            $file = (object) [
                'contextid' => 5, 'filepath' => '/', 'filename' => $name, 'mimetype' => $type, 'contenthash' => 'abc',
            ];
            $picture = picture_sizes::of($file);
            $this->assertStringEndsWith("/5/course/overviewfiles/{$name}", $picture['src']);
            $this->assertArrayNotHasKey('srcset', $picture);
        }
    }

    /**
     * A course with a picture.
     *
     * @param string $content
     * @return array Its context and the file.
     */
    private function course_with(string $content): array {
        $context = context_course::instance($this->getDataGenerator()->create_course()->id);
        return [$context, $this->add($context, $content)];
    }

    /**
     * Puts a picture into a course.
     *
     * @param context $context
     * @param string $content
     * @param string $type
     * @param string $name
     * @return stored_file
     */
    private function add(context $context, string $content, string $type = 'image/jpeg', string $name = 'p.jpg'): stored_file {
        return get_file_storage()->create_file_from_string([
            'contextid' => $context->id, 'component' => 'course', 'filearea' => 'overviewfiles',
            'itemid' => 0, 'filepath' => '/', 'filename' => $name, 'mimetype' => $type,
        ], $content);
    }

    /**
     * A JPEG, red at the left and blue at the right.
     *
     * @param int $width
     * @param int $height
     * @param int $orientation As EXIF has it; 0 says nothing.
     * @return string
     */
    private static function photograph(int $width, int $height, int $orientation = 0): string {
        $image = imagecreatetruecolor($width, $height);
        for ($x = 0; $x < $width; $x++) {
            $red = (int) (255 * ($width - $x) / $width);
            imageline($image, $x, 0, $x, $height, imagecolorallocate($image, $red, 40 + $x % 60, 255 - $red));
        }
        ob_start();
        imagejpeg($image, null, 95);
        $bytes = ob_get_clean();
        if ($orientation === 0) {
            return $bytes;
        }
        // One entry of one directory: tag 0x0112 (orientation), a short.
        $exif = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" . chr($orientation) . "\0\0\0\0\0\0";
        return substr($bytes, 0, 2) . "\xFF\xE1" . pack('n', strlen($exif) + 2) . $exif . substr($bytes, 2);
    }

    /**
     * A PNG that says it has 400 megapixels.
     *
     * @return string
     */
    private static function large_png(): string {
        $head = 'IHDR' . pack('NNCCCCC', 20000, 20000, 8, 2, 0, 0, 0);
        return "\x89PNG\r\n\x1a\n" . pack('N', 13) . $head . pack('N', crc32($head));
    }

    /**
     * A PNG of one pixel, smaller than any WebP.
     *
     * @return string
     */
    private static function dot(): string {
        return base64_decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
    }
}
