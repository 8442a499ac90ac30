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

use core\context\user as context_user;
use local_lectern_profile\audience;
use local_lectern_profile\subject;

/**
 * What Moodle itself lets see who looks at a record, {@see core_myprofile_navigation()}.
 *
 * A preview is the view of somebody who may do nothing special: who looks at it is the person or an administrator, and their
 * own rights say nothing about others.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class visibility {
    /**
     * Constructor.
     *
     * @param subject $subject Whose record it is.
     */
    public function __construct(
        /** @var subject Whose record it is. */
        private readonly subject $subject,
    ) {
    }

    /**
     * Whether it is what others see.
     *
     * @return bool
     */
    public function is_preview(): bool {
        global $USER;
        return $this->subject->preview
            || (!$this->subject->is_self() && (int) $USER->id === (int) $this->subject->user->id);
    }

    /**
     * Whether they look as one of these.
     *
     * @param audience ...$audiences
     * @return bool
     */
    public function is_any_of(audience ...$audiences): bool {
        foreach ($audiences as $audience) {
            if (in_array($audience, $this->subject->audiences, true)) {
                return true;
            }
        }
        return $this->subject->all;
    }

    /**
     * Whether they may do something with the person.
     *
     * @param string $capability
     * @return bool
     */
    public function can(string $capability): bool {
        return !$this->is_preview() && has_capability($capability, context_user::instance($this->subject->user->id));
    }

    /**
     * Whether they may do something on the site.
     *
     * @param string $capability
     * @return bool
     */
    public function can_on_site(string $capability): bool {
        return !$this->is_preview() && has_capability($capability, \core\context\system::instance());
    }

    /**
     * Whether the site hides a detail of others, such as city, lastaccess or mycourses.
     *
     * @param string $name As the site's setting calls it.
     * @return bool
     */
    public function is_hidden(string $name): bool {
        global $CFG;
        if ($this->subject->is_self() || $this->can('moodle/user:viewhiddendetails')) {
            return false;
        }
        return in_array($name, array_map(trim(...), explode(',', $CFG->hiddenuserfields ?? '')), true);
    }

    /**
     * Whether they may know in which courses the person is. Where the site hides that, those to whom a record is shown on
     * purpose still do.
     *
     * @return bool
     */
    public function sees_courses(): bool {
        return !$this->is_hidden('mycourses') || $this->is_any_of(audience::SELF, audience::MANAGER);
    }

    /**
     * Whether a detail is one by which they tell people apart: the site's setting, for who may see it.
     *
     * @param string $name Column of the user table.
     * @return bool
     */
    public function is_identity(string $name): bool {
        if ($this->is_preview()) {
            return false;
        }
        $context = context_user::instance($this->subject->user->id);
        return in_array($name, \core_user\fields::get_identity_fields($context, false), true);
    }
}
