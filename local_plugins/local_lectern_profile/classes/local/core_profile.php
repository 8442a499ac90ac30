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

namespace local_lectern_profile\local;

use core_user\output\myprofile\category;
use core_user\output\myprofile\node;
use core_user\output\myprofile\tree;
use html_writer;
use local_lectern_profile\output\part_html;
use local_lectern_profile\subject;
use moodle_url;
use require_login_exception;
use required_capability_exception;
use stdClass;

/**
 * The record on core's profile page: the way to its own page near the top, and the sections at the end, where they are as wide
 * as the page.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class core_profile {
    /** @var string Name of the category with the link, and what the others begin with. */
    private const CATEGORY = 'lectern_profile';

    /**
     * Adds the record to a profile.
     *
     * @param tree $tree
     * @param stdClass $user Whose profile it is: a whole row.
     * @param stdClass|null $course Of a profile within a course: the record is not shown there.
     */
    public static function extend(tree $tree, stdClass $user, ?stdClass $course): void {
        global $PAGE;
        $subject = $course === null || (int) $course->id === (int) SITEID ? viewer::look_at($user) : null;
        if ($subject === null || arrangement::sections_for($subject) === []) {
            return;
        }
        $title = get_string('pluginname', 'local_lectern_profile');
        $tree->add_category(new category(self::CATEGORY, $title, 'contact', ' lectern-profile-link'));
        self::add_facts($tree, $subject);
        $tree->add_node(new node(
            self::CATEGORY,
            self::CATEGORY . '_open',
            get_string('openrecord', 'local_lectern_profile'),
            null,
            new moodle_url('/local/lectern_profile/view.php', ['id' => $user->id])
        ));
        $output = $PAGE->get_renderer('core');
        try {
            foreach (record::of($subject, true)->parts as $part) {
                $html = part_html::render($part, $output);
                if ($html !== '') {
                    self::add($tree, $part, $html);
                }
            }
        } catch (require_login_exception | required_capability_exception) {
            // Whom a section refuses is told on the record's own page: Moodle's must not go with it.
            return;
        }
    }

    /**
     * Adds what core's page lacks of sections that are there already.
     *
     * @param tree $tree
     * @param subject $subject
     */
    private static function add_facts(tree $tree, subject $subject): void {
        foreach (arrangement::sections_for($subject) as $section) {
            try {
                $facts = guard::attempt($section->get_name(), static fn(): array => $section->is_on_core_profile($subject)
                    ? $section->get_facts_beside_core($subject) : []);
            } catch (require_login_exception | required_capability_exception) {
                continue;
            }
            foreach ($facts ?? [] as $number => $fact) {
                $tree->add_node(new node(
                    self::CATEGORY,
                    self::CATEGORY . "_{$section->get_name()}_{$number}",
                    s($fact->label),
                    null,
                    null,
                    $fact->url === '' ? s($fact->value) : html_writer::link($fact->url, s($fact->value)),
                ));
            }
        }
    }

    /**
     * Adds a section as a category of its own.
     *
     * @param tree $tree
     * @param part $part
     * @param string $html
     */
    private static function add(tree $tree, part $part, string $html): void {
        $name = self::CATEGORY . '_' . $part->name;
        // In 4.5 the page puts no space before a category's classes.
        $tree->add_category(new category($name, s($part->title), null, ' lectern-profile lectern-profile-within'));
        // With a title the page puts the content into a dd, which may hold blocks; without one into a span, which may not.
        $hidden = html_writer::span(s($part->title), 'lectern-profile-vh');
        $tree->add_node(new node($name, "{$name}_content", $hidden, null, null, $html));
    }
}
