<?php
// __licence__

/**
 * Shows text files in a frame. Core finds the player by this class's name.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class media___name___plugin extends core_media_player {
    #[\Override]
    public function embed($urls, $name, $width, $height, $options) {
        global $OUTPUT;
        [$url] = $urls;
        self::pick_video_size($width, $height);
        return $OUTPUT->render_from_template('__component__/frame', [
            'url' => $url->out(false),
            'title' => $this->get_name($name, $urls),
            'width' => $width,
            'height' => $height,
        ]);
    }

    #[\Override]
    public function get_supported_extensions() {
        return ['.txt'];
    }

    #[\Override]
    public function get_rank() {
        return 50;
    }
}
