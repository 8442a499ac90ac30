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
use moodle_url;
use stored_file;

/**
 * The pictures of courses in the sizes that pages show: teachers upload what their camera made, and a page would make each
 * learner's phone load all of it. Made at the first request, kept beside the course, made anew when the picture changes.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class picture_sizes {
    /** @var string Their file area, in the course's context; the width is the item id. */
    public const AREA = 'coursepicture';

    /** @var int[] In pixels: a card or a header on a desk, the same at twice the density or across a phone. */
    private const WIDTHS = [480, 1080];
    /** @var int Of WebP; photographs show no loss at it. */
    private const QUALITY = 78;
    /** @var int An original that unfolds into more is served as it is. */
    private const MOST_PIXELS = 40_000_000;
    /** @var int Seconds that browsers keep one: its address changes with the picture. */
    private const LIFETIME = 60 * DAYSECS;
    /** @var string[] What is made smaller; drawings (SVG) have no size, and GIFs may move. */
    private const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
    /** @var int[] Degrees to turn a picture anticlockwise, by EXIF's orientation; mirrored ones are served as they are. */
    private const TURNS = [1 => 0, 3 => 180, 6 => 270, 8 => 90];

    /**
     * The addresses of a picture for `src` and `srcset`.
     *
     * @param \stdClass $file Of the table files: contextid, filepath, filename, mimetype, contenthash.
     * @return string[] src, and srcset where there are sizes.
     */
    public static function of(\stdClass $file): array {
        if (!in_array($file->mimetype, self::TYPES, true) || !self::possible()) {
            return ['src' => self::original_url($file)];
        }
        $set = [];
        foreach (self::WIDTHS as $width) {
            $url = moodle_url::make_pluginfile_url(
                $file->contextid,
                'theme_lectern',
                self::AREA,
                $width,
                "/{$file->contenthash}/",
                'picture.webp',
            )->out(false);
            $set[$width] = "{$url} {$width}w";
            $src ??= $url;
        }
        return ['src' => $src, 'srcset' => implode(', ', $set)];
    }

    /**
     * Serves a picture in one size to whoever may see the original. See theme_lectern_pluginfile().
     *
     * @param context $context The course's.
     * @param string[] $args Width, content hash of the original, file name.
     */
    public static function serve(context $context, array $args): never {
        global $CFG;
        // As core does for the original.
        if ($CFG->forcelogin) {
            require_login();
        }
        $file = count($args) === 3 ? self::get($context, (int) $args[0], $args[1]) : null;
        if ($file === null) {
            send_file_not_found();
        }
        \core\session\manager::write_close();
        send_stored_file($file, self::LIFETIME, 0, false, [
            'cacheability' => $CFG->forcelogin ? 'private' : 'public',
            'immutable' => true,
        ]);
    }

    /**
     * A picture in one size; the original where it cannot be made smaller.
     *
     * @param context $context The course's.
     * @param int $width One of WIDTHS.
     * @param string $contenthash Of the original.
     * @return stored_file|null Null where the course has no such picture, or the size is none of ours.
     */
    public static function get(context $context, int $width, string $contenthash): ?stored_file {
        if (!in_array($width, self::WIDTHS, true)) {
            return null;
        }
        $original = self::original($context, $contenthash);
        if ($original === null) {
            return null;
        }
        $storage = get_file_storage();
        $place = [
            'contextid' => $context->id, 'component' => 'theme_lectern', 'filearea' => self::AREA, 'itemid' => $width,
            'filepath' => "/{$contenthash}/", 'filename' => 'picture.webp',
        ];
        $known = $storage->get_file(...array_values($place));
        if ($known) {
            return $known;
        }
        $smaller = self::smaller($original, $width);
        if ($smaller === null || strlen($smaller) >= $original->get_filesize()) {
            return $original;
        }
        // What was made of an earlier picture.
        $storage->delete_area_files($context->id, 'theme_lectern', self::AREA, $width);
        try {
            return $storage->create_file_from_string($place + ['mimetype' => 'image/webp'], $smaller);
        } catch (\stored_file_creation_exception) {
            // Another request made it meanwhile.
            return $storage->get_file(...array_values($place)) ?: $original;
        }
    }

    /**
     * Whether this PHP can make them.
     *
     * @return bool
     */
    private static function possible(): bool {
        return function_exists('imagewebp') && function_exists('exif_read_data') && (imagetypes() & IMG_WEBP);
    }

    /**
     * The original's own address.
     *
     * @param \stdClass $file
     * @return string
     */
    private static function original_url(\stdClass $file): string {
        return moodle_url::make_pluginfile_url(
            $file->contextid,
            'course',
            'overviewfiles',
            null,
            $file->filepath,
            $file->filename,
        )->out(false);
    }

    /**
     * The picture of a course with some content.
     *
     * @param context $context
     * @param string $contenthash
     * @return stored_file|null
     */
    private static function original(context $context, string $contenthash): ?stored_file {
        foreach (get_file_storage()->get_area_files($context->id, 'course', 'overviewfiles', 0, 'id', false) as $file) {
            if ($file->get_contenthash() === $contenthash && in_array($file->get_mimetype(), self::TYPES, true)) {
                return $file;
            }
        }
        return null;
    }

    /**
     * A picture made smaller, as WebP.
     *
     * @param stored_file $original
     * @param int $width
     * @return string|null Null where that is impossible: no picture, too many pixels, mirrored.
     */
    private static function smaller(stored_file $original, int $width): ?string {
        $content = self::possible() ? $original->get_content() : '';
        $facts = $content === '' ? false : @getimagesizefromstring($content);
        // Before it is unfolded in memory.
        if (!$facts || $facts[0] < 1 || $facts[1] < 1 || $facts[0] * $facts[1] > self::MOST_PIXELS) {
            return null;
        }
        $turn = self::TURNS[self::orientation($content, $facts[2])] ?? null;
        if ($turn === null) {
            return null;
        }
        raise_memory_limit(MEMORY_HUGE);
        $image = @imagecreatefromstring($content);
        if (!$image) {
            return null;
        }
        imagepalettetotruecolor($image);
        $lying = $turn % 180 !== 0;
        $now = $lying ? imagesy($image) : imagesx($image);
        if ($now > $width) {
            [$w, $h] = [imagesx($image), imagesy($image)];
            $ratio = $width / $now;
            $image = imagescale($image, max(1, (int) round($w * $ratio)), max(1, (int) round($h * $ratio)), IMG_BICUBIC);
        }
        if ($turn !== 0) {
            $image = imagerotate($image, $turn, 0);
        }
        imagesavealpha($image, true);
        ob_start();
        $made = imagewebp($image, null, self::QUALITY);
        $bytes = ob_get_clean();
        return $made && $bytes !== '' ? $bytes : null;
    }

    /**
     * How a photograph lies, which its smaller copy can no longer say.
     *
     * @param string $content
     * @param int $type IMAGETYPE_ of getimagesize().
     * @return int EXIF's orientation, 1 where nothing is said.
     */
    private static function orientation(string $content, int $type): int {
        if ($type !== IMAGETYPE_JPEG) {
            return 1;
        }
        $stream = fopen('php://temp', 'w+b');
        fwrite($stream, $content);
        rewind($stream);
        $exif = @exif_read_data($stream);
        fclose($stream);
        return (int) ($exif['Orientation'] ?? 1) ?: 1;
    }
}
