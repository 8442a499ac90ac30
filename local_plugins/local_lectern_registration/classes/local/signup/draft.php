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

namespace local_lectern_registration\local\signup;

/**
 * What a visitor has typed so far: in the session of the server, for an hour. Never a password, never a CAPTCHA.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft {
    /** @var string In the session. */
    private const KEY = 'local_lectern_registration_signup';

    /** @var string In the session: the last sign-up that was sent. */
    private const SENT = 'local_lectern_registration_sent';

    /** @var int The longest value that is kept, in characters: a session is no store for strangers. */
    private const LONGEST = 10000;

    /** @var int How long it is kept after the last change, in seconds. */
    private const KEPT = HOURSECS;

    /** @var array<string, mixed> What was typed, by name. */
    private array $values = [];

    /** @var int How many steps were passed. */
    private int $passed = 0;

    /** @var string Names this sign-up, so that it is taken once. */
    private string $token;

    /** @var bool Whether it has just begun. */
    public readonly bool $new;

    /**
     * The visitor's draft, a new one where there is none or it is too old.
     */
    public function __construct() {
        global $SESSION;
        $kept = (array) ($SESSION->{self::KEY} ?? []);
        $this->new = !$kept || $kept['time'] < time() - self::KEPT;
        if ($this->new) {
            $this->token = random_string(40);
        } else {
            ['values' => $this->values, 'passed' => $this->passed, 'token' => $this->token] = $kept;
        }
        $this->store();
    }

    /**
     * What was typed.
     *
     * @return array<string, mixed> By name.
     */
    public function values(): array {
        return $this->values;
    }

    /**
     * How many steps were passed: the next one is the furthest that may be seen.
     *
     * @return int
     */
    public function passed(): int {
        return $this->passed;
    }

    /**
     * Names this sign-up.
     *
     * @return string
     */
    public function token(): string {
        return $this->token;
    }

    /**
     * Keeps what was typed in a step.
     *
     * @param array<string, mixed> $values By name; only what the step asks.
     */
    public function keep(array $values): void {
        $this->values = array_map(self::short(...), $values) + $this->values;
        $this->store();
    }

    /**
     * Notes that a step was passed.
     *
     * @param int $step From 0.
     */
    public function pass(int $step): void {
        $this->passed = max($this->passed, $step + 1);
        $this->store();
    }

    /**
     * Goes back to a step, where something is no longer right.
     *
     * @param int $step From 0.
     */
    public function return_to(int $step): void {
        $this->passed = min($this->passed, $step);
        $this->store();
    }

    /**
     * Forgets it, once it was sent.
     */
    public function finish(): void {
        global $SESSION;
        unset($SESSION->{self::KEY});
        $SESSION->{self::SENT} = $this->token;
    }

    /**
     * Whether a sign-up is the one that was just sent: the button was pressed twice.
     *
     * @param string $token
     * @return bool
     */
    public static function was_sent(string $token): bool {
        global $SESSION;
        return $token !== '' && ($SESSION->{self::SENT} ?? '') === $token;
    }

    /**
     * A value, no longer than is kept.
     *
     * @param mixed $value
     * @return mixed
     */
    private static function short(mixed $value): mixed {
        if (is_array($value)) {
            return array_map(self::short(...), array_slice($value, 0, 50));
        }
        return is_scalar($value) ? \core_text::substr((string) $value, 0, self::LONGEST) : '';
    }

    /**
     * Puts it into the session.
     */
    private function store(): void {
        global $SESSION;
        $SESSION->{self::KEY} = [
            'values' => $this->values, 'passed' => $this->passed, 'token' => $this->token, 'time' => time(),
        ];
    }
}
