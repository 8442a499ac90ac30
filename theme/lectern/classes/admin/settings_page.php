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

namespace theme_lectern\admin;

use admin_settingpage;
use core\output\notification;
use moodle_url;
use theme_boost_admin_settingspage_tabs;
use theme_lectern\local\draft\draft;
use theme_lectern\local\fields\fields;
use theme_lectern\local\scss\last_good;

/**
 * The settings page: a tab for each place that a setting changes, and the button that previews them.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class settings_page extends theme_boost_admin_settingspage_tabs {
    /**
     * Makes the page.
     *
     * @return self
     */
    public static function make(): self {
        $page = new self(fields::SECTION, get_string('settingspage', 'theme_lectern'));
        foreach (fields::tabs() as $name => $fields) {
            $tab = self::tab($name);
            foreach ($fields as $field) {
                $tab->add(factory::setting($field));
            }
            $page->add_tab($tab);
        }
        $tab = self::tab('transfer');
        $tab->add(new transfer_setting());
        $page->add_tab($tab);
        return $page;
    }

    #[\Override]
    public function output_html() {
        global $OUTPUT;
        $shown = $this->shown_tab();
        $tabs = array_map(fn(admin_settingpage $tab): array => [
            'name' => $tab->name,
            'displayname' => $this->has_error($tab)
                ? get_string('tab_error', 'theme_lectern', $tab->visiblename) : $tab->visiblename,
            'html' => $tab->output_html(),
            'active' => $tab->name === $shown,
        ], $this->get_tabs());
        return $this->notices()
            . $OUTPUT->render_from_template('theme_boost/admin_setting_tabs', ['tabs' => $tabs])
            . $OUTPUT->render_from_template('theme_lectern/admin_preview', [
                'action' => (new moodle_url('/theme/lectern/draft.php'))->out(false),
                'drafted' => draft::of_current_user() !== null,
            ]);
    }

    /**
     * What an administrator has to know first.
     *
     * @return string HTML.
     */
    private function notices(): string {
        global $OUTPUT;
        $html = '';
        if (draft::of_current_user() !== null) {
            $html .= $OUTPUT->notification(get_string('draft_inform', 'theme_lectern'), notification::NOTIFY_INFO, false);
        }
        $failure = last_good::failure();
        if ($failure !== null) {
            $id = last_good::time() === null ? 'scss_failed' : 'scss_failedsince';
            $html .= $OUTPUT->notification(get_string($id, 'theme_lectern', [
                'failure' => s($failure->words()),
                'time' => userdate(last_good::time() ?? 0),
            ]), notification::NOTIFY_ERROR, false);
        }
        return $html;
    }

    /**
     * The tab to show: the first with an error, or the one that was asked for.
     *
     * @return string Its name.
     */
    private function shown_tab(): string {
        $tabs = $this->get_tabs();
        $wanted = optional_param('activetab', '', PARAM_ALPHANUMEXT);
        foreach ([$this->has_error(...), fn(admin_settingpage $tab): bool => $tab->name === $wanted] as $is) {
            foreach ($tabs as $tab) {
                if ($is($tab)) {
                    return $tab->name;
                }
            }
        }
        return $tabs[0]->name;
    }

    /**
     * Whether a value on a tab was refused.
     *
     * @param admin_settingpage $tab
     * @return bool
     */
    private function has_error(admin_settingpage $tab): bool {
        $errors = admin_get_root()->errors;
        foreach ($tab->settings as $setting) {
            if (array_key_exists($setting->get_full_name(), $errors)) {
                return true;
            }
        }
        return false;
    }

    /**
     * An empty tab.
     *
     * @param string $name
     * @return admin_settingpage
     */
    private static function tab(string $name): admin_settingpage {
        return new admin_settingpage("theme_lectern_{$name}", get_string("tab_{$name}", 'theme_lectern'));
    }
}
