// Stand-in for Moodle's core/templates: renders the components' real templates, with their real English strings.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Mustache from 'mustache';
import {lookUp} from './str';

/**
 * Reads a template.
 *
 * @param name Name such as block_name/file.
 * @returns Its source.
 */
const source = (name: string): string => {
    const [component, ...file] = name.split('/');
    return readFileSync(join('local_plugins', component ?? '', 'templates', `${file.join('/')}.mustache`), 'utf8');
};

/**
 * Renders a template.
 *
 * @param name Name such as block_name/file.
 * @param context Its data.
 * @returns HTML.
 */
export const render = (name: string, context: object): string => Mustache.render(source(name), {
    ...context,
    str: () => (text: string) => {
        const [key = '', component = ''] = text.split(',').map(part => part.trim());
        // Of core's own strings the name will do.
        return component === '' ? key : lookUp(key, component);
    },
}, source);

/**
 * Turns HTML into nodes.
 *
 * @param html HTML.
 * @returns Nodes.
 */
const nodes = (html: string): Node[] => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return [...template.content.childNodes];
};

export default {
    async renderForPromise(name: string, context: object): Promise<{html: string; js: string}> {
        return {html: render(name, context), js: ''};
    },
    appendNodeContents(element: Element, html: string): Node[] {
        const added = nodes(html);
        element.append(...added);
        return added;
    },
    replaceNodeContents(element: Element, html: string): Node[] {
        const added = nodes(html);
        element.replaceChildren(...added);
        return added;
    },
};
