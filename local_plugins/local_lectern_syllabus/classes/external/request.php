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

namespace local_lectern_syllabus\external;

use core\context;
use core_external\external_format_value;
use core_calendar\type_factory;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use core_external\util;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use required_capability_exception;

/**
 * What the functions that write have in common: what they take, and how they check it.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class request {
    /**
     * The parameters of a section's text.
     *
     * @return \core_external\external_description[] By name.
     */
    public static function text_parameters(): array {
        return [
            'content' => new external_value(PARAM_RAW, 'The text, at most ' . section_text::MOST_BYTES . ' bytes'),
            'contentformat' => new external_format_value('content', VALUE_DEFAULT, FORMAT_HTML),
            'brief' => new external_value(
                PARAM_RAW,
                'The short version for phones, plain text of at most ' . section_text::MOST_BRIEF . ' characters',
                VALUE_DEFAULT,
                ''
            ),
            'dates' => new external_multiple_structure(
                new external_single_structure([
                    'label' => new external_value(PARAM_RAW, 'What happens then, plain text'),
                    'time' => new external_value(
                        PARAM_INT,
                        'When, as a Unix timestamp; 0 where it is not known yet',
                        VALUE_DEFAULT,
                        0
                    ),
                    'day' => new external_value(
                        PARAM_RAW_TRIMMED,
                        'Instead of time: the day as year-month-day, in the calendar and time zone of who calls',
                        VALUE_DEFAULT,
                        ''
                    ),
                ]),
                'Dates, for sections of the kind dates',
                VALUE_DEFAULT,
                []
            ),
        ];
    }

    /**
     * The text that was sent.
     *
     * @param array $params Validated parameters.
     * @param section $section Where it goes.
     * @param int $draftitemid Where its files are.
     * @param bool $unfinished Whether it is still being written: a date may have no label yet.
     * @return section_text
     * @throws \moodle_exception Where something is wrong with it, in plain words.
     */
    public static function text(
        array $params,
        section $section,
        int $draftitemid = 0,
        bool $unfinished = false,
    ): section_text {
        $dates = [];
        foreach ($params['dates'] as $date) {
            $label = trim($date['label']);
            if ($label === '' && !$unfinished) {
                throw new \moodle_exception('errordatelabel', 'local_lectern_syllabus');
            }
            $time = $date['day'] === '' ? $date['time'] : self::midnight($date['day']);
            if ($time < 0) {
                throw new \moodle_exception('errordatetime', 'local_lectern_syllabus', '', $label);
            }
            $dates[] = ['label' => $label, 'time' => $time];
        }
        if ($dates !== [] && $section->kind !== section::DATES) {
            throw new \moodle_exception('errornodateshere', 'local_lectern_syllabus', '', self::plain($section));
        }
        return new section_text(
            $params['content'],
            (int) util::validate_format($params['contentformat']),
            $params['brief'],
            $dates,
            $draftitemid,
        );
    }

    /**
     * When a day begins, as the form for it says.
     *
     * @param string $day Year-month-day.
     * @return int -1 where that is no day.
     */
    private static function midnight(string $day): int {
        if (!preg_match('/^(\d{1,4})-(\d{1,2})-(\d{1,2})$/', $day, $parts)) {
            return -1;
        }
        $date = type_factory::get_calendar_instance()->convert_to_gregorian((int) $parts[1], (int) $parts[2], (int) $parts[3]);
        return (int) make_timestamp($date['year'], $date['month'], $date['day']);
    }

    /**
     * Refuses who may not change the syllabus of a context. The caller has validated the context.
     *
     * @param context $context
     */
    public static function require_edit(context $context): void {
        $course = (int) $context->contextlevel === CONTEXT_COURSE && (int) $context->instanceid !== (int) SITEID;
        if (!$course && (int) $context->contextlevel !== CONTEXT_COURSECAT) {
            throw new \moodle_exception('errornosyllabushere', 'local_lectern_syllabus');
        }
        if (!access::can_edit($context)) {
            throw new required_capability_exception($context, 'local/lectern_syllabus:edit', 'nopermissions', '');
        }
    }

    /**
     * A section in use.
     *
     * @param int $id
     * @return section
     */
    public static function section(int $id): section {
        return sections::enabled()[$id] ?? throw new \moodle_exception('errornosection', 'local_lectern_syllabus');
    }

    /**
     * A section in use, by its short name.
     *
     * @param string $shortname
     * @return section
     */
    public static function section_named(string $shortname): section {
        $section = sections::by_shortname($shortname);
        if ($section === null || !$section->enabled) {
            throw new \moodle_exception('errorunknownsection', 'local_lectern_syllabus', '', [
                'section' => $shortname,
                'known' => implode(', ', array_map(fn(section $known): string => $known->shortname, sections::enabled())),
            ]);
        }
        return $section;
    }

    /**
     * A section's name for a message.
     *
     * @param section $section
     * @return string Plain text.
     */
    private static function plain(section $section): string {
        return html_entity_decode($section->name(), ENT_QUOTES, 'UTF-8');
    }
}
