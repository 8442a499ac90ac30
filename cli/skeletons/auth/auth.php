<?php
// __licence__

defined('MOODLE_INTERNAL') || die();

require_once($CFG->libdir . '/authlib.php');

/**
 * The authentication method.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class auth_plugin___name__ extends auth_plugin_base {
    /**
     * Constructor.
     */
    public function __construct() {
        $this->authtype = '__name__';
        $this->config = get_config('__component__');
    }

    #[\Override]
    public function user_login($username, $password) {
        global $CFG, $DB;
        $user = $DB->get_record('user', [
            'username' => $username, 'mnethostid' => $CFG->mnet_localhost_id, 'deleted' => 0,
        ]);
        // Ask your own service here instead, and make is_internal() false.
        return $user && $this->may_enter($user->email) && validate_internal_user_password($user, $password);
    }

    #[\Override]
    public function is_internal() {
        return true;
    }

    #[\Override]
    public function prevent_local_passwords() {
        return false;
    }

    #[\Override]
    public function can_change_password() {
        return true;
    }

    #[\Override]
    public function can_reset_password() {
        return true;
    }

    #[\Override]
    public function can_be_manually_set() {
        return true;
    }

    #[\Override]
    public function user_update_password($user, $newpassword) {
        return update_internal_user_password(get_complete_user_data('id', $user->id), $newpassword);
    }

    /**
     * Whether users with this address may log in.
     *
     * @param string $email The address.
     * @return bool
     */
    private function may_enter(string $email): bool {
        $domains = preg_split('/[\s,]+/', core_text::strtolower($this->config->domains ?? ''), -1, PREG_SPLIT_NO_EMPTY);
        return !$domains || in_array(substr(strrchr(core_text::strtolower($email), '@') ?: '@', 1), $domains, true);
    }
}
