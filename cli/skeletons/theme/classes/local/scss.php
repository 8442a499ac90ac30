<?php
// __licence__

namespace __component__\local;

use core_component;
use theme_config;

/**
 * Puts the theme's SCSS together: variables, Boost's preset, rules.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scss {
    /**
     * Constructor.
     *
     * @param theme_config $theme The theme's configuration.
     */
    public function __construct(
        /** @var theme_config The theme's configuration. */
        private readonly theme_config $theme,
    ) {
    }

    /**
     * Variables from the settings. They win over those in scss/pre.scss, which are all `!default`.
     *
     * @return string
     */
    public function before(): string {
        $color = $this->theme->settings->brandcolor ?? '';
        return preg_match('/^#(?:[0-9a-f]{3}){1,2}$/i', $color) ? "\$primary: {$color};\n" : '';
    }

    /**
     * Our variables, Boost's preset and our rules, in this order: Boost declares its variables `!default` too.
     *
     * @return string
     */
    public function main(): string {
        $boost = core_component::get_plugin_directory('theme', 'boost');
        return implode("\n", [
            file_get_contents($this->theme->dir . '/scss/pre.scss'),
            file_get_contents("{$boost}/scss/preset/default.scss"),
            file_get_contents($this->theme->dir . '/scss/post.scss'),
        ]);
    }

    /**
     * What an administrator has added.
     *
     * @return string
     */
    public function after(): string {
        return $this->theme->settings->scss ?? '';
    }
}
