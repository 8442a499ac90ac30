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

namespace local_lectern_registration\local\consent;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->libdir . '/formslib.php');

/**
 * Consents in a form: free, never ticked beforehand, and an answer is to what was read.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\consent\form_part
 */
final class form_part_test extends \advanced_testcase {
    /**
     * A form with the offers of somebody.
     *
     * @param array|null $post What is sent, null for none.
     * @return \moodleform
     */
    private function form(?array $post = null): \moodleform {
        $_POST = [];
        $form = new class extends \moodleform {
            #[\Override]
            protected function definition(): void {
                consents::form_elements($this->_form, consents::asked_of(0));
                $this->add_action_buttons(false);
            }
        };
        if ($post !== null) {
            $class = $form::class;
            $_POST = $post + [
                'sesskey' => sesskey(),
                '_qf__' . preg_replace('/[^a-z0-9_]/i', '_', $class) => 1,
                'submitbutton' => 'Go',
            ];
            $form = new $class();
            $_POST = [];
        }
        return $form;
    }

    /**
     * A purpose's text.
     *
     * @param int $id
     * @return int
     */
    private function text(int $id): int {
        return purposes::all()[$id]->offer()->textid;
    }

    /**
     * The whole text is in the form, its box is described by it and not ticked; nothing must be ticked.
     */
    public function test_form(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $news = purposes::create('news', ['en' => ['name' => 'News & more', 'content' => '<p>The whole text.</p>']]);
        $photos = purposes::create('photos', ['en' => ['name' => 'Photos', 'content' => '<p>Pictures.</p>']]);
        $text = $this->text($news);
        $html = $this->form()->render();
        $this->assertStringContainsString('The whole text.', $html);
        $this->assertStringContainsString('News &amp; more', $html);
        $this->assertStringContainsString("aria-describedby=\"lectern-registration-consent_{$text}\"", $html);
        $this->assertStringContainsString("id=\"lectern-registration-consent_{$text}\"", $html);
        $this->assertSame(0, preg_match('/type="checkbox"[^>]*\bchecked\b/', $html));
        $this->assertStringNotContainsString('aria-required', $html);

        $other = $this->text($photos);
        $data = $this->form([form_part::SHOWN => "{$text},{$other}", "consent_{$text}" => 1, "consent_{$other}" => 0])->get_data();
        $this->assertNotNull($data);
        $this->assertSame([$text => true, $other => false], consents::from_form($data, consents::asked_of(0)));
        $this->assertSame([$text => false, $other => false], consents::from_form(new \stdClass(), consents::asked_of(0)));
    }

    /**
     * Texts that change, are archived, removed or added while the form is open: the answer is to what was shown, no other.
     */
    public function test_changed_meanwhile(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $make = fn(string $name): int => purposes::create($name, ['en' => ['name' => $name, 'content' => "<p>{$name}</p>"]]);
        [$changed, $archived, $removed] = array_map($make, ['changed', 'archived', 'removed']);
        $texts = array_map($this->text(...), [$changed, $archived, $removed]);
        purposes::revise($changed, ['en' => ['name' => 'changed', 'content' => '<p>Quite different</p>']]);
        purposes::enable($archived, false);
        purposes::remove($removed);
        $make('added');
        $post = [form_part::SHOWN => implode(',', $texts)];
        foreach ($texts as $text) {
            $post["consent_{$text}"] = 1;
        }
        $form = $this->form($post);
        $data = $form->get_data();
        $this->assertNotNull($data);
        $answers = consents::from_form($data, consents::asked_of(0));
        $this->assertSame([$texts[0], $texts[1]], array_keys(array_filter($answers)));
        $user = $this->getDataGenerator()->create_user();
        foreach ($answers as $textid => $given) {
            consents::record($user->id, $textid, $given, consents::SIGNUP);
        }
        $this->assertEqualsCanonicalizing(
            [$texts[0], $texts[1]],
            array_map('intval', $DB->get_fieldset_select(answers::TABLE, 'textid', 'given = 1')),
        );
        $this->assertSame(
            ['changed', 'added'],
            array_map(fn(offer $offer): string => $offer->shortname, consents::asked_of((int) $user->id)),
        );
    }

    /**
     * A form that is filled from a draft, which was kept while there was another text, asks for the text that it shows.
     */
    public function test_draft(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $id = purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>News</p>']]);
        $old = $this->text($id);
        purposes::revise($id, ['en' => ['name' => 'News', 'content' => '<p>Other</p>']]);
        $new = $this->text($id);
        $form = $this->form();
        $form->set_data([form_part::SHOWN => $old, "consent_{$old}" => 1]);
        $html = $form->render();
        $this->assertMatchesRegularExpression('/name="' . form_part::SHOWN . '"[^>]*value="' . $new . '"/', $html);
        $this->assertSame(0, preg_match('/type="checkbox"[^>]*\bchecked\b/', $html));
        $data = $this->form([form_part::SHOWN => $new, "consent_{$new}" => 1])->get_data();
        $this->assertSame([$new => true], consents::from_form($data, consents::asked_of(0)));
    }

    /**
     * A list that was tampered with.
     */
    public function test_tampered(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $text = $this->text(purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>News</p>']]));
        foreach (['', "{$text},{$text}", "0,-1,{$text}", '999999', "1' OR 1=1", str_repeat("{$text},", 5000)] as $list) {
            $data = $this->form([form_part::SHOWN => $list, "consent_{$text}" => 1])->get_data();
            $answers = consents::from_form($data, consents::asked_of(0));
            $this->assertLessThanOrEqual(1, count(array_filter($answers)), $list);
        }
    }
}
