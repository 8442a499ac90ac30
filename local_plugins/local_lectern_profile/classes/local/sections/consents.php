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

namespace local_lectern_profile\local\sections;

use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\local\facts\plain;
use local_lectern_profile\local\facts\registration;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;

/**
 * What somebody consents to, where the plugin for registration asks.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consents extends section {
    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_consents';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:consents', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:consents_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function get_default_audiences(): array {
        return [audience::SELF];
    }

    #[\Override]
    public function is_available(): bool {
        return registration::is_installed();
    }

    #[\Override]
    public function is_on_core_profile(?subject $subject = null): bool {
        return true;
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $list = array_map(static fn(array $consent): array => [
            'name' => $consent['name'],
            'given' => $consent['given'],
            'statement' => self::statement($consent),
        ], registration::consents((int) $subject->user->id));
        if (!$list) {
            return null;
        }
        $own = $subject->is_self();
        return new content('local_lectern_profile/section_consents', [
            'consents' => $list,
            'url' => $own ? (new \core\url('/local/lectern_registration/consents.php'))->out(false) : '',
        ], [], [new table(
            $this->get_title(),
            [get_string('consents:what', 'local_lectern_profile'), get_string('consents:answer', 'local_lectern_profile')],
            array_map(static fn(array $one): array => [$one['name'], $one['statement']], $list),
        )]);
    }

    /**
     * What they said, in words.
     *
     * @param array $consent
     * @return string
     */
    private static function statement(array $consent): string {
        if (!$consent['answered']) {
            return get_string('consents:notanswered', 'local_lectern_profile');
        }
        $statement = get_string(
            $consent['given'] ? 'consents:given' : 'consents:notgiven',
            'local_lectern_profile',
            plain::day($consent['time']),
        );
        return $consent['outdated'] ? get_string('consents:outdated', 'local_lectern_profile', $statement) : $statement;
    }
}
