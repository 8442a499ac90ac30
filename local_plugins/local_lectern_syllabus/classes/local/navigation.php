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
use moodle_url;
use navigation_node;
use pix_icon;

/**
 * The syllabus in the menus of courses and categories. Costs no read: menus are on every page.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class navigation {
    /** @var string Keys of the nodes in the menu of a course begin with it. */
    public const COURSE = 'local_lectern_syllabus';
    /** @var string Key of the report in the menu of a category. */
    public const REPORT = 'local_lectern_syllabus_report';
    /** @var string Key of the template in the menu of a category. */
    public const TEMPLATE = 'local_lectern_syllabus_template';

    /**
     * Adds editing, history and sharing to the menu of a course. Side by side: Moodle's menu does not open menus within it.
     *
     * @param navigation_node $menu
     * @param context $context Of the course.
     */
    public static function extend_course(navigation_node $menu, context $context): void {
        if ((int) $context->contextlevel !== CONTEXT_COURSE || (int) $context->instanceid === (int) SITEID) {
            return;
        }
        if (access::can_edit($context)) {
            foreach (['edit' => 'editsyllabus', 'history' => 'history'] as $page => $name) {
                $url = new moodle_url(self::path($page), ['contextid' => $context->id]);
                self::add($menu, get_string($name, 'local_lectern_syllabus'), $url, self::COURSE . "_{$page}");
            }
        }
        if (has_capability('local/lectern_syllabus:share', $context)) {
            $url = new moodle_url(self::path('share'), ['id' => $context->instanceid]);
            self::add($menu, get_string('sharing', 'local_lectern_syllabus'), $url, self::COURSE . '_share');
        }
    }

    /**
     * Adds the report and the template to the menu of a category.
     *
     * @param navigation_node $menu
     * @param context $context Of the category.
     */
    public static function extend_category(navigation_node $menu, context $context): void {
        if ((int) $context->contextlevel !== CONTEXT_COURSECAT) {
            return;
        }
        if (has_capability('local/lectern_syllabus:viewreport', $context)) {
            $url = new moodle_url(self::path('report'), ['categoryid' => $context->instanceid]);
            self::add($menu, get_string('navreport', 'local_lectern_syllabus'), $url, self::REPORT);
        }
        if (access::can_edit($context)) {
            $url = new moodle_url(self::path('edit'), ['contextid' => $context->id]);
            self::add($menu, get_string('navtemplate', 'local_lectern_syllabus'), $url, self::TEMPLATE);
        }
    }

    /**
     * Adds a node.
     *
     * @param navigation_node $menu
     * @param string $name
     * @param moodle_url $url
     * @param string $key
     */
    private static function add(navigation_node $menu, string $name, moodle_url $url, string $key): void {
        $menu->add($name, $url, navigation_node::TYPE_SETTING, null, $key, new pix_icon('i/report', ''));
    }

    /**
     * Path of a page.
     *
     * @param string $page
     * @return string
     */
    private static function path(string $page): string {
        return "/local/lectern_syllabus/{$page}.php";
    }
}
