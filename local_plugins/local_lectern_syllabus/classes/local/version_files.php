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

namespace local_lectern_syllabus\local;

use core\context;
use stored_file;

/**
 * The files of a syllabus's versions. Each version has its complete set, so that a text of last year still has its pictures
 * when they were taken out of this year's; the file storage keeps equal contents once.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_files {
    /** @var string Component of the files. */
    public const COMPONENT = 'local_lectern_syllabus';
    /** @var string File area; the item id is the version's id. */
    public const AREA = 'content';

    /**
     * Constructor.
     *
     * @param context $context The syllabus's.
     */
    public function __construct(
        /** @var context The syllabus's. */
        private readonly context $context,
    ) {
    }

    /**
     * Whether a text says what a version says, with the same files.
     *
     * @param version $version
     * @param section_text $text
     * @return bool
     */
    public function same_text(version $version, section_text $text): bool {
        $words = trim($text->brief) === $version->brief && $text->dates === $version->dates
            && $text->contentformat === $version->contentformat;
        if (!$words) {
            return false;
        }
        if ($text->draftitemid > 0) {
            $drafts = $this->drafts($text);
            $content = file_rewrite_urls_to_pluginfile($text->content, $text->draftitemid);
            return $this->sized($content, $drafts) === $version->content && $this->has($version, $drafts);
        }
        if ($text instanceof version_text) {
            return $text->content === $version->content && $this->has($version, $this->of($text->version->id));
        }
        return $text->content === $version->content;
    }

    /**
     * Whether a text brings the files that a version has.
     *
     * @param version $version
     * @param section_text $text
     * @return bool
     */
    public function same_files(version $version, section_text $text): bool {
        return $text->draftitemid === 0 || $this->has($version, $this->drafts($text));
    }

    /**
     * Whether a version has these files and no others.
     *
     * @param version $version
     * @param stored_file[] $files
     * @return bool
     */
    private function has(version $version, array $files): bool {
        return self::sums($files) === self::sums($this->of($version->id));
    }

    /**
     * The files that a text brings from the user's editor.
     *
     * @param section_text $text
     * @return stored_file[]
     */
    private function drafts(section_text $text): array {
        global $USER;
        return $this->in(\core\context\user::instance($USER->id)->id, 'user', 'draft', $text->draftitemid);
    }

    /**
     * Gives a new version its files.
     *
     * @param int $versionid
     * @param section_text $text
     * @param version|null $before Its files are taken where the text brings none.
     * @return string The text, with its pictures' addresses and sizes.
     */
    public function take(int $versionid, section_text $text, ?version $before): string {
        if ($text->draftitemid > 0) {
            $content = file_save_draft_area_files(
                $text->draftitemid,
                $this->context->id,
                self::COMPONENT,
                self::AREA,
                $versionid,
                self::options($this->context),
                $text->content,
            );
        } else {
            $content = $text->content;
            $this->copy($text instanceof version_text ? $text->version->id : $before?->id, $versionid);
        }
        return $this->sized($content, $this->of($versionid));
    }

    /**
     * Copies a version's files to another.
     *
     * @param int|null $from
     * @param int $to
     */
    private function copy(?int $from, int $to): void {
        if ($from === null) {
            return;
        }
        // A template's files are in another context.
        $context = version::get($from)?->context_id() ?? $this->context->id;
        foreach ($this->in($context, self::COMPONENT, self::AREA, $from) as $file) {
            get_file_storage()->create_file_from_storedfile(['contextid' => $this->context->id, 'itemid' => $to], $file);
        }
    }

    /**
     * The files of a version.
     *
     * @param int $versionid
     * @return stored_file[]
     */
    public function of(int $versionid): array {
        return $this->in($this->context->id, self::COMPONENT, self::AREA, $versionid);
    }

    /**
     * What editors of syllabi may do with files.
     *
     * @param context $context
     * @return array Options of core's file and editor functions.
     */
    public static function options(context $context): array {
        global $CFG;
        return [
            'context' => $context, 'maxfiles' => 50, 'maxbytes' => $CFG->maxbytes ?? 0, 'subdirs' => false,
            'noclean' => false, 'trusttext' => false, 'enable_filemanagement' => true,
        ];
    }

    /**
     * Gives pictures that have none the size of their file: without it the page would move when they come.
     *
     * @param string $content
     * @param stored_file[] $files
     * @return string
     */
    private function sized(string $content, array $files): string {
        if (stripos($content, '@@PLUGINFILE@@') === false) {
            return $content;
        }
        $sizes = [];
        foreach ($files as $file) {
            // A file that only calls itself a picture makes PHP complain.
            $info = file_mimetype_in_typegroup($file->get_mimetype(), 'web_image') ? @$file->get_imageinfo() : false;
            if ($info) {
                $sizes['@@PLUGINFILE@@' . $file->get_filepath() . rawurlencode($file->get_filename())] = $info;
            }
        }
        return preg_replace_callback('~<img\b[^>]*>~i', function (array $match) use ($sizes): string {
            $tag = $match[0];
            if (preg_match('~\s(width|height)\s*=~i', $tag) || !preg_match('~\ssrc\s*=\s*"([^"]+)"~i', $tag, $src)) {
                return $tag;
            }
            $size = $sizes[html_entity_decode($src[1], ENT_QUOTES, 'UTF-8')] ?? null;
            return $size === null ? $tag : '<img width="' . $size['width'] . '" height="' . $size['height'] . '"' . substr($tag, 4);
        }, $content);
    }

    /**
     * The files in an area.
     *
     * @param int $contextid
     * @param string $component
     * @param string $area
     * @param int $itemid
     * @return stored_file[]
     */
    private function in(int $contextid, string $component, string $area, int $itemid): array {
        return array_values(
            get_file_storage()->get_area_files($contextid, $component, $area, $itemid, 'filepath, filename', false),
        );
    }

    /**
     * What tells sets of files apart.
     *
     * @param stored_file[] $files
     * @return string[]
     */
    private static function sums(array $files): array {
        return array_map(
            fn(stored_file $file): string => $file->get_filepath() . $file->get_filename() . ':' . $file->get_contenthash(),
            $files,
        );
    }
}
