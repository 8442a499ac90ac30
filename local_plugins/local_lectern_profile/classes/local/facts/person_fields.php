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

namespace local_lectern_profile\local\facts;

use core\context\system as context_system;
use local_lectern_profile\audience;
use local_lectern_profile\fact;
use local_lectern_profile\subject;

/**
 * The details of a person that who looks may see: to others never more than Moodle's own profile page shows.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class person_fields {
    /** @var string[] What comes first, in this order. */
    private const FIRST = ['email', 'department', 'institution', 'city', 'country'];

    /** @var string[] Details that core shows to who may tell people apart by them. */
    private const IDENTITY = ['phone1', 'phone2', 'address', 'institution', 'department', 'idnumber'];

    /** @var visibility What Moodle lets see who looks. */
    private readonly visibility $visibility;

    /**
     * Constructor.
     *
     * @param subject $subject
     */
    public function __construct(
        /** @var subject The person, and who looks. */
        private readonly subject $subject,
    ) {
        $this->visibility = new visibility($subject);
    }

    /**
     * What is filled in and may be seen.
     *
     * @param string[] $asked Names of the fields that the site asks for, in their order; they come before other custom ones.
     * @return array<string, fact> By name, as in core's profile form: city, profile_field_team.
     */
    public function facts(array $asked): array {
        $custom = $this->custom();
        $facts = [];
        foreach (array_unique([...self::FIRST, ...$asked, ...array_keys($custom)]) as $name) {
            $fact = str_starts_with($name, 'profile_field_') ? ($custom[$name] ?? null) : $this->core($name);
            if ($fact !== null) {
                $facts[$name] = $fact;
            }
        }
        return $facts;
    }

    /**
     * A detail that is kept in the user table.
     *
     * @param string $name Column.
     * @return fact|null Null where it is empty or not theirs to see.
     */
    private function core(string $name): ?fact {
        $value = trim((string) ($this->subject->user->$name ?? ''));
        if ($value === '' || !$this->may_see($name)) {
            return null;
        }
        return match ($name) {
            'country' => new fact(get_string('country'), get_string_manager()->get_list_of_countries(true)[$value] ?? $value),
            'timezone' => new fact(get_string('timezone'), \core_date::get_localised_timezone(
                \core_date::get_user_timezone($this->subject->user)
            )),
            'lang' => new fact(get_string('preferredlanguage'), get_string_manager()->get_list_of_translations()[$value] ?? $value),
            default => new fact(plain::text(\core_user\fields::get_display_name($name)), $value),
        };
    }

    /**
     * Whether who looks may see it, by the rules of core_myprofile_navigation().
     *
     * @param string $name Column.
     * @return bool
     */
    private function may_see(string $name): bool {
        $own = $this->subject->is_self();
        return match (true) {
            $name === 'lang' => $own,
            $name === 'email' => $own || $this->may_see_email(),
            in_array($name, ['city', 'country', 'timezone'], true) => !$this->visibility->is_hidden($name),
            in_array($name, self::IDENTITY, true) => $own || $this->visibility->is_identity($name),
            // The name is the page's heading already; all else is nobody's business.
            default => false,
        };
    }

    /**
     * Whether others may see the address, by what the person chose.
     *
     * @return bool
     */
    private function may_see_email(): bool {
        global $CFG, $USER;
        require_once($CFG->libdir . '/enrollib.php');
        if ($this->visibility->is_identity('email')) {
            return true;
        }
        if ($this->visibility->is_hidden('email')) {
            return false;
        }
        $members = (int) $this->subject->user->maildisplay === \core_user::MAILDISPLAY_COURSE_MEMBERS_ONLY;
        return match (true) {
            (int) $this->subject->user->maildisplay === \core_user::MAILDISPLAY_EVERYONE => true,
            $this->visibility->can('moodle/course:useremail') => true,
            $members && $this->visibility->is_preview() => in_array(audience::TEACHER, $this->subject->audiences, true),
            default => $members && enrol_sharing_course($this->subject->user, $USER),
        };
    }

    /**
     * The site's own fields of a profile. Takes one read.
     *
     * @return array<string, fact> By name.
     */
    private function custom(): array {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $facts = [];
        foreach (profile_get_user_fields_with_data((int) $this->subject->user->id) as $field) {
            $open = (int) $field->field->visible === (int) PROFILE_VISIBLE_ALL;
            $value = !$field->is_empty() && ($this->visibility->is_preview() ? $open : $field->is_visible())
                ? plain::text($field->display_data()) : '';
            if ($value !== '') {
                $label = format_string($field->field->name, true, ['context' => context_system::instance()]);
                $facts['profile_field_' . $field->field->shortname] = new fact(plain::text($label), $value);
            }
        }
        return $facts;
    }
}
