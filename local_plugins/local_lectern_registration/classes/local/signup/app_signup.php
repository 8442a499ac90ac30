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

use core\exception\moodle_exception;
use local_lectern_registration\form\elements;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\rules\check;
use local_lectern_registration\local\rules\rules;
use local_lectern_registration\local\settings;
use stdClass;

/**
 * Signing up by the app, which calls core's auth_email_signup_user: checked and answered as our own page does it.
 *
 * The service carries some fields only; what it cannot carry is asked at the first login in the browser.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class app_signup {
    /** @var string Core's function, auth/email/classes/external.php. */
    public const SERVICE = 'auth_email_signup_user';

    /**
     * Answers in core's place, where sign-up is ours.
     *
     * @param stdClass $function Of core's external functions, with name.
     * @param array $params In the order in which the function takes them.
     * @return array|bool What the service returns; false where core is to answer.
     */
    public static function answer(stdClass $function, array $params): array|bool {
        global $CFG;
        if ($function->name !== self::SERVICE || settings::is_off()) {
            return false;
        }
        if (settings::get('appsignup') === settings::APP_CLOSE && ($CFG->registerauth ?? '') === 'email') {
            throw new moodle_exception('appclosed', 'local_lectern_registration');
        }
        if (!signup::is_ours()) {
            return false;
        }
        [$username, $password, $first, $last, $email, $city, $country, , $captcha, $custom, $redirect] = array_values($params);
        global $PAGE;
        $PAGE->set_context(\core\context\system::instance());
        $data = [
            'username' => $username, 'firstname' => $first, 'lastname' => $last,
            'email' => $email, 'city' => $city, 'country' => $country,
        ] + self::custom($custom);

        $pairs = self::pairs(array_keys($data));
        $elements = new elements($pairs);
        $errors = self::errors($data, $password, $elements) + self::captcha_errors($captcha);
        if ($errors) {
            return ['success' => false, 'warnings' => self::warnings($errors)];
        }
        if (!limit::take('signup', getremoteaddr(''), settings::number('perhour'))) {
            return ['success' => false, 'warnings' => self::warnings(['email' => get_string('toomany', 'local_lectern_registration')])];
        }
        intake::take(random_string(40), $elements->values($data) + self::unasked($city, $country), $password, [
            'origin' => 'app',
            'username' => check::clean('username', rules::from_array([]), $username),
            // The app shows the policies itself, as core expects of it.
            'policyagreed' => (new \core_privacy\local\sitepolicy\manager())->is_defined(),
            'redirect' => $redirect,
        ]);
        return ['success' => true, 'warnings' => []];
    }

    /**
     * The fields that are checked: those that were carried and are in the form, and the names and the address in any case.
     *
     * @param string[] $names
     * @return array[] Pairs of {@see catalogue::pairs()}.
     */
    private static function pairs(array $names): array {
        $fields = form_store::current()->fields;
        $shown = array_filter(
            $fields,
            static fn($field): bool => $field->shown && in_array($field->name, $names, true),
        );
        return catalogue::pairs($shown);
    }

    /**
     * What is wrong.
     *
     * @param array $data By name.
     * @param string $password
     * @param elements $elements
     * @return string[] Messages by name.
     */
    private static function errors(array $data, string $password, elements $elements): array {
        global $CFG;
        $errors = $elements->validate($data);
        $problem = check::value('username', rules::from_array([]), $data['username'], true, [
            'columnlength' => 100, 'extended' => !empty($CFG->extendedusernamechars),
        ]);
        if ($problem) {
            $errors['username'] = s($problem->message());
        }
        $message = '';
        $person = (object) ($data + ['id' => (int) $CFG->siteguest + 1]);
        if ($password === '') {
            $errors['password'] = get_string('missingpassword');
        } else if (exceeds_password_length($password)) {
            $errors['password'] = get_string('maximumchars', '', MAX_PASSWORD_CHARACTERS);
        } else if (!check_password_policy($password, $message, $person)) {
            $errors['password'] = $message;
        }
        return $errors;
    }

    /**
     * What the app always offers and our form may not ask: it is kept where it is right, as core does.
     *
     * @param string $city
     * @param string $country
     * @return string[] By name.
     */
    private static function unasked(string $city, string $country): array {
        return array_filter([
            'city' => \core_text::substr($city, 0, 120),
            'country' => array_key_exists($country, get_string_manager()->get_list_of_countries()) ? $country : '',
        ]);
    }

    /**
     * What is wrong with the CAPTCHA, checked as core's function does.
     *
     * @param string $answer
     * @return string[] Messages by name.
     */
    private static function captcha_errors(string $answer): array {
        global $CFG;
        if (!signup_captcha_enabled()) {
            return [];
        }
        require_once($CFG->libdir . '/recaptchalib_v2.php');
        $verdict = recaptcha_check_response(RECAPTCHA_VERIFY_URL, $CFG->recaptchaprivatekey, getremoteaddr(), $answer);
        return $verdict['isvalid'] ? [] : ['recaptcharesponse' => $verdict['error']];
    }

    /**
     * Custom fields as a form would have sent them.
     *
     * @param array[] $carried Each with name and value; structured values are JSON.
     * @return array By name.
     */
    private static function custom(array $carried): array {
        $custom = [];
        foreach ($carried as $field) {
            $decoded = json_decode($field['value'], true);
            if (str_starts_with($field['name'], 'profile_field_')) {
                $custom[$field['name']] = is_array($decoded) ? $decoded : $field['value'];
            }
        }
        return $custom;
    }

    /**
     * Messages as the service returns them.
     *
     * @param string[] $errors By name.
     * @return array[]
     */
    private static function warnings(array $errors): array {
        $warnings = [];
        foreach ($errors as $name => $message) {
            $warnings[] = ['item' => $name, 'itemid' => 0, 'warningcode' => 'fielderror', 'message' => $message];
        }
        return $warnings;
    }
}
