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

namespace theme_lectern\output;

use theme_lectern\local\draft\page as draft_page;
use theme_lectern\local\first_paint;
use theme_lectern\local\first_scripts;
use theme_lectern\local\first_view;
use theme_lectern\local\scheme;
use theme_lectern\local\settings;

/**
 * Boost's renderer with our header, breadcrumbs, activity navigation, logos and footer. It only delegates.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class core_renderer extends \theme_boost\output\core_renderer {
    /** @var activity_navigation|null What stands below the page of an activity, once it is asked for. */
    private ?activity_navigation $activitynavigation = null;

    #[\Override]
    public function htmlattributes() {
        return parent::htmlattributes() . scheme::html_attributes();
    }

    #[\Override]
    public function standard_head_html() {
        return scheme::head_script()
            . first_view::head_script($this->page->theme)
            . first_paint::expectation($this->page)
            . draft_page::replace_stylesheet(parent::standard_head_html());
    }

    #[\Override]
    public function standard_top_of_body_html() {
        return first_scripts::without_waiting(parent::standard_top_of_body_html());
    }

    #[\Override]
    public function standard_after_main_region_html() {
        return parent::standard_after_main_region_html() . draft_page::bar();
    }

    #[\Override]
    public function navbar(): string {
        return $this->render_from_template('core/navbar', new breadcrumbs($this->page));
    }

    #[\Override]
    public function full_header() {
        if (front_page::replaces_heading($this->page)) {
            return '';
        }
        if (!course_header::belongs_on($this->page)) {
            return parent::full_header();
        }
        $parts = (object) [
            'settingsmenu' => $this->context_header_settings_menu(),
            'contextheader' => $this->context_header(),
            'navbar' => $this->navbar(),
            'pageheadingbutton' => $this->page_heading_button(),
            'courseheader' => $this->course_header(),
            'headeractions' => $this->page->get_header_actions(),
        ];
        $header = new course_header($this->page, $parts);
        return $this->render_from_template('theme_lectern/course_header', $header->export_for_template($this));
    }

    #[\Override]
    public function body_attributes($additionalclasses = []) {
        // What stands at the end of a page is known to what comes before it, so that nothing there has to go away later.
        if ($this->own_activity_navigation()?->has_complete()) {
            $additionalclasses = array_merge((array) $additionalclasses, ['lectern-done-below']);
        }
        return parent::body_attributes($additionalclasses);
    }

    #[\Override]
    public function activity_navigation() {
        $navigation = $this->own_activity_navigation();
        return $navigation === null
            ? parent::activity_navigation()
            : $this->render_from_template('theme_lectern/activity_navigation', $navigation->export_for_template($this));
    }

    /**
     * What stands below the page of an activity.
     *
     * @return activity_navigation|null Null for other pages, and where the site does not want it.
     */
    private function own_activity_navigation(): ?activity_navigation {
        $fits = in_array($this->page->pagelayout, ['incourse', 'frametop'], true) && $this->page->cm
            && $this->page->context->contextlevel === CONTEXT_MODULE && !$this->page->cm->is_stealth()
            && str_ends_with($this->page->pagetype, '-view');
        if (!$fits || !settings::current()->activity_navigation()) {
            return null;
        }
        return $this->activitynavigation ??= new activity_navigation($this->page->cm);
    }

    #[\Override]
    public function navbar_plugin_output() {
        if (!settings::current()->scheme_switch()) {
            return parent::navbar_plugin_output();
        }
        $switch = new scheme_switch();
        return $this->render_from_template('theme_lectern/scheme_switch', $switch->export_for_template($this))
            . parent::navbar_plugin_output();
    }

    /**
     * The site's footer, for the footer's template.
     *
     * @return string
     */
    public function site_footer(): string {
        $footer = new site_footer();
        return $this->render_from_template('theme_lectern/site_footer', $footer->export_for_template($this));
    }

    /**
     * The logos of the navigation bar, for both schemes.
     *
     * @return string Empty where there is none.
     */
    public function brand_logos(): string {
        $settings = settings::current();
        $light = $settings->logo(false, true);
        if (!$light) {
            return '';
        }
        $dark = $settings->logo(true, true) ?? $light;
        return $this->render_from_template('theme_lectern/logos', [
            'light' => $light->url->out(false),
            'dark' => $dark->url->out(false),
            'width' => $light->width ?: null,
            'height' => $light->height ?: null,
            'one' => $light->url->out(false) === $dark->url->out(false),
        ]);
    }

    #[\Override]
    public function favicon() {
        return settings::current()->file_url('favicon') ?? parent::favicon();
    }

    #[\Override]
    public function should_display_navbar_logo(): bool {
        return settings::current()->logo(false, true) !== null || parent::should_display_navbar_logo();
    }

    #[\Override]
    public function get_compact_logo_url($maxwidth = 300, $maxheight = 300) {
        return settings::current()->logo(false, true)?->url ?? parent::get_compact_logo_url($maxwidth, $maxheight);
    }

    #[\Override]
    public function get_logo_url($maxwidth = null, $maxheight = 200) {
        return settings::current()->logo()?->url ?? parent::get_logo_url($maxwidth, $maxheight);
    }
}
