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

namespace theme_lectern\local\front_page;

use core\context\module as context_module;
use moodle_url;
use stdClass;
use theme_lectern\local\settings;

/**
 * The latest of the site's news.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class news {
    /**
     * The news for the template.
     *
     * @return array|null `items` (each title, url, time, excerpt) and `url` of all; null where there are none to be seen.
     */
    public static function latest(): ?array {
        global $CFG, $DB, $SITE;
        require_once($CFG->dirroot . '/mod/forum/lib.php');
        // Core makes the forum when somebody looks for it; a reader should not, so it is looked up.
        $forumid = $DB->get_field('forum', 'id', ['course' => $SITE->id, 'type' => 'news'], IGNORE_MULTIPLE);
        $cm = $forumid ? (get_fast_modinfo($SITE)->get_instances_of('forum')[$forumid] ?? null) : null;
        if (!$cm || !$cm->uservisible || !has_capability('mod/forum:viewdiscussion', context_module::instance($cm->id))) {
            return null;
        }
        $context = context_module::instance($cm->id);
        $discussions = forum_get_discussions($cm, 'd.pinned DESC, p.created DESC', true, -1, settings::current()->news_limit());
        return $discussions === [] ? null : [
            'items' => array_map(fn(stdClass $post): array => self::item($post, $context), array_values($discussions)),
            'url' => (new moodle_url('/mod/forum/view.php', ['id' => $cm->id]))->out(false),
        ];
    }

    /**
     * One piece of news.
     *
     * @param stdClass $post
     * @param context_module $context
     * @return array
     */
    private static function item(stdClass $post, context_module $context): array {
        $text = format_text($post->message, $post->messageformat, ['context' => $context]);
        return [
            'title' => format_string($post->name, true, ['context' => $context]),
            'url' => (new moodle_url('/mod/forum/discuss.php', ['d' => $post->discussion]))->out(false),
            'time' => (int) $post->created,
            'excerpt' => shorten_text(content_to_text($text, FORMAT_HTML), 160),
        ];
    }
}
