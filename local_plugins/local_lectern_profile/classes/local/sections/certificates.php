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

use local_lectern_profile\content;
use local_lectern_profile\local\facts\certificate;
use local_lectern_profile\local\facts\certificate_source;
use local_lectern_profile\local\facts\customcert_source;
use local_lectern_profile\local\facts\plain;
use local_lectern_profile\local\facts\tool_certificate_source;
use local_lectern_profile\local\facts\visibility;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;

/**
 * The certificates that somebody was given by the plugins that give any. Others add theirs as a section of their own.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class certificates extends section {
    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_certificates';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:certificates', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:certificates_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function is_available(): bool {
        return self::sources() !== [];
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $lists = array_map(static fn(certificate_source $source): array => $source->of($subject), self::sources());
        return self::content_of(array_merge(...$lists), $subject);
    }

    /**
     * What is shown of certificates.
     *
     * @param certificate[] $certificates
     * @param subject $subject
     * @return content|null
     */
    public static function content_of(array $certificates, subject $subject): ?content {
        if (!$certificates) {
            return $subject->is_self() ? new content('local_lectern_profile/section_certificates', [
                'empty' => get_string('certificates:empty', 'local_lectern_profile'),
            ]) : null;
        }
        usort($certificates, static fn(certificate $a, certificate $b): int => $b->issued <=> $a->issued);
        $named = (new visibility($subject))->sees_courses();
        $rows = array_map(static fn(certificate $certificate): array => self::row($certificate, $named), $certificates);
        return new content('local_lectern_profile/section_certificates', ['empty' => '', 'certificates' => $rows], [], [new table(
            get_string('section:certificates', 'local_lectern_profile'),
            [
                get_string('certificates:name', 'local_lectern_profile'),
                get_string('course'),
                get_string('certificates:issuedon', 'local_lectern_profile'),
                get_string('certificates:validity', 'local_lectern_profile'),
            ],
            array_map(static fn(array $row): array => [$row['name'], $row['course'], $row['day'], $row['validity']], $rows),
        )]);
    }

    /**
     * The plugins that give certificates on this site.
     *
     * @return certificate_source[]
     */
    private static function sources(): array {
        return array_values(array_filter(
            [new customcert_source(), new tool_certificate_source()],
            static fn(certificate_source $source): bool => $source->is_installed(),
        ));
    }

    /**
     * A certificate for the template.
     *
     * @param certificate $certificate
     * @param bool $named Whether its course is.
     * @return array
     */
    private static function row(certificate $certificate, bool $named): array {
        $expired = $certificate->expires && $certificate->expires < time();
        return [
            'name' => $certificate->name,
            'course' => $named ? $certificate->course : '',
            'day' => plain::day($certificate->issued),
            'issued' => get_string('certificates:issued', 'local_lectern_profile', plain::day($certificate->issued)),
            'expired' => $expired,
            'validity' => $certificate->expires ? get_string(
                $expired ? 'certificates:expired' : 'certificates:validuntil',
                'local_lectern_profile',
                plain::day($certificate->expires),
            ) : '',
            'url' => $certificate->url,
        ];
    }
}
