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

use MoodleQuickForm;
use stdClass;

/**
 * The part of a form that asks for consents.
 *
 * A form that comes back names the texts that it showed. So an answer is always to what was read, were the text changed,
 * archived or removed meanwhile, and nobody is taken to have refused what they never saw.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form_part {
    /** @var string Field that lists the texts that were shown. */
    public const SHOWN = 'consents_shown';

    /** @var string What stands before a text's id in the names of fields. */
    public const PREFIX = 'consent_';

    /** @var int A form that names more texts was tampered with. */
    private const MOST = 100;

    /**
     * Adds the texts, each with an unticked box.
     *
     * @param MoodleQuickForm $mform
     * @param offer[] $offers
     */
    public static function add(MoodleQuickForm $mform, array $offers): void {
        global $OUTPUT;
        $shown = optional_param(self::SHOWN, null, PARAM_SEQUENCE);
        if ($shown !== null) {
            $offers = self::offers_of(self::ids($shown), $offers);
        }
        $mform->addElement('hidden', self::SHOWN);
        $mform->setType(self::SHOWN, PARAM_SEQUENCE);
        // Nothing that the form is filled with later, from a draft for example, can name other texts than those that are there.
        $mform->setConstant(self::SHOWN, implode(',', array_map(fn(offer $offer): int => $offer->textid, $offers)));
        foreach ($offers as $offer) {
            $name = self::PREFIX . $offer->textid;
            $text = "lectern-registration-{$name}";
            $mform->addElement('html', '<div class="lectern-registration-consent-offer">');
            $mform->addElement('html', $OUTPUT->render_from_template('local_lectern_registration/consent_offer', [
                'id' => $text, 'name' => $offer->name, 'content' => $offer->content, 'renewed' => $offer->renewed,
            ]));
            $mform->addElement(
                'advcheckbox',
                $name,
                get_string('consent:agreeto', 'local_lectern_registration', $offer->name),
                '',
                ['aria-describedby' => $text],
            );
            $mform->setDefault($name, 0);
            $mform->addElement('html', '</div>');
        }
    }

    /**
     * The answers that a form brings: to what it showed, else to the offers.
     *
     * @param stdClass $data
     * @param offer[] $offers
     * @return bool[] By id of the text.
     */
    public static function answers(stdClass $data, array $offers): array {
        $ids = isset($data->{self::SHOWN})
            ? self::ids((string) $data->{self::SHOWN}) : array_map(fn(offer $offer): int => $offer->textid, $offers);
        $answers = [];
        foreach ($ids as $id) {
            $answers[$id] = !empty($data->{self::PREFIX . $id});
        }
        return $answers;
    }

    /**
     * Ids out of a list.
     *
     * @param string $list
     * @return int[]
     */
    private static function ids(string $list): array {
        $ids = array_filter(array_map('intval', explode(',', clean_param($list, PARAM_SEQUENCE))), fn(int $id): bool => $id > 0);
        return array_slice(array_values(array_unique($ids)), 0, self::MOST);
    }

    /**
     * The texts that a form showed, as far as they are still there.
     *
     * @param int[] $ids
     * @param offer[] $offers What would be shown now.
     * @return offer[]
     */
    private static function offers_of(array $ids, array $offers): array {
        global $DB;
        $known = [];
        foreach ($offers as $offer) {
            $known[$offer->textid] = $offer;
        }
        $other = array_diff($ids, array_keys($known));
        if ($other !== []) {
            [$in, $params] = $DB->get_in_or_equal($other);
            $texts = $DB->get_records_sql(
                'SELECT t.id, t.purposeid, t.version, t.name, t.content, p.shortname
                   FROM {' . purposes::TEXT . '} t
                   JOIN {' . purposes::TABLE . "} p ON p.id = t.purposeid
                  WHERE t.id {$in}",
                $params,
            );
            foreach ($texts as $text) {
                $known[(int) $text->id] = new offer(
                    (int) $text->purposeid,
                    (int) $text->id,
                    $text->shortname,
                    (int) $text->version,
                    offer::show_name($text->name),
                    offer::show_content($text->content),
                );
            }
        }
        return array_values(array_filter(array_map(fn(int $id): ?offer => $known[$id] ?? null, $ids)));
    }
}
