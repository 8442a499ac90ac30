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

/**
 * Purposes: versions, languages, order, archive and removal.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\consent\purposes
 * @covers     \local_lectern_registration\local\consent\purpose
 * @covers     \local_lectern_registration\local\consent\languages
 * @covers     \local_lectern_registration\local\consent\offer
 */
final class purposes_test extends \advanced_testcase {
    /**
     * A text.
     *
     * @param string $words
     * @return array
     */
    private function words(string $words): array {
        return ['name' => $words, 'content' => "<p>{$words}</p>"];
    }

    /**
     * An edit makes a new version of all languages and the old texts stay; a further language alone does not.
     */
    public function test_versions(): void {
        global $DB;
        $this->resetAfterTest();
        $id = purposes::create('news', ['en' => $this->words('One')]);
        $this->assertFalse(purposes::revise($id, ['en' => $this->words('One')]));
        $this->assertFalse(purposes::revise($id, ['en' => $this->words('One'), 'de' => $this->words('Eins')]));
        $this->assertSame(1, purposes::all()[$id]->version);
        $this->assertSame(['de', 'en'], array_keys(purposes::all()[$id]->texts));

        $this->assertTrue(purposes::revise($id, ['en' => $this->words('Two'), 'de' => $this->words('Eins')]));
        $this->assertSame(2, purposes::all()[$id]->version);
        $this->assertSame('Two', purposes::all()[$id]->texts['en']->name);
        $this->assertSame('Eins', purposes::all()[$id]->texts['de']->name);
        // A language that is left out ends with its version.
        $this->assertTrue(purposes::revise($id, ['en' => $this->words('Two')]));
        $this->assertSame(['en'], array_keys(purposes::all()[$id]->texts));
        $this->assertSame(5, $DB->count_records(purposes::TEXT, ['purposeid' => $id]));
        $this->assertSame('One', $DB->get_field(purposes::TEXT, 'name', ['purposeid' => $id, 'version' => 1, 'lang' => 'en']));
    }

    /**
     * The reader's language, its parent, the site's, English, any.
     */
    public function test_language(): void {
        global $CFG;
        $this->resetAfterTest();
        $this->assertSame('de', languages::best(['en', 'de'], 'de'));
        $this->assertSame('en', languages::best(['de', 'en'], 'fr'));
        $this->assertSame('it', languages::best(['it', 'pl'], 'fr'));
        $CFG->lang = 'pl';
        $this->assertSame('pl', languages::best(['en', 'pl'], 'fr'));

        // A language pack that is made from another.
        foreach (['xx' => '', 'xx_yy' => 'xx'] as $lang => $parent) {
            $dir = "{$CFG->langotherroot}/{$lang}";
            make_writable_directory($dir);
            file_put_contents("{$dir}/langconfig.php", "<?php \$string['parentlanguage'] = '{$parent}';");
        }
        get_string_manager(true);
        try {
            $this->assertSame('xx', languages::best(['en', 'pl', 'xx'], 'xx_yy'));
            $this->assertSame('xx_yy', languages::best(['xx', 'xx_yy'], 'xx_yy'));
        } finally {
            remove_dir("{$CFG->langotherroot}/xx");
            remove_dir("{$CFG->langotherroot}/xx_yy");
            get_string_manager(true);
        }
    }

    /**
     * Strangers read these texts: nothing in them runs.
     */
    public function test_clean(): void {
        $this->resetAfterTest();
        $id = purposes::create('news', ['en' => [
            'name' => 'A & B <script>alert(1)</script>',
            'content' => '<p onclick="alert(1)">Words <b>here</b></p><script>alert(2)</script>',
        ]]);
        $offer = purposes::all()[$id]->offer();
        $this->assertStringContainsString('A &amp; B', $offer->name);
        $this->assertStringContainsString('Words <b>here</b>', $offer->content);
        foreach (['<script', 'onclick'] as $bad) {
            $this->assertStringNotContainsString($bad, $offer->name . $offer->content);
        }
    }

    /**
     * Order, archive, bringing back.
     */
    public function test_order(): void {
        $this->resetAfterTest();
        [$a, $b, $c] = array_map(
            fn(string $name): int => purposes::create($name, ['en' => $this->words($name)]),
            ['a', 'b', 'c'],
        );
        purposes::move($c, -1);
        $this->assertSame([$a, $c, $b], array_keys(purposes::enabled()));
        purposes::move($a, -1);
        $this->assertSame([$a, $c, $b], array_keys(purposes::enabled()));
        purposes::enable($c, false);
        $this->assertSame([$a, $b], array_keys(purposes::enabled()));
        purposes::move($c, -1);
        purposes::move($a, 1);
        $this->assertSame([$b, $a], array_keys(purposes::enabled()));
        purposes::enable($c, true);
        $this->assertSame([$b, $a, $c], array_keys(purposes::enabled()));
    }

    /**
     * What nobody has answered can be removed; what somebody has is proof.
     */
    public function test_remove(): void {
        global $DB;
        $this->resetAfterTest();
        $id = purposes::create('news', ['en' => $this->words('News')]);
        $unused = purposes::create('photos', ['en' => $this->words('Photos')]);
        $user = $this->getDataGenerator()->create_user();
        consents::record($user->id, purposes::all()[$id]->offer()->textid, false, consents::SIGNUP);
        purposes::remove($unused);
        $this->assertSame([$id], array_keys(purposes::all()));
        $this->assertSame(0, $DB->count_records(purposes::TEXT, ['purposeid' => $unused]));
        try {
            purposes::remove($id);
            $this->fail('Not refused');
        } catch (\moodle_exception $refused) {
            $this->assertSame('purpose:erroranswered', $refused->errorcode);
            $this->assertStringContainsString('News', $refused->getMessage());
        }
        $this->assertSame([$id], array_keys(purposes::all()));
        // Also once the text was changed.
        purposes::revise($id, ['en' => $this->words('Other')]);
        $this->expectException(\moodle_exception::class);
        purposes::remove($id);
    }
}
