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

use local_lectern_registration\local\form\source;
use local_lectern_registration\local\rules\pattern;
use local_lectern_registration\local\rules\pattern_error;
use local_lectern_registration\local\rules\phone;
use local_lectern_registration\local\rules\rules;
use MoodleQuickForm;

/**
 * The rules of a field as elements of a form: only those that fit its kind.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class rule_elements {
    /** @var array<string, string[]> The rules that fit each kind; others have none. */
    private const FITTING = [
        'name' => ['minlength', 'maxlength', 'pattern', 'patternhelp'],
        'text' => ['minlength', 'maxlength', 'pattern', 'patternhelp', 'values'],
        'textarea' => ['minlength', 'maxlength'],
        'email' => ['domains', 'refuseddomains'],
        'phone' => ['phone'],
        'country' => ['choices'],
        'lang' => ['choices'],
        'timezone' => ['choices'],
    ];

    /** @var string Of the select for telephone numbers: countries that are chosen in another element. */
    private const CHOSEN = 'chosen';

    /** @var string[] What is set. */
    private readonly array $fitting;

    /**
     * Constructor.
     *
     * @param source $source
     * @param rules $rules What holds so far.
     */
    public function __construct(
        /** @var source */
        private readonly source $source,
        /** @var rules What holds so far. */
        private readonly rules $rules,
    ) {
        $this->fitting = self::FITTING[$source->kind] ?? [];
    }

    /**
     * Whether there is anything to set.
     *
     * @return bool
     */
    public function is_any(): bool {
        return $this->fitting !== [];
    }

    /**
     * Adds the elements.
     *
     * @param MoodleQuickForm $mform
     */
    public function add(MoodleQuickForm $mform): void {
        foreach ($this->fitting as $rule) {
            match ($rule) {
                'minlength', 'maxlength' => $this->add_text($mform, $rule, $this->rules->$rule ?: '', PARAM_RAW_TRIMMED, 6),
                'pattern' => $this->add_pattern($mform),
                'patternhelp' => $this->add_text($mform, $rule, $this->rules->patternhelp, PARAM_TEXT, 60),
                'phone' => $this->add_phone($mform),
                'choices' => $this->add_choices($mform, 'choices', $this->choices(), $this->rules->values),
                default => $this->add_lines($mform, $rule, $this->rules->$rule),
            };
        }
    }

    /**
     * What is wrong with what was sent.
     *
     * @param array $data
     * @return string[] Messages by element.
     */
    public function validate(array $data): array {
        $errors = [];
        foreach (array_intersect(['minlength', 'maxlength'], $this->fitting) as $name) {
            if (!preg_match('/^[0-9]{0,5}$/D', $data[$name])) {
                $errors[$name] = get_string('rules:errornumber', 'local_lectern_registration');
            }
        }
        if (($data['phone'] ?? '') === self::CHOSEN && empty($data['phonecountries'])) {
            $errors['phonecountries'] = get_string('required');
        }
        // Each rule with those before it, so that the message stands where the mistake is.
        $sofar = [];
        foreach ($this->sent($data) as $rule => $value) {
            $sofar[$rule] = $value;
            $element = $rule === 'values' && in_array('choices', $this->fitting, true) ? 'choices' : $rule;
            $problems = rules::from_array($sofar)->problems($this->source->kind, $this->source->length);
            if ($problems && !$errors) {
                $errors[$element] = implode(' ', $problems);
            }
        }
        return $errors;
    }

    /**
     * The rules by what was sent. What does not fit the kind is left out.
     *
     * @param array $data
     * @return array As {@see rules::from_array()} takes it.
     */
    public function sent(array $data): array {
        $sent = [];
        foreach ($this->fitting as $rule) {
            $value = $data[$rule] ?? '';
            match ($rule) {
                'values', 'domains', 'refuseddomains' => $sent[$rule] = self::lines((string) $value),
                'choices' => $sent['values'] = array_map(strval(...), (array) ($value ?: [])),
                'phone' => $sent['phone'] = $value === self::CHOSEN
                    ? implode(',', (array) ($data['phonecountries'] ?? [])) : (string) $value,
                default => $sent[$rule] = $value,
            };
        }
        return $sent;
    }

    /**
     * What becomes of a sample, for who has no script.
     *
     * @param string $pattern
     * @param string $sample
     * @return string For the administrator, plain text.
     */
    public static function try_pattern(string $pattern, string $sample): string {
        if (trim($pattern) === '') {
            return get_string('rules:trynone', 'local_lectern_registration');
        }
        try {
            $matches = pattern::compile(trim($pattern))->matches($sample);
        } catch (pattern_error $error) {
            return html_entity_decode($error->getMessage(), ENT_QUOTES, 'UTF-8');
        }
        return get_string($matches ? 'rules:trypasses' : 'rules:tryfails', 'local_lectern_registration');
    }

    /**
     * Adds a pattern and where it is tried out.
     *
     * @param MoodleQuickForm $mform
     */
    private function add_pattern(MoodleQuickForm $mform): void {
        $this->add_text($mform, 'pattern', $this->rules->pattern, PARAM_RAW_TRIMMED, 60);
        $mform->getElement('pattern')->updateAttributes(['dir' => 'ltr', 'autocapitalize' => 'none', 'spellcheck' => 'false']);
        $try = [
            $mform->createElement('text', 'sample', self::label('sample'), ['size' => 30, 'autocomplete' => 'off']),
            $mform->createElement('submit', 'trypattern', self::label('try')),
        ];
        $mform->addGroup($try, 'trygroup', self::label('sample'), [' '], false);
        $mform->setType('sample', PARAM_RAW);
        $mform->registerNoSubmitButton('trypattern');
        $result = optional_param('trypattern', '', PARAM_RAW) === '' ? '' : self::try_pattern(
            optional_param('pattern', '', PARAM_RAW),
            optional_param('sample', '', PARAM_RAW),
        );
        $mform->addElement('static', 'tryresult', '', \html_writer::span(s($result), '', [
            'data-region' => 'tryresult', 'role' => 'status',
        ]));
    }

    /**
     * Adds the choice of what a telephone number may be.
     *
     * @param MoodleQuickForm $mform
     */
    private function add_phone(MoodleQuickForm $mform): void {
        $chosen = array_filter(explode(',', $this->rules->phone), static fn(string $one): bool => strlen($one) === 2);
        $mform->addElement('select', 'phone', self::label('phone'), [
            '' => self::label('phonefree'),
            phone::ANY => self::label('phoneany'),
            phone::COUNTRY => self::label('phonecountry'),
            self::CHOSEN => self::label('phonechosen'),
        ]);
        $mform->addHelpButton('phone', 'rules:phone', 'local_lectern_registration');
        $mform->setDefault('phone', $chosen ? self::CHOSEN : $this->rules->phone);
        $countries = get_string_manager()->get_list_of_countries(true);
        $this->add_choices($mform, 'phonecountries', $countries, $chosen);
        $mform->hideIf('phonecountries', 'phone', 'neq', self::CHOSEN);
    }

    /**
     * Adds a choice of several.
     *
     * @param MoodleQuickForm $mform
     * @param string $name
     * @param string[] $options
     * @param string[] $chosen
     */
    private function add_choices(MoodleQuickForm $mform, string $name, array $options, array $chosen): void {
        $mform->addElement('autocomplete', $name, self::label($name), $options, [
            'multiple' => true, 'noselectionstring' => self::label('all'),
        ]);
        $mform->setDefault($name, $chosen);
    }

    /**
     * Adds a list, one a line.
     *
     * @param MoodleQuickForm $mform
     * @param string $name
     * @param string[] $lines
     */
    private function add_lines(MoodleQuickForm $mform, string $name, array $lines): void {
        $direction = $name === 'values' ? 'auto' : 'ltr';
        $mform->addElement('textarea', $name, self::label($name), ['rows' => 4, 'cols' => 40, 'dir' => $direction]);
        $mform->addHelpButton($name, "rules:{$name}", 'local_lectern_registration');
        $mform->setType($name, PARAM_RAW);
        $mform->setDefault($name, implode("\n", $lines));
    }

    /**
     * Adds a line of text.
     *
     * @param MoodleQuickForm $mform
     * @param string $name
     * @param string|int $value
     * @param string $type
     * @param int $size
     */
    private function add_text(MoodleQuickForm $mform, string $name, string|int $value, string $type, int $size): void {
        $mform->addElement('text', $name, self::label($name), ['size' => $size]);
        $mform->setType($name, $type);
        $mform->setDefault($name, $value);
        if ($name === 'pattern' || $name === 'patternhelp') {
            $mform->addHelpButton($name, "rules:{$name}", 'local_lectern_registration');
        }
    }

    /**
     * What there is to choose from.
     *
     * @return string[] Labels by value.
     */
    private function choices(): array {
        return match ($this->source->kind) {
            'country' => get_string_manager()->get_list_of_countries(true),
            'lang' => get_string_manager()->get_list_of_translations(),
            default => \core_date::get_list_of_timezones(),
        };
    }

    /**
     * The lines of a text.
     *
     * @param string $text
     * @return string[]
     */
    private static function lines(string $text): array {
        return array_values(array_filter(
            array_map(trim(...), preg_split('/\R/u', $text) ?: []),
            static fn(string $line): bool => $line !== '',
        ));
    }

    /**
     * What an element is called.
     *
     * @param string $name
     * @return string
     */
    private static function label(string $name): string {
        return get_string("rules:{$name}", 'local_lectern_registration');
    }
}
