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

namespace local_lectern_registration\form;

use core_date;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\source;
use local_lectern_registration\local\rules\check;
use local_lectern_registration\local\rules\spec;
use local_lectern_registration\local\signup\signup;
use MoodleQuickForm;
use profile_field_base;
use Throwable;

/**
 * Fields of the form as elements of a moodleform: the same at sign-up and where people with an account are asked.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class elements {
    /** @var array<string, string> What password managers and browsers fill in, by field. WHATWG HTML, 4.10.18.7.1. */
    private const AUTOCOMPLETE = [
        'firstname' => 'given-name',
        'lastname' => 'family-name',
        'middlename' => 'additional-name',
        'alternatename' => 'nickname',
        'email' => 'email',
        'city' => 'address-level2',
        'country' => 'country',
        'phone1' => 'tel',
        'phone2' => 'tel',
        'institution' => 'organization',
        'address' => 'street-address',
    ];

    /** @var array<string, array{field, source}> By name, in order; without those that cannot be shown. */
    private array $pairs;

    /** @var array<string, profile_field_base> By name: core's own objects for custom fields. */
    private array $objects = [];

    /** @var array<string, string> By name: the element at which an error is shown; some types name theirs otherwise. */
    private array $places = [];

    /**
     * Constructor.
     *
     * @param array<string, array{field, source}> $pairs By name, in order.
     * @param int $userid Who answers; 0 at sign-up.
     * @param array $known What was answered in other steps, by name.
     */
    public function __construct(
        array $pairs,
        /** @var int Who answers; 0 at sign-up. */
        private readonly int $userid = 0,
        /** @var array What was answered in other steps, by name. */
        private readonly array $known = [],
    ) {
        global $CFG;
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $this->pairs = $pairs;
        foreach ($pairs as $name => [$field, $source]) {
            if ($source->custom) {
                $record = clone $source->record;
                // For a menu this makes the choice that is none the first: nothing is chosen for people.
                $record->required = $source->kind === 'menu' ? 1 : 0;
                // That a value is taken is told only to who has an account: at sign-up it would tell strangers.
                $record->forceunique = $userid ? $record->forceunique : 0;
                $record->hasuserdata = false;
                $this->objects[$name] = profile_get_user_field($record->datatype, $record->id, $userid, $record);
            }
        }
    }

    /**
     * Adds the fields to a form. One that cannot be shown, since its type breaks, is left out: nobody can answer it.
     *
     * @param MoodleQuickForm $mform
     */
    public function add(MoodleQuickForm $mform): void {
        foreach ($this->pairs as $name => [$field, $source]) {
            if (!$source->custom) {
                $this->add_core($mform, $field, $source);
            } else if (!$this->add_custom($mform, $source)) {
                unset($this->pairs[$name]);
                continue;
            }
            if ($mform->elementExists($name)) {
                $this->describe($mform, $field, $source);
            }
        }
    }

    /**
     * Whether there is anything to answer.
     *
     * @return bool
     */
    public function is_empty(): bool {
        return !$this->pairs;
    }

    /**
     * What is wrong with what was sent, field by field.
     *
     * @param array $data As the form gives it to validation.
     * @return string[] Messages by name.
     */
    public function validate(array $data): array {
        $errors = [];
        foreach ($this->pairs as $name => [$field, $source]) {
            $place = $this->places[$name] ?? $name;
            $message = $this->problem($field, $source, $data);
            if ($message !== '') {
                $errors[$place] = $message;
            } else if ($source->custom) {
                $errors += $this->objects[$name]->edit_validate_field((object) ($data + ['id' => $this->userid]));
            }
        }
        return $errors;
    }

    /**
     * What was sent, as it is to be stored.
     *
     * @param array $data As the form gives it.
     * @return array By name; of custom fields what core's objects save.
     */
    public function values(array $data): array {
        $values = [];
        foreach ($this->pairs as $name => [$field, $source]) {
            if (!array_key_exists($name, $data)) {
                continue;
            }
            $values[$name] = is_string($data[$name]) && $source->kind !== 'other'
                ? check::clean($source->kind, $field->rules(), $data[$name], $this->around($source, $data))
                : $data[$name];
        }
        return $values;
    }

    /**
     * What is wrong with one answer.
     *
     * @param field $field
     * @param source $source
     * @param array $data What was sent.
     * @return string HTML; empty where it is right.
     */
    private function problem(field $field, source $source, array $data): string {
        $sent = $data[$source->name] ?? '';
        if ($source->kind === 'other') {
            return $field->mandatory && $source->is_blank(self::anything($sent)) ? get_string('required') : '';
        }
        if (is_array($sent) && ($source->kind !== 'textarea' || array_diff(array_keys($sent), ['text', 'format', 'itemid']))) {
            // No form of ours sends this.
            return get_string('required');
        }
        $problem = check::value($source->kind, $field->rules(), self::plain($sent), $field->mandatory, $this->around($source, $data));
        return $problem ? s($problem->message()) : '';
    }

    /**
     * What the browser checks by itself.
     *
     * @return array[] By name of the input.
     */
    public function specs(): array {
        $specs = [];
        foreach ($this->pairs as $name => [$field, $source]) {
            // An editor is no plain input; what looks after itself is checked by the server.
            if ($source->kind !== 'other' && $source->kind !== 'textarea') {
                $specs[$name] = spec::for_browser($source->kind, $field->rules(), $field->mandatory, $this->around($source, []));
            }
        }
        return $specs;
    }

    /**
     * Adds a custom field.
     *
     * @param MoodleQuickForm $mform
     * @param source $source
     * @return bool Whether there is something to answer now.
     */
    private function add_custom(MoodleQuickForm $mform, source $source): bool {
        $before = count($mform->_elements);
        try {
            $this->objects[$source->name]->edit_field_add($mform);
            if ($source->kind !== 'menu') {
                $this->objects[$source->name]->edit_field_set_default($mform);
            }
        } catch (Throwable $error) {
            debugging("The profile field {$source->name} cannot be shown: {$error->getMessage()}", DEBUG_NORMAL);
            return false;
        }
        $added = array_slice($mform->_elements, $before);
        if (!$added) {
            return false;
        }
        $this->places[$source->name] = $mform->elementExists($source->name) ? $source->name : (string) $added[0]->getName();
        return true;
    }

    /**
     * Adds a field of the user table.
     *
     * @param MoodleQuickForm $mform
     * @param field $field
     * @param source $source
     */
    private function add_core(MoodleQuickForm $mform, field $field, source $source): void {
        $name = $source->name;
        $options = $this->options($field, $source);
        $attributes = array_filter(['autocomplete' => self::AUTOCOMPLETE[$name] ?? '']);
        if ($options) {
            $choose = ['' => get_string($name === 'country' ? 'selectacountry' : 'choosedots')];
            $mform->addElement('select', $name, $source->label(), $choose + $options, $attributes);
            if ($name === 'lang') {
                $mform->setDefault($name, current_language());
            }
            return;
        }
        $attributes += match ($source->kind) {
            'email' => ['inputmode' => 'email', 'autocapitalize' => 'none', 'spellcheck' => 'false'],
            'phone' => ['inputmode' => 'tel'],
            default => [],
        };
        $mform->addElement('text', $name, $source->label(), $attributes + ['size' => 30]);
        // Checked whole by the rules, which accept nothing that Moodle's cleaning would change.
        $mform->setType($name, PARAM_RAW);
        if (in_array($source->kind, ['email', 'phone'], true)) {
            $mform->setForceLtr($name);
        }
    }

    /**
     * Says of a field that it is mandatory, and what an administrator says to help.
     *
     * @param MoodleQuickForm $mform
     * @param field $field
     * @param source $source
     */
    private function describe(MoodleQuickForm $mform, field $field, source $source): void {
        $element = $mform->getElement($source->name);
        if ($field->mandatory) {
            $element->updateAttributes(['aria-required' => 'true']);
        } else {
            $element->setLabel(get_string('optionalfield', 'local_lectern_registration', $element->getLabel()));
        }
        if ($field->help !== '') {
            $id = "local_lectern_registration_help_{$source->name}";
            $element->updateAttributes(['aria-describedby' => $id]);
            $mform->addElement('html', \html_writer::div(
                format_string($field->help, true, ['context' => \core\context\system::instance()]),
                'lectern-registration-help',
                ['id' => $id],
            ));
        }
    }

    /**
     * What a field offers to choose from.
     *
     * @param field $field
     * @param source $source
     * @return string[] Labels by value; none where people type.
     */
    private function options(field $field, source $source): array {
        if ($source->custom) {
            $options = $this->objects[$source->name]->options ?? [];
            unset($options['']);
            return $source->kind === 'menu' ? $options : [];
        }
        $values = $field->rules()->values;
        $options = match ($source->kind) {
            'country' => get_string_manager()->get_list_of_countries(),
            'lang' => get_string_manager()->get_list_of_translations(),
            'timezone' => array_diff_key(core_date::get_list_of_timezones(), ['99' => true]),
            default => array_combine($values, $values),
        };
        return $values ? array_intersect_key($options, array_flip($values)) : $options;
    }

    /**
     * What the rules must know beside the value.
     *
     * @param source $source
     * @param array $data What was sent.
     * @return array As {@see check::value()} takes it.
     */
    private function around(source $source, array $data): array {
        global $CFG, $USER;
        $field = $this->pairs[$source->name][0];
        $around = [
            'columnlength' => $source->length,
            'options' => array_map(strval(...), array_keys($this->options($field, $source))),
        ];
        if ($source->kind === 'email') {
            ['sitedomains' => $around['sitedomains'], 'siterefused' => $around['siterefused']] = signup::site_domains();
        }
        if ($source->kind === 'phone') {
            $own = $this->userid && $this->userid === (int) $USER->id ? $USER->country : '';
            $around['country'] = (string) (($data['country'] ?? '') ?: ($this->known['country'] ?? '') ?: $own ?: (($CFG->country ?? '') ?: ''));
        }
        return array_filter($around);
    }

    /**
     * Anything that was answered in a field of a type that we do not know.
     *
     * @param mixed $sent
     * @return string Empty where nothing was.
     */
    private static function anything(mixed $sent): string {
        if (!is_array($sent)) {
            return is_scalar($sent) ? (string) $sent : '';
        }
        foreach ($sent as $part) {
            $found = self::anything($part);
            if ($found !== '' && $found !== '0') {
                return $found;
            }
        }
        return '';
    }

    /**
     * A value as text: editors send theirs in parts.
     *
     * @param mixed $value
     * @return string
     */
    private static function plain(mixed $value): string {
        if (is_array($value)) {
            $text = (string) ($value['text'] ?? '');
            return trim(html_to_text($text, 0, false)) === '' ? '' : strip_tags($text);
        }
        return is_scalar($value) ? (string) $value : '';
    }
}
