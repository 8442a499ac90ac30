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

use local_lectern_registration\local\consent\languages;
use local_lectern_registration\local\consent\purpose;
use local_lectern_registration\local\consent\purposes;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/formslib.php');

/**
 * What people are asked to consent to. Custom data: purpose, the one that is changed, or null for a new one.
 *
 * It shows the languages that have a text; others are added one by one, a site may have fifty.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent_purpose_form extends \moodleform {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_registration';

    #[\Override]
    protected function definition(): void {
        $form = $this->_form;
        $purpose = $this->purpose();
        if ($purpose === null) {
            $form->addElement('text', 'shortname', get_string('purpose:shortname', self::COMPONENT), ['size' => 20]);
            $form->addHelpButton('shortname', 'purpose:shortname', self::COMPONENT);
            $form->addRule('shortname', null, 'required', null, 'client');
            $form->setType('shortname', PARAM_RAW_TRIMMED);
        } else {
            $form->addElement('static', 'shortnameshown', get_string('purpose:shortname', self::COMPONENT), s($purpose->shortname));
            $note = get_string('purpose:newversion', self::COMPONENT, $purpose->version);
            $form->addElement('static', 'note', get_string('purpose:version', self::COMPONENT), $note);
        }
        $langs = $this->langs();
        $form->addElement('hidden', 'langs', implode(',', $langs));
        $form->setType('langs', PARAM_TEXT);
        $form->setConstant('langs', implode(',', $langs));
        foreach ($langs as $lang) {
            $this->define_text($lang);
        }
        $this->define_more($langs);
        $this->add_action_buttons();
    }

    /**
     * The texts that were entered, by language.
     *
     * @param stdClass $data
     * @return array[] Each with name and content.
     */
    public static function texts(stdClass $data): array {
        $texts = [];
        foreach (explode(',', $data->langs) as $lang) {
            $name = trim($data->{"name_{$lang}"} ?? '');
            if ($name !== '') {
                $texts[$lang] = ['name' => $name, 'content' => self::content($data->{"content_{$lang}"})];
            }
        }
        return $texts;
    }

    #[\Override]
    public function validation($data, $files): array {
        $errors = parent::validation($data, $files);
        if ($this->purpose() === null) {
            $error = self::shortname_error((string) $data['shortname']);
            if ($error !== null) {
                $errors['shortname'] = $error;
            }
        }
        $langs = $this->langs();
        $any = false;
        foreach ($langs as $lang) {
            $name = trim($data["name_{$lang}"] ?? '');
            $blank = html_is_blank($data["content_{$lang}"]['text'] ?? '');
            if ($name === '' && !$blank) {
                $errors["name_{$lang}"] = get_string('purpose:errornoname', self::COMPONENT);
            } else if ($name !== '' && $blank) {
                $errors["content_{$lang}"] = get_string('purpose:errornocontent', self::COMPONENT);
            }
            $any = $any || $name !== '' || !$blank;
        }
        if (!$any) {
            $errors["name_{$langs[0]}"] = get_string('purpose:errornotext', self::COMPONENT);
        }
        return $errors;
    }

    /**
     * What is wrong with the short name of a new purpose.
     *
     * @param string $shortname
     * @return string|null Null where it is good.
     */
    private static function shortname_error(string $shortname): ?string {
        if (!preg_match('/^[a-z][a-z0-9_]{0,39}$/D', $shortname)) {
            return get_string('purpose:errorshortname', self::COMPONENT);
        }
        foreach (purposes::all() as $purpose) {
            if ($purpose->shortname === $shortname) {
                return get_string('purpose:errorshortname_taken', self::COMPONENT);
            }
        }
        return null;
    }

    /**
     * What the editor brings, as HTML: there are editors that write something else.
     *
     * @param array $editor text and format.
     * @return string
     */
    private static function content(array $editor): string {
        $html = (int) $editor['format'] === FORMAT_HTML
            ? $editor['text'] : format_text($editor['text'], $editor['format'], ['filter' => false]);
        return trim(str_replace("\r\n", "\n", $html));
    }

    /**
     * The fields of a language.
     *
     * @param string $lang
     */
    private function define_text(string $lang): void {
        $form = $this->_form;
        $text = $this->purpose()?->texts[$lang] ?? null;
        $form->addElement('header', "text_{$lang}", s(languages::name($lang)));
        $form->setExpanded("text_{$lang}");
        $form->addElement('text', "name_{$lang}", get_string('purpose:name', self::COMPONENT), ['size' => 60]);
        $form->setType("name_{$lang}", PARAM_TEXT);
        $form->addRule("name_{$lang}", get_string('maximumchars', '', 255), 'maxlength', 255, 'client');
        $form->setDefault("name_{$lang}", $text?->name ?? '');
        $options = ['maxfiles' => 0, 'trusttext' => false, 'noclean' => false];
        $form->addElement('editor', "content_{$lang}", get_string('purpose:content', self::COMPONENT), ['rows' => 8], $options);
        $form->setType("content_{$lang}", PARAM_RAW);
        $form->setDefault("content_{$lang}", ['text' => $text?->content ?? '', 'format' => FORMAT_HTML]);
    }

    /**
     * The way to add a language.
     *
     * @param string[] $langs That are there.
     */
    private function define_more(array $langs): void {
        $form = $this->_form;
        $more = array_diff_key(get_string_manager()->get_list_of_translations(), array_flip($langs));
        if ($more === []) {
            return;
        }
        $form->addElement('header', 'more', get_string('purpose:addlanguage', self::COMPONENT));
        $form->setExpanded('more');
        $group = [
            $form->createElement('select', 'addlang', get_string('language'), $more),
            $form->createElement('submit', 'doaddlang', get_string('purpose:doaddlanguage', self::COMPONENT)),
        ];
        $form->addGroup($group, 'moregroup', get_string('language'), ' ', false);
        $form->registerNoSubmitButton('doaddlang');
    }

    /**
     * The languages to show.
     *
     * @return string[] At least one.
     */
    private function langs(): array {
        global $CFG;
        $own = array_keys($this->purpose()?->texts ?? []);
        $wanted = explode(',', optional_param('langs', '', PARAM_TEXT));
        if (optional_param('doaddlang', '', PARAM_RAW) !== '') {
            $wanted[] = optional_param('addlang', '', PARAM_TEXT);
        }
        $installed = get_string_manager()->get_list_of_translations(true);
        $wanted = array_filter($wanted, fn(string $lang): bool => isset($installed[$lang]));
        return array_values(array_unique([...$own, ...$wanted])) ?: [$CFG->lang];
    }

    /**
     * The purpose that is changed.
     *
     * @return purpose|null
     */
    private function purpose(): ?purpose {
        return $this->_customdata['purpose'] ?? null;
    }
}
