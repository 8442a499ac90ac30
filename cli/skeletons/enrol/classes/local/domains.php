<?php
// __licence__

namespace __component__\local;

use core_text;

/**
 * The email domains whose users may enrol.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class domains {
    /** @var string[] In small letters. */
    private readonly array $names;

    /**
     * Constructor.
     *
     * @param string $text Domains with spaces, commas or line ends between them.
     */
    public function __construct(string $text) {
        $this->names = preg_split('/[\s,]+/', core_text::strtolower($text), -1, PREG_SPLIT_NO_EMPTY);
    }

    /**
     * Whether there is none.
     *
     * @return bool
     */
    public function are_none(): bool {
        return $this->names === [];
    }

    /**
     * Whether an address is in one of them; an address in a subdomain is not.
     *
     * @param string $email The address.
     * @return bool
     */
    public function have(string $email): bool {
        [, $domain] = explode('@', core_text::strtolower($email), 2) + ['', ''];
        return in_array($domain, $this->names, true);
    }
}
