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

namespace local_lectern_registration\local;

use admin_setting;
use admin_setting_configcheckbox;
use admin_setting_configselect;
use admin_setting_configtext;
use admin_setting_configtextarea;
use admin_setting_heading;
use admin_settingpage;
use lang_string;
use local_lectern_registration\local\form\form_store;

/**
 * The page of settings.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings_page {
    /**
     * Adds the settings.
     *
     * @param admin_settingpage $page
     */
    public static function fill(admin_settingpage $page): void {
        self::heading($page, 'signup');
        self::select($page, 'signuppage', [settings::PAGE_OWN, settings::PAGE_CORE]);
        self::select($page, 'appsignup', [settings::APP_COVER, settings::APP_CLOSE]);
        self::checkbox($page, 'usernameisemail');
        self::number($page, 'perhour');

        self::heading($page, 'existing');
        self::checkbox($page, 'askexisting')->set_updatedcallback([form_store::class, 'renew_version']);
        self::select($page, 'grace', [settings::GRACE_NONE, settings::GRACE_DAYS, settings::GRACE_LOGINS, settings::GRACE_DATE]);
        self::number($page, 'gracedays');
        self::number($page, 'gracelogins');
        self::text($page, 'gracedate', '/^(\d{4}-\d\d-\d\d)?$/');
        self::text($page, 'remind', '/^\s*(\d{1,3}(\s*,\s*\d{1,3})*)?\s*$/');
        self::number($page, 'remindapp');
        $page->add(new admin_setting_configtextarea(...self::words('exemptpages'), ...[settings::DEFAULTS['exemptpages'], PARAM_RAW]));

        self::heading($page, 'reports');
        self::number($page, 'funneldays');
    }

    /**
     * Adds a heading.
     *
     * @param admin_settingpage $page
     * @param string $name
     */
    private static function heading(admin_settingpage $page, string $name): void {
        $page->add(new admin_setting_heading(
            "local_lectern_registration/heading{$name}",
            new lang_string("config:heading{$name}", 'local_lectern_registration'),
            ''
        ));
    }

    /**
     * Adds a choice.
     *
     * @param admin_settingpage $page
     * @param string $name
     * @param string[] $choices
     */
    private static function select(admin_settingpage $page, string $name, array $choices): void {
        $labels = [];
        foreach ($choices as $choice) {
            $labels[$choice] = new lang_string("config:{$name}_{$choice}", 'local_lectern_registration');
        }
        $page->add(new admin_setting_configselect(...self::words($name), ...[settings::DEFAULTS[$name], $labels]));
    }

    /**
     * Adds a switch.
     *
     * @param admin_settingpage $page
     * @param string $name
     * @return admin_setting
     */
    private static function checkbox(admin_settingpage $page, string $name): admin_setting {
        $setting = new admin_setting_configcheckbox(...self::words($name), ...[settings::DEFAULTS[$name]]);
        $page->add($setting);
        return $setting;
    }

    /**
     * Adds a whole number.
     *
     * @param admin_settingpage $page
     * @param string $name
     */
    private static function number(admin_settingpage $page, string $name): void {
        self::text($page, $name, '/^\d{1,6}$/');
    }

    /**
     * Adds a short text.
     *
     * @param admin_settingpage $page
     * @param string $name
     * @param string $pattern Of what is accepted.
     */
    private static function text(admin_settingpage $page, string $name, string $pattern): void {
        $page->add(new admin_setting_configtext(...self::words($name), ...[settings::DEFAULTS[$name], $pattern, 12]));
    }

    /**
     * What every setting begins with.
     *
     * @param string $name
     * @return array Name, title and description.
     */
    private static function words(string $name): array {
        return [
            "local_lectern_registration/{$name}",
            new lang_string("config:{$name}", 'local_lectern_registration'),
            new lang_string("config:{$name}_desc", 'local_lectern_registration'),
        ];
    }
}
