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

namespace local_lectern_people\local\sync;

use core\context\system as context_system;
use core\message\message;
use core_user;
use stdClass;

/**
 * Tells administrators that a sync waits for them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class held_message {
    /** @var int How many people are told at most. */
    private const MOST = 50;

    /**
     * Sends it.
     *
     * @param stdClass $run
     */
    public static function send(stdClass $run): void {
        $url = new \core\url('/local/lectern_people/people.php');
        $context = context_system::instance();
        $fields = 'u.*';
        $people = get_users_by_capability($context, 'local/lectern_people:manage', $fields, 'u.id', 0, self::MOST) + get_admins();
        foreach ($people as $user) {
            $a = (object) ['ended' => (int) $run->ended, 'inforce' => (int) $run->inforce, 'url' => $url->out(false)];
            $lang = $user->lang;
            $string = fn(string $key): string => get_string_manager()->get_string($key, 'local_lectern_people', $a, $lang);
            $message = new message();
            $message->component = 'local_lectern_people';
            $message->name = 'held';
            $message->userfrom = core_user::get_noreply_user();
            $message->userto = $user;
            $message->subject = $string('message:heldsubject');
            $message->fullmessage = $string('message:held');
            $message->fullmessageformat = FORMAT_PLAIN;
            $message->fullmessagehtml = text_to_html(s($string('message:held')), false, false, true);
            $message->smallmessage = $message->subject;
            $message->notification = 1;
            $message->contexturl = $url;
            $message->contexturlname = $string('tool:people');
            message_send($message);
        }
    }
}
