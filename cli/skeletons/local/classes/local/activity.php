<?php
// __licence__

namespace __component__\local;

/**
 * How many users are active: one query, whatever their number.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity {
    /** @var int Seconds after which a user no longer counts as active. */
    public const WINDOW = 15 * MINSECS;

    /**
     * Constructor.
     *
     * @param int $users Number of users active in the window before the time.
     * @param int $time When they were counted, seconds since 1970.
     */
    private function __construct(
        /** @var int Number of users active in the window before the time. */
        public readonly int $users,
        /** @var int When they were counted, seconds since 1970. */
        public readonly int $time,
    ) {
    }

    /**
     * Counts the users that are active now.
     *
     * @return self
     */
    public static function now(): self {
        global $DB;
        $time = \core\di::get(\core\clock::class)->time();
        $users = $DB->count_records_select(
            'user',
            'deleted = 0 AND lastaccess > :since AND lastaccess <= :now',
            ['since' => $time - self::WINDOW, 'now' => $time]
        );
        return new self($users, $time);
    }
}
