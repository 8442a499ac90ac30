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

namespace local_lectern_syllabus\local\pdf;

use GdImage;
use local_lectern_syllabus\local\files;
use local_lectern_syllabus\local\version_files;
use stored_file;

/**
 * The pictures of a syllabus for a PDF. Only its own files: whoever writes a syllabus must not make the server fetch addresses
 * or read its disk.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class images {
    /** @var int Pictures in one document. */
    private const MOST = 40;
    /** @var int Pixels of one picture; more need too much memory. */
    private const MOST_PIXELS = 20_000_000;
    /** @var int Pixels at the longer side that are enough for paper. */
    private const SIDE = 1400;

    /** @var int Pictures taken so far. */
    private int $taken = 0;
    /** @var array[] Pictures by file id; empty where one cannot be used. */
    private array $known = [];

    /**
     * Constructor.
     *
     * @param int $contextid Of the syllabus.
     * @param int[] $versionids Whose files may be used.
     */
    public function __construct(
        /** @var int Of the syllabus. */
        private readonly int $contextid,
        /** @var int[] Whose files may be used. */
        private readonly array $versionids,
    ) {
    }

    /**
     * A picture.
     *
     * @param string $address As it stands in the text.
     * @return array|null data, width, height in pixels; null where there is none that can be used.
     */
    public function get(string $address): ?array {
        $file = $this->file($address);
        if ($file === null || $this->taken >= self::MOST) {
            return null;
        }
        $id = (int) $file->get_id();
        $this->known[$id] ??= self::prepared($file);
        if ($this->known[$id] === []) {
            return null;
        }
        $this->taken++;
        return $this->known[$id];
    }

    /**
     * The file behind an address.
     *
     * @param string $address
     * @return stored_file|null
     */
    private function file(string $address): ?stored_file {
        global $CFG;
        $begin = "{$CFG->wwwroot}/pluginfile.php";
        if (!str_starts_with($address, $begin)) {
            return null;
        }
        $path = rawurldecode(preg_replace('/[?#].*$/s', '', substr($address, strlen($begin))));
        $areas = version_files::AREA . '|' . files::SHARED . '/[A-Za-z0-9]+';
        if (!preg_match('~^/(\d+)/' . version_files::COMPONENT . "/(?:{$areas})/(\d+)(/(?:.*/)?)([^/]+)$~Ds", $path, $parts)) {
            return null;
        }
        [, $contextid, $versionid, $folder, $name] = $parts;
        if ((int) $contextid !== $this->contextid || !in_array((int) $versionid, $this->versionids, true)) {
            return null;
        }
        $file = get_file_storage()->get_file(
            $this->contextid,
            version_files::COMPONENT,
            version_files::AREA,
            (int) $versionid,
            $folder,
            $name,
        );
        return $file && !$file->is_directory() ? $file : null;
    }

    /**
     * A picture as PDF takes it fast and safely: read anew, not larger than needed, on white where it is transparent.
     *
     * @param stored_file $file
     * @return array data, width and height; empty where it is no picture that can be used.
     */
    private static function prepared(stored_file $file): array {
        if (!str_starts_with((string) $file->get_mimetype(), 'image/') || $file->get_mimetype() === 'image/svg+xml') {
            return [];
        }
        $content = $file->get_content();
        $info = @getimagesizefromstring($content);
        if (!$info || $info[0] < 1 || $info[1] < 1 || $info[0] * $info[1] > self::MOST_PIXELS) {
            return [];
        }
        raise_memory_limit(MEMORY_EXTRA);
        $picture = @imagecreatefromstring($content);
        if (!$picture) {
            return [];
        }
        $photo = $info[2] === IMAGETYPE_JPEG;
        $sheet = self::on_white($photo ? self::upright($picture, $content) : $picture);
        ob_start();
        $photo ? imagejpeg($sheet, null, 85) : imagepng($sheet, null, 6);
        return ['data' => ob_get_clean(), 'width' => imagesx($sheet), 'height' => imagesy($sheet)];
    }

    /**
     * A photo as it was held: cameras only note that.
     *
     * @param GdImage $picture
     * @param string $content Of the file.
     * @return GdImage
     */
    private static function upright(GdImage $picture, string $content): GdImage {
        if (!function_exists('exif_read_data')) {
            return $picture;
        }
        $stream = fopen('php://memory', 'w+b');
        fwrite($stream, $content);
        rewind($stream);
        $angle = [3 => 180, 6 => 270, 8 => 90][(int) ((@exif_read_data($stream) ?: [])['Orientation'] ?? 0)] ?? 0;
        fclose($stream);
        return $angle === 0 ? $picture : (imagerotate($picture, $angle, 0) ?: $picture);
    }

    /**
     * The picture on white, made smaller where it is larger than needed.
     *
     * @param GdImage $picture
     * @return GdImage
     */
    private static function on_white(GdImage $picture): GdImage {
        [$width, $height] = [imagesx($picture), imagesy($picture)];
        $scale = min(1, self::SIDE / max($width, $height));
        $new = [max(1, (int) round($width * $scale)), max(1, (int) round($height * $scale))];
        $sheet = imagecreatetruecolor(...$new);
        imagefill($sheet, 0, 0, imagecolorallocate($sheet, 255, 255, 255));
        imagecopyresampled($sheet, $picture, 0, 0, 0, 0, $new[0], $new[1], $width, $height);
        return $sheet;
    }
}
