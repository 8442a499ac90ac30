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

namespace local_lectern_syllabus\form;

use local_lectern_syllabus\local\import\header;
use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\sections;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * A section of the site's syllabi. Custom data: section, the one that is changed, or null for a new one.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class section_form extends \moodleform {
    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $section = $this->section();
        $form->addElement('hidden', 'id', $section->id ?? 0);
        $form->setType('id', PARAM_INT);

        $form->addElement('text', 'name', get_string('section:name', 'local_lectern_syllabus'), ['size' => 40]);
        $form->setType('name', PARAM_TEXT);
        if ($section !== null && self::has_standard_name($section->shortname)) {
            $form->addElement('static', 'namenote', '', get_string('section:name_standard', 'local_lectern_syllabus'));
        } else {
            $form->addRule('name', null, 'required', null, 'client');
        }
        $form->addRule('name', get_string('maximumchars', '', 255), 'maxlength', 255, 'client');

        if ($section === null) {
            $form->addElement('text', 'shortname', get_string('section:shortname', 'local_lectern_syllabus'), ['size' => 20]);
            $form->addHelpButton('shortname', 'section:shortname', 'local_lectern_syllabus');
            $form->addRule('shortname', null, 'required', null, 'client');
            $form->setType('shortname', PARAM_RAW_TRIMMED);
        } else {
            $label = get_string('section:shortname', 'local_lectern_syllabus');
            $form->addElement('static', 'shownshortname', $label, s($section->shortname));
        }

        $form->addElement('textarea', 'help', get_string('section:help', 'local_lectern_syllabus'), ['rows' => 3, 'cols' => 60]);
        $form->setType('help', PARAM_TEXT);

        $form->addElement('select', 'kind', get_string('section:kind', 'local_lectern_syllabus'), self::kinds());
        $form->addElement(
            'advcheckbox',
            'mandatory',
            get_string('section:mandatory', 'local_lectern_syllabus'),
            get_string('section:mandatory_desc', 'local_lectern_syllabus')
        );
        $form->addElement(
            'advcheckbox',
            'enabled',
            get_string('section:enabled', 'local_lectern_syllabus'),
            get_string('section:enabled_desc', 'local_lectern_syllabus')
        );
        $form->setDefault('enabled', 1);

        if ($section !== null) {
            $this->set_data([
                'name' => $section->storedname,
                'help' => $section->help,
                'kind' => $section->kind,
                'mandatory' => (int) $section->mandatory,
                'enabled' => (int) $section->enabled,
            ]);
        }
        $this->add_action_buttons();
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        $section = $this->section();
        $standard = $section !== null && self::has_standard_name($section->shortname);
        if (trim($data['name']) === '' && !$standard) {
            $errors['name'] = get_string('required');
        }
        if ($section === null) {
            $error = self::shortname_error((string) $data['shortname']);
            if ($error !== null) {
                $errors['shortname'] = $error;
            }
        }
        return $errors;
    }

    /**
     * What is wrong with the short name of a new section.
     *
     * @param string $shortname
     * @return string|null Null where it is good.
     */
    public static function shortname_error(string $shortname): ?string {
        return match (true) {
            !preg_match('/^[a-z][a-z0-9_]{0,39}$/D', $shortname) => get_string('errorshortname', 'local_lectern_syllabus'),
            // Files with syllabi have columns of these names.
            in_array($shortname, header::COURSE_COLUMNS, true) || str_ends_with($shortname, header::BRIEF)
                => get_string('errorshortname_reserved', 'local_lectern_syllabus'),
            sections::by_shortname($shortname) !== null => get_string('errorshortname_taken', 'local_lectern_syllabus'),
            default => null,
        };
    }

    /**
     * The kinds of sections with their names.
     *
     * @return string[]
     */
    public static function kinds(): array {
        return [
            section::TEXT => get_string('kind:text', 'local_lectern_syllabus'),
            section::DATES => get_string('kind:dates', 'local_lectern_syllabus'),
            section::PEOPLE => get_string('kind:people', 'local_lectern_syllabus'),
        ];
    }

    /**
     * Whether a section is named in each language.
     *
     * @param string $shortname
     * @return bool
     */
    private static function has_standard_name(string $shortname): bool {
        return get_string_manager()->string_exists("section_{$shortname}", 'local_lectern_syllabus');
    }

    /**
     * The section that is changed.
     *
     * @return section|null
     */
    private function section(): ?section {
        return $this->_customdata['section'] ?? null;
    }
}
