<?php
// __licence__

use __component__\output\greeting;

/**
 * The block.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class __component__ extends block_base {
    #[\Override]
    public function init() {
        $this->title = get_string('pluginname', '__component__');
    }

    #[\Override]
    public function specialization() {
        if (trim($this->config->title ?? '') !== '') {
            $this->title = format_string($this->config->title, true, ['context' => $this->context]);
        }
    }

    #[\Override]
    public function applicable_formats() {
        return ['all' => true];
    }

    #[\Override]
    public function instance_allow_multiple() {
        return true;
    }

    #[\Override]
    public function get_content() {
        global $USER;

        if ($this->content !== null) {
            return $this->content;
        }
        $this->content = (object) ['text' => '', 'footer' => ''];
        if (!isloggedin() || isguestuser()) {
            return $this->content;
        }
        $greeting = new greeting($USER, $this->config->message ?? '', $this->context);
        $this->content->text = $this->page->get_renderer('core')->render($greeting);
        return $this->content;
    }
}
