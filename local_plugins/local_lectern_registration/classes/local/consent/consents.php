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

use coding_exception;
use core\lock\lock_config;
use core\session\manager;
use local_lectern_registration\event\consent_given;
use local_lectern_registration\event\consent_withdrawn;
use moodle_exception;
use MoodleQuickForm;
use stdClass;

/**
 * What people consent to: what they are asked, what they answer, what holds now.
 *
 * Every answer is a row that is never changed. An answer stands until the text gets a new version: then everybody who is asked
 * at all is asked once more, whatever they said before. An answer to an old text that was on somebody's screen is kept as one
 * to that text.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consents {
    /** @var string While signing up. */
    public const SIGNUP = 'signup';
    /** @var string On the page that asks for what is missing. */
    public const COMPLETE = 'complete';
    /** @var string On the person's own page of consents. */
    public const PROFILE = 'profile';
    /** @var string By the person, through the app or a service. */
    public const SERVICE = 'service';
    /** @var string By an administrator, for the person: a letter, a call. */
    public const ADMIN = 'admin';
    /** @var string[] Where consents come from. */
    public const SOURCES = [self::SIGNUP, self::COMPLETE, self::PROFILE, self::SERVICE, self::ADMIN];

    /**
     * What somebody is to be asked: what is enabled and was not answered in its current version.
     *
     * @param int $userid 0 for somebody new.
     * @return offer[] In order.
     */
    public static function asked_of(int $userid): array {
        $purposes = purposes::enabled();
        if ($purposes === []) {
            return [];
        }
        $answers = $userid > 0 ? answers::latest($userid) : [];
        $offers = [];
        foreach ($purposes as $purpose) {
            $answer = $answers[$purpose->id] ?? null;
            if ($answer === null || (int) $answer->newest < $purpose->version) {
                $offers[] = $purpose->offer((bool) ($answer?->given ?? false));
            }
        }
        return $offers;
    }

    /**
     * Keeps an answer. Nothing happens where it changes nothing, or where the text was removed meanwhile.
     *
     * @param int $userid
     * @param int $textid What was read.
     * @param bool $given
     * @param string $source One of {@see SOURCES}.
     * @throws moodle_exception Where somebody is logged in as another, or for the guest.
     */
    public static function record(int $userid, int $textid, bool $given, string $source): void {
        global $DB;
        if (!in_array($source, self::SOURCES, true)) {
            throw new coding_exception('Unknown source of a consent: ' . $source);
        }
        self::refuse_others($userid);
        $text = $DB->get_record(purposes::TEXT, ['id' => $textid]);
        if (!$text) {
            return;
        }
        // A double press is one answer. Where no lock is to be had, an answer twice is better than none.
        $lock = lock_config::get_lock_factory('local_lectern_registration')->get_lock("consent{$userid}", 5);
        try {
            self::keep($userid, $text, $given, $source);
        } finally {
            $lock && $lock->release();
        }
    }

    /**
     * What holds for somebody now: what they can be asked, and what was archived while they consented.
     *
     * @param int $userid
     * @return state[] In order.
     */
    public static function current(int $userid): array {
        $purposes = purposes::all();
        $answers = $purposes === [] ? [] : answers::latest($userid);
        $states = [];
        foreach ($purposes as $purpose) {
            $answer = $answers[$purpose->id] ?? null;
            $given = (bool) ($answer?->given ?? false);
            $asked = $purpose->enabled && $purpose->texts !== [];
            if (!$asked && !$given) {
                continue;
            }
            $states[] = new state(
                $asked ? $purpose->offer() : new offer(
                    $purpose->id,
                    (int) $answer->textid,
                    $purpose->shortname,
                    (int) $answer->version,
                    offer::show_name($answer->name),
                    offer::show_content($answer->content),
                ),
                !$asked,
                $answer !== null,
                $given,
                (int) ($answer?->version ?? 0),
                $answer?->source ?? '',
                (int) ($answer?->timecreated ?? 0),
            );
        }
        return $states;
    }

    /**
     * Puts offers into a form, see {@see form_part::add()}.
     *
     * @param MoodleQuickForm $mform
     * @param offer[] $offers
     */
    public static function form_elements(MoodleQuickForm $mform, array $offers): void {
        form_part::add($mform, $offers);
    }

    /**
     * The answers that a form brings, see {@see form_part::answers()}.
     *
     * @param stdClass $data
     * @param offer[] $offers
     * @return bool[] By id of the text.
     */
    public static function from_form(stdClass $data, array $offers): array {
        return form_part::answers($data, $offers);
    }

    /**
     * Keeps what the current user says to a text, with one press.
     *
     * @param int $textid
     * @param bool $given
     * @param string $source One of {@see SOURCES}.
     * @return state|null What holds now; null where the purpose is archived, and they do not consent.
     * @throws moodle_exception Where the text is gone, or somebody is logged in as another.
     */
    public static function answer_own(int $textid, bool $given, string $source): ?state {
        global $DB, $USER;
        $userid = (int) $USER->id;
        self::require_own($userid);
        $purposeid = (int) $DB->get_field(purposes::TEXT, 'purposeid', ['id' => $textid]);
        if (!$purposeid) {
            throw new moodle_exception('consent:errortextgone', 'local_lectern_registration');
        }
        self::record($userid, $textid, $given, $source);
        foreach (self::current($userid) as $state) {
            if ($state->offer->purposeid === $purposeid) {
                return $state;
            }
        }
        return null;
    }

    /**
     * Refuses who is not the person themself, sitting there.
     *
     * @param int $userid Whose consent it is.
     * @throws moodle_exception
     */
    public static function require_own(int $userid): void {
        global $USER;
        self::refuse_others($userid);
        if ((int) $USER->id !== $userid) {
            throw new moodle_exception('consent:errornotyours', 'local_lectern_registration');
        }
    }

    /**
     * Refuses consent of the guest, and by somebody who is logged in as another.
     *
     * @param int $userid
     * @throws moodle_exception
     */
    private static function refuse_others(int $userid): void {
        if ($userid <= 0 || isguestuser($userid)) {
            throw new moodle_exception('noguest');
        }
        if (manager::is_loggedinas()) {
            throw new moodle_exception('consent:errorloggedinas', 'local_lectern_registration');
        }
    }

    /**
     * Writes an answer down, where it changes something.
     *
     * @param int $userid
     * @param stdClass $text
     * @param bool $given
     * @param string $source
     */
    private static function keep(int $userid, stdClass $text, bool $given, string $source): void {
        global $DB;
        $last = answers::latest($userid, (int) $text->purposeid)[$text->purposeid] ?? null;
        $consents = (bool) ($last?->given ?? false);
        $newest = (int) ($last?->newest ?? 0);
        // Yes to an older text than one that was answered since is a tab that was left open: it says nothing about now.
        if ($given && (int) $text->version < $newest) {
            return;
        }
        // The same once more. No to a newer text is an answer of its own: nobody is asked twice.
        if ($last !== null && $consents === $given && (int) $text->version <= $newest) {
            return;
        }
        $transaction = $DB->start_delegated_transaction();
        $row = (object) [
            'userid' => $userid, 'purposeid' => (int) $text->purposeid, 'textid' => (int) $text->id,
            'given' => (int) $given, 'source' => $source, 'timecreated' => time(),
        ];
        $row->id = (int) $DB->insert_record(answers::TABLE, $row);
        if ($given) {
            consent_given::of($row, $text)->trigger();
        } else if ($consents) {
            consent_withdrawn::of($row, $text)->trigger();
        }
        $transaction->allow_commit();
    }
}
