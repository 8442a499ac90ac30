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

use block_lectern_mycourses\local\preferences;
use block_lectern_mycourses\local\settings;
use block_lectern_mycourses\output\mycourses;

/**
 * My courses: a learner's courses with progress in each.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class block_lectern_mycourses extends block_base {
    /**
     * Sets the title.
     */
    public function init(): void {
        $this->title = get_string('mycourses', 'block_lectern_mycourses');
    }

    /**
     * Sets the title of this instance.
     */
    public function specialization(): void {
        if (trim($this->config->title ?? '') !== '') {
            $this->title = format_string($this->config->title, true, ['context' => $this->context]);
        }
    }

    /**
     * The block can be added to any page.
     *
     * @return bool[]
     */
    public function applicable_formats(): array {
        return ['all' => true];
    }

    /**
     * A page can have several, each with its own filter.
     *
     * @return bool
     */
    public function instance_allow_multiple(): bool {
        return true;
    }

    /**
     * There are settings for the site.
     *
     * @return bool
     */
    public function has_config(): bool {
        return true;
    }

    /**
     * The content: the courses of the current user; nothing for guests and visitors.
     *
     * @return stdClass
     */
    public function get_content() {
        if ($this->content !== null) {
            return $this->content;
        }
        $this->content = (object) ['text' => '', 'footer' => ''];
        if (!isloggedin() || isguestuser()) {
            return $this->content;
        }
        $url = $this->page->has_set_url() ? $this->page->url : new \core\url('/my/');
        $mycourses = new mycourses(new settings($this->config ?? null), (int) $this->instance->id, $url);
        $this->content->text = $this->page->get_renderer('core')->render($mycourses);
        $this->page->requires->js_call_amd('block_lectern_mycourses/mycourses', 'init', [$mycourses->rootid]);
        return $this->content;
    }

    /**
     * Deletes what users chose in this instance.
     *
     * @return bool
     */
    public function instance_delete(): bool {
        preferences::forget((int) $this->instance->id);
        return true;
    }

    /**
     * The configuration that web services give out; it holds nothing secret.
     *
     * @return stdClass
     */
    public function get_config_for_external(): stdClass {
        return (object) [
            'instance' => $this->config ?? new stdClass(),
            'plugin' => get_config('block_lectern_mycourses'),
        ];
    }
}
