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

namespace theme_lectern\local\fields;

/**
 * All settings of the theme: the one list that the settings page, drafts, export and import work from.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class fields {
    /** @var string Name of their page in the admin tree. */
    public const SECTION = 'themesettinglectern';

    /** @var field[]|null By name. */
    private static ?array $all = null;

    /**
     * The settings of each tab of the settings page, in order.
     *
     * @return field[][]
     */
    public static function tabs(): array {
        return [
            'brand' => [
                new colour('brandcolour', false),
                new colour('brandcolourdark', true),
                new choice('defaultscheme', 'auto', ['auto', 'light', 'dark']),
                new choice('schemeswitch', '1'),
            ],
            'logos' => [
                new file('logo', file::PICTURE),
                new file('logodark', file::PICTURE),
                new file('logocompact', file::PICTURE),
                new file('logocompactdark', file::PICTURE),
                new file('favicon', file::ICON),
            ],
            'fonts' => [
                new file('fontbody', file::FONT),
                new file('fontdisplay', file::FONT),
            ],
            'login' => [
                new choice('loginlayout', 'picture', ['picture', 'plain']),
                new file('loginpicture', file::PICTURE),
                new html('logintext'),
            ],
            'frontpage' => [
                new sections('frontpagesections', 'lead:1,continue:1,catalogue:1,news:1'),
                new text('leadtitle'),
                new html('leadtext'),
                new file('leadpicture', file::PICTURE),
                new text('leadbutton'),
                new url('leadurl'),
                new number('cataloguelimit', '9', 1, 60),
                new ids('cataloguecategories'),
                new number('newslimit', '3', 1, 20),
            ],
            'navigation' => [
                new navigation('navigation', navigation::write([
                    'home' => ['visitors'],
                    'myhome' => ['learners', 'teachers', 'managers'],
                    'mycourses' => ['learners', 'teachers', 'managers'],
                    'courses' => navigation::AUDIENCES,
                    'siteadminnode' => ['managers'],
                ])),
                new links('navigationlinks', true),
            ],
            'course' => [
                new choice('courseheader', '1'),
                new choice('courseheaderactivity', '1'),
                new choice('courseheaderpicture', '1'),
                new choice('courseheaderprogress', '1'),
                new choice('courseheaderteachers', '1'),
                new choice('activitynavigation', '1'),
            ],
            'footer' => [
                new html('footertext'),
                new links('footerlinks'),
                new choice('footershowpowered', '1'),
            ],
            'advanced' => [
                new text('unaddableblocks', 'navigation,settings,course_list,section_links'),
                new scss('scssbefore'),
                new scss('scssafter'),
            ],
        ];
    }

    /**
     * All settings.
     *
     * @return field[] By name.
     */
    public static function all(): array {
        if (self::$all === null) {
            self::$all = [];
            foreach (self::tabs() as $fields) {
                foreach ($fields as $field) {
                    self::$all[$field->name] = $field;
                }
            }
        }
        return self::$all;
    }

    /**
     * One setting.
     *
     * @param string $name
     * @return field
     * @throws \coding_exception Where there is none of that name.
     */
    public static function get(string $name): field {
        return self::all()[$name] ?? throw new \coding_exception("The theme has no setting '{$name}'.");
    }

    /**
     * The settings that are files.
     *
     * @return file[] By name.
     */
    public static function files(): array {
        return array_filter(self::all(), fn(field $field): bool => $field instanceof file);
    }
}
