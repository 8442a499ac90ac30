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

namespace local_lectern_people\local\team;

use local_lectern_profile\section;
use moodle_url;
use stdClass;

/**
 * Somebody in a team, with what may be told of them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class member {
    /**
     * Constructor.
     *
     * @param stdClass $user Id, names, fields of the picture, contextid, lastaccess, suspended, fields of identity.
     * @param int $depth 1 where nobody is between them and the manager.
     * @param stdClass[] $between Who manages them directly, of those in the same team: users by id; none where nobody is between.
     * @param int $teamsize How many people they manage themselves.
     * @param standing $standing How far they are.
     */
    public function __construct(
        /** @var stdClass Id, names, fields of the picture, contextid, lastaccess, suspended, fields of identity. */
        public readonly stdClass $user,
        /** @var int 1 where nobody is between them and the manager. */
        public readonly int $depth,
        /** @var stdClass[] Who manages them directly, of those in the same team: users by id; none where nobody is between. */
        public readonly array $between,
        /** @var int How many people they manage themselves. */
        public readonly int $teamsize,
        /** @var standing How far they are. */
        public readonly standing $standing,
    ) {
    }

    /**
     * Their id.
     *
     * @return int
     */
    public function id(): int {
        return (int) $this->user->id;
    }

    /**
     * Whether it is to be told that their account is suspended.
     *
     * @return bool|null Null where the viewer must not know.
     */
    public function suspended(): ?bool {
        return access::shows('suspended') ? (bool) $this->user->suspended : null;
    }

    /**
     * When they were last seen.
     *
     * @return int|null Unix time, 0 for never; null where the viewer must not know.
     */
    public function seen(): ?int {
        return access::shows('lastaccess') ? (int) $this->user->lastaccess : null;
    }

    /**
     * By what else they can be told apart, as far as the viewer may know.
     *
     * @return string[] By field. The department is not among them: see {@see department()}.
     */
    public function identity(): array {
        $identity = [];
        foreach (array_diff(query::identity_fields(), ['department']) as $field) {
            $identity[$field] = (string) $this->user->{$field};
        }
        return $identity;
    }

    /**
     * Where they work.
     *
     * @return string|null Null where the viewer must not know.
     */
    public function department(): ?string {
        return in_array('department', query::identity_fields(), true) ? (string) $this->user->department : null;
    }

    /**
     * Where their profile is.
     *
     * @return moodle_url
     */
    public function profile_url(): moodle_url {
        return new moodle_url('/user/profile.php', ['id' => $this->id()]);
    }

    /**
     * Where their learning record is.
     *
     * @return moodle_url|null Null without the plugin for it.
     */
    public function record_url(): ?moodle_url {
        return class_exists(section::class) ? new moodle_url('/local/lectern_profile/view.php', ['id' => $this->id()]) : null;
    }
}
