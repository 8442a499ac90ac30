// __licence__

/**
 * Where the button and the menu item are.
 *
 * @module     __component__/configuration
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {addMenubarItem, addToolbarButton} from 'editor_tiny/utils';
import type {EditorConfiguration} from 'editor_tiny/utils';

import {buttonName} from './common';

/**
 * Adds the button and the menu item to what an editor shows.
 *
 * @param configuration The editor's configuration.
 * @returns What is new in it.
 */
export const configure = (configuration: EditorConfiguration): Partial<EditorConfiguration> => ({
    toolbar: addToolbarButton(configuration.toolbar, 'content', buttonName),
    menu: addMenubarItem(configuration.menu, 'insert', buttonName),
});
