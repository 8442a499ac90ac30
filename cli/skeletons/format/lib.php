<?php
// __licence__

/**
 * The course format, and the callback for names edited in place.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

require_once($CFG->dirroot . '/course/format/lib.php');

use core\output\inplace_editable;

/**
 * The course format. Core's course editor, course index and section pages work with it.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component__ extends core_courseformat\base {
    #[\Override]
    public function uses_sections() {
        return true;
    }

    #[\Override]
    public function uses_course_index() {
        return true;
    }

    #[\Override]
    public function supports_components() {
        return true;
    }

    #[\Override]
    public function supports_ajax() {
        return (object) ['capable' => true];
    }

    #[\Override]
    public function supports_news() {
        return true;
    }

    #[\Override]
    public function can_delete_section($section) {
        return true;
    }

    #[\Override]
    public function allow_stealth_module_visibility($cm, $section) {
        return !$section->section || $section->visible;
    }

    #[\Override]
    public function get_section_name($section) {
        $section = $this->get_section($section);
        if ((string) $section->name === '') {
            return $this->get_default_section_name($section);
        }
        $name = format_string($section->name, true, ['context' => \core\context\course::instance($this->courseid)]);
        return $this->numbered($section, $name);
    }

    #[\Override]
    public function get_default_section_name($section) {
        $section = $this->get_section($section);
        return $section->section == 0
            ? get_string('section0name', '__component__')
            : $this->numbered($section, get_string('newsection', '__component__'));
    }

    #[\Override]
    public function page_title(): string {
        return get_string('sectionoutline');
    }

    #[\Override]
    public function get_view_url($section, $options = []) {
        $number = $options['sr'] ?? (is_object($section) ? $section->section : $section);
        if ($number !== null && (!empty($options['navigation']) || array_key_exists('sr', $options))) {
            return new \core\url('/course/section.php', ['id' => $this->get_section($number)->id]);
        }
        return new \core\url('/course/view.php', ['id' => $this->courseid]);
    }

    #[\Override]
    public function course_format_options($foreditform = false) {
        $config = get_config('moodlecourse');
        $options = [
            'hiddensections' => ['default' => $config->hiddensections, 'type' => PARAM_INT],
            'coursedisplay' => ['default' => $config->coursedisplay, 'type' => PARAM_INT],
        ];
        if (!$foreditform) {
            return $options;
        }
        return array_merge_recursive($options, [
            'hiddensections' => [
                'label' => new lang_string('hiddensections'),
                'element_type' => 'select',
                'element_attributes' => [[
                    0 => new lang_string('hiddensectionscollapsed'),
                    1 => new lang_string('hiddensectionsinvisible'),
                ]],
            ],
            'coursedisplay' => [
                'label' => new lang_string('coursedisplay'),
                'element_type' => 'select',
                'element_attributes' => [[
                    COURSE_DISPLAY_SINGLEPAGE => new lang_string('coursedisplay_single'),
                    COURSE_DISPLAY_MULTIPAGE => new lang_string('coursedisplay_multi'),
                ]],
                'help' => 'coursedisplay',
                'help_component' => 'moodle',
            ],
        ]);
    }

    #[\Override]
    public function update_course_format_options($data, $oldcourse = null) {
        // A course that comes from another format keeps the options that both have.
        $kept = array_intersect_key((array) $oldcourse, $this->course_format_options());
        return $this->update_format_options((array) $data + $kept);
    }

    #[\Override]
    public function get_config_for_external() {
        return $this->get_format_options();
    }

    #[\Override]
    public function inplace_editable_render_section_name(
        $section,
        $linkifneeded = true,
        $editable = null,
        $edithint = null,
        $editlabel = null
    ) {
        return parent::inplace_editable_render_section_name(
            $section,
            $linkifneeded,
            $editable,
            $edithint ?? new lang_string('editsectionname', '__component__'),
            $editlabel ?? new lang_string('newsectionname', '__component__', $this->get_section_name($section))
        );
    }

    /**
     * A name with the section's number before it.
     *
     * @param section_info $section The section.
     * @param string $name HTML.
     * @return string
     */
    private function numbered(section_info $section, string $name): string {
        return $section->section == 0
            ? $name
            : get_string('numbered', '__component__', ['number' => $section->section, 'name' => $name]);
    }
}

/**
 * Saves a section's name that was edited in place.
 *
 * @param string $itemtype What was edited: sectionname, or sectionnamenl without a link.
 * @param int $itemid The id of the section.
 * @param mixed $newvalue The name.
 * @return inplace_editable|null
 */
function __component___inplace_editable($itemtype, $itemid, $newvalue): ?inplace_editable {
    global $CFG, $DB;
    require_once($CFG->dirroot . '/course/lib.php');
    if ($itemtype !== 'sectionname' && $itemtype !== 'sectionnamenl') {
        return null;
    }
    $section = $DB->get_record_sql(
        'SELECT s.* FROM {course_sections} s JOIN {course} c ON s.course = c.id WHERE s.id = ? AND c.format = ?',
        [$itemid, '__name__'],
        MUST_EXIST
    );
    return course_get_format($section->course)->inplace_editable_update_section_name($section, $itemtype, $newvalue);
}
