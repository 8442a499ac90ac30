// __licence__

/**
 * Names that several modules of the plugin share.
 *
 * @module     __component__/common
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** The plugin. */
export const component = '__component__';

/** Its name for the editor. */
export const pluginName = `${component}/plugin`;

/** Its button and menu item. */
export const buttonName = `${component}_insert`;
