import type {HtmlTag} from '../../core/html/html-tags.js';
import {ownTemplates} from '../../core/mustache/own-templates.js';
import {ANY_FILLED, templateTags} from '../../core/mustache/template-tags.js';
import type {Finding, PluginCheck} from '../check.js';

/** What keeps people with a screen reader or a keyboard out, where the template alone tells. */
export const mustacheAccessibility: PluginCheck = {
    meta: {
        name: 'mustache-accessibility',
        severity: 'warning',
        summary: 'Images in templates have an alternative text, and nothing jumps the order of the Tab key.',
    },
    checkPlugin(plugin, report) {
        for (const {path, text, nodes} of ownTemplates(plugin)) {
            for (const tag of nodes === null ? [] : templateTags(text)) {
                const finding = tag.kind === 'start' ? fault(tag) : null;
                if (finding !== null) {
                    report(path, finding);
                }
            }
        }
    },
};

function fault({name, attributes, start, end}: HtmlTag): Finding | null {
    const isOpen = attributes.some(attribute => ANY_FILLED.test(attribute.name)); // Variables bring in more.
    const has = (wanted: string): boolean => attributes.some(attribute => attribute.name === wanted);
    // Templates of the app bind it: [alt]="…".
    if (name === 'img' && !['alt', '[alt]', '[attr.alt]'].some(has) && !isOpen) {
        return {
            message: 'The image has no alternative text',
            help: 'Add alt="…" that says what it shows, or alt="" where it only decorates.',
            start, end,
        };
    }
    const tabindex = attributes.find(attribute => attribute.name === 'tabindex');
    if (tabindex?.valueSpan && /^\s*0*[1-9]\d*\s*$/.test(tabindex.value)) {
        return {
            message: `tabindex="${tabindex.value}" puts this before all else on the page`,
            help: 'Use 0, or -1 for what only scripts focus, and put the element where it belongs.',
            ...tabindex.valueSpan,
        };
    }
    return null;
}
