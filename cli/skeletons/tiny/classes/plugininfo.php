<?php
// __licence__

namespace __component__;

use core\context;
use editor_tiny\editor;
use editor_tiny\plugin;
use editor_tiny\plugin_with_buttons;
use editor_tiny\plugin_with_menuitems;

/**
 * What the plugin adds to the editor, and for whom.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plugininfo extends plugin implements plugin_with_buttons, plugin_with_menuitems {
    #[\Override]
    public static function is_enabled(context $context, array $options, array $fpoptions, ?editor $editor = null): bool {
        return has_capability('tiny/__name__:use', $context);
    }

    #[\Override]
    public static function get_available_buttons(): array {
        return ['__component__/__component___insert'];
    }

    #[\Override]
    public static function get_available_menuitems(): array {
        return ['__component__/__component___insert'];
    }
}
