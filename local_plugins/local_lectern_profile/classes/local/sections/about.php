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
use local_lectern_profile\fact;
use local_lectern_profile\local\facts\managers;
use local_lectern_profile\local\facts\person_fields;
use local_lectern_profile\local\facts\registration;
use local_lectern_profile\local\facts\visibility;
use local_lectern_profile\section;
use local_lectern_profile\subject;

/**
 * Who somebody is: details, managers, and what is still to be filled in. Name and picture head the page already.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class about extends section {
    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_about';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:about', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:about_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function get_default_audiences(): array {
        return [audience::SELF, audience::TEACHER, audience::MANAGER];
    }

    #[\Override]
    public function is_on_core_profile(?subject $subject = null): bool {
        return true;
    }

    #[\Override]
    public function get_facts_beside_core(subject $subject): array {
        $facts = self::manager_facts(managers::of($subject));
        $missing = array_values(registration::is_installed() ? self::missing($subject) : []);
        if ($missing !== []) {
            $label = get_string($subject->is_self() ? 'about:missingown' : 'about:missingother', 'local_lectern_profile');
            $names = implode(get_string('listsep', 'langconfig') . ' ', array_map(static fn(fact $one): string => $one->label, $missing));
            $urls = array_filter(array_map(static fn(fact $one): string => $one->url, $missing));
            $facts[] = new fact($label, $names, reset($urls) ?: '', true);
        }
        return $facts;
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $asked = registration::is_installed();
        $missing = $asked ? self::missing($subject) : [];
        // What counts as missing may still look filled in: a time zone that is the server's.
        $details = array_diff_key((new person_fields($subject))->facts($asked ? registration::names() : []), $missing);
        $managers = managers::of($subject);
        $facts = [...self::manager_facts($managers), ...array_values($details)];
        return new content('local_lectern_profile/section_about', [
            'managers' => $managers,
            'hasmanagers' => $managers !== [],
            'managerslabel' => self::managers_label($managers),
            'details' => array_map(
                static fn(fact $fact): array => ['label' => $fact->label, 'value' => $fact->value],
                array_values($details),
            ),
            'hasdetails' => $details !== [] || $managers !== [],
            'own' => $subject->is_self(),
            'hasmissing' => $missing !== [],
            'missing' => array_map(static fn(fact $fact): string => $fact->label, array_values($missing)),
            'completeurl' => array_values(array_filter(array_map(
                static fn(fact $fact): string => $fact->url,
                array_values($missing),
            )))[0] ?? '',
        ], [...$facts, ...array_values($missing)]);
    }

    /**
     * What the site asks of the person and has not got: the person and those who manage them know it.
     *
     * @param subject $subject
     * @return array<string, fact> By name.
     */
    private static function missing(subject $subject): array {
        if (!(new visibility($subject))->is_any_of(audience::SELF, audience::MANAGER)) {
            return [];
        }
        $own = $subject->is_self();
        $url = (new \core\url('/local/lectern_registration/complete.php'))->out(false);
        return array_map(static fn(array $one): fact => new fact(
            $one[0],
            get_string('about:missing', 'local_lectern_profile'),
            $own && $one[1] ? $url : '',
            true,
        ), registration::missing((int) $subject->user->id));
    }

    /**
     * The managers as a fact.
     *
     * @param array[] $managers
     * @return fact[] One at most.
     */
    private static function manager_facts(array $managers): array {
        if (!$managers) {
            return [];
        }
        $names = implode(get_string('listsep', 'langconfig') . ' ', array_column($managers, 'name'));
        return [new fact(self::managers_label($managers), $names, count($managers) === 1 ? $managers[0]['url'] : '')];
    }

    /**
     * What the managers are called.
     *
     * @param array[] $managers
     * @return string
     */
    private static function managers_label(array $managers): string {
        return get_string(count($managers) > 1 ? 'about:managers' : 'about:manager', 'local_lectern_profile');
    }
}
