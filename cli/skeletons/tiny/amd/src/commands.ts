// __licence__

/**
 * The button and the menu item, and what they do.
 *
 * @module     __component__/commands
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {getString} from 'core/str';
import type {Editor} from 'editor_tiny/loader';

import {buttonName, component} from './common';

/** One of the editor's own icons. */
const ICON = 'insert-time';

/**
 * Puts today's date where the cursor is.
 *
 * @param editor The editor.
 */
const insertDate = (editor: Editor): void => {
    const locale = document.documentElement.lang || 'en';
    editor.insertContent(editor.dom.encode(new Date().toLocaleDateString(locale, {dateStyle: 'long'})));
};

/**
 * Loads the strings first, since editors are set up at once.
 *
 * @returns A function that adds the button and the menu item to an editor.
 */
export const getSetup = async(): Promise<(editor: Editor) => void> => {
    const text = await getString('insert', component);
    return editor => {
        const onAction = (): void => insertDate(editor);
        editor.ui.registry.addButton(buttonName, {icon: ICON, tooltip: text, onAction});
        editor.ui.registry.addMenuItem(buttonName, {icon: ICON, text, onAction});
    };
};
