import {templateFinder} from '../../core/mustache/find-template.js';
import {eachNode, ownTemplates} from '../../core/mustache/own-templates.js';
import {callArguments} from '../../core/php/outline/call-arguments.js';
import type {Finding, PluginCheck, PluginSource} from '../check.js';

/** A template that is rendered or included exists; else Moodle throws when the page is shown. */
export const templateExists: PluginCheck = {
    meta: {
        name: 'template-exists',
        severity: 'error',
        summary: 'Templates that PHP, scripts and other templates name exist.',
        withMoodle: true,
    },
    checkPlugin(plugin, report) {
        const find = templateFinder(plugin);
        const check = (path: string, name: string, start: number, end: number): void => {
            const finding = find(name).kind === 'missing' ? fault(name, plugin, start, end) : null;
            if (finding !== null) {
                report(path, finding);
            }
        };
        for (const {path, nodes} of ownTemplates(plugin)) {
            eachNode(nodes ?? [], ({kind, value, start, end}) => {
                if (kind === 'partial' || kind === 'parent') {
                    check(path, value.trim(), start, end);
                }
            });
        }
        for (const {path, name, start, end} of namedInCode(plugin)) {
            check(path, name, start, end);
        }
    },
};

function fault(name: string, {component}: PluginSource, start: number, end: number): Finding {
    if (!name.includes('/')) {
        return {
            message: `'${name}' names no template: the component is not in it`,
            help: `Write ${component ?? '<component>'}/${name}.`,
            start, end,
        };
    }
    const isOwn = name.startsWith(`${component ?? ''}/`);
    return {
        message: `There is no template ${name}`,
        help: isOwn ? `Mend the name, or write templates/${name.slice(name.indexOf('/') + 1)}.mustache.`
            : 'Mend the name: the Moodle at hand has no such template.',
        start, end,
    };
}

/** `render_from_template('x/y', …)` in PHP, and in scripts what Moodle's `core/templates` renders. */
function namedInCode(plugin: PluginSource): {path: string; name: string; start: number; end: number}[] {
    return plugin.paths.filter(path => !/(^|\/)(tests?|vendor|node_modules|build)\//.test(path)).flatMap(path => {
        const file = /\.php$|^amd\/src\/.*\.[jt]s$/.test(path) ? plugin.file(path) : null;
        if (file === null) {
            return [];
        }
        if (!path.endsWith('.php')) {
            return [...file.text.matchAll(RENDERED)].flatMap(match => {
                const [whole, name = ''] = match;
                const start = match.index + whole.lastIndexOf(name);
                return /^[a-z]+(_[a-z0-9_]+)?\/[\w/-]+$/.test(name) ? [{path, name, start, end: start + name.length}] : [];
            });
        }
        return !file.text.includes('render_from_template') ? [] : file.outline().calls
            .filter(({kind, name}) => kind === 'method' && name === 'render_from_template')
            .flatMap(call => {
                const [first] = callArguments(file.text, call);
                return first === undefined || first.string === null ? [] : [{path, name: first.string, start: first.start + 1,
                    end: first.end - 1}];
            });
    });
}

const RENDERED = /\b[Tt]emplates?\s*\.\s*(?:render|renderForPromise)\(\s*['"]([^'"]+)['"]/g;
