import postcss, {type Container, type Document, type Root, type Rule} from 'postcss';
import scss from 'postcss-scss';
import selectorParser from 'postcss-selector-parser';
import {isCoreName} from '../../core/css/core-names.js';
import {namesPlugin} from '../../core/css/plugin-names.js';
import type {Finding, PluginCheck, PluginSource} from '../check.js';

/** A plugin's style sheet is on every page of a site: rules for elements and for core's own classes change all of them. */
export const cssNamespace: PluginCheck = {
    meta: {
        name: 'css-namespace', severity: 'warning',
        summary: 'The rules of a plugin\'s style sheet reach only its own pages and elements.',
    },
    checkPlugin(plugin, report) {
        if (plugin.component === null || plugin.component.startsWith('theme_')) {
            return; // A theme styles the whole site.
        }
        const path = plugin.paths.includes('scss/styles.scss') ? 'scss/styles.scss' : 'styles.css';
        const text = plugin.file(path)?.text;
        if (text === undefined) {
            return;
        }
        const isOwn = namesPlugin([plugin.component, ...parentsOf(plugin)]);
        for (const finding of looseRules(text, path, isOwn)) {
            report(path, finding);
        }
    },
};

/** What a subplugin's type tells of the plugin that it is a part of: `assignfeedback` is mod_assign's. */
function parentsOf({place, component}: PluginSource): string[] {
    const type = component?.slice(0, component.indexOf('_')) ?? '';
    return place?.nested === true ? [`sub_${type}`] : [];
}

/** Rules with declarations of their own, of which a selector reaches beyond the plugin. */
function looseRules(text: string, path: string, isOwn: (name: string) => boolean): Finding[] {
    let root: Root;
    try {
        root = (path.endsWith('.scss') ? scss.parse(text) : postcss.parse(text)) as Root;
    } catch {
        return []; // stylelint and the build tell of syntax errors.
    }
    const findings: Finding[] = [];
    root.walkRules(rule => {
        const declares = rule.some(node => node.type === 'decl' && !node.prop.startsWith('--'));
        if (!declares || isElsewhere(rule, isOwn)) {
            return;
        }
        const written = rule.raws.selector?.raw ?? rule.selector;
        const loose = looseSelectors(written, isOwn)[0];
        if (loose !== undefined) {
            const start = (rule.source?.start?.offset ?? 0) + loose.at;
            findings.push({
                message: `This rule reaches every page of the site, not only the plugin's: ${loose.selector}`,
                help: 'Start the selector with a class or an id that holds the plugin\'s name, or the body class of its pages.',
                start,
                end: start + loose.length,
            });
        }
    });
    return findings;
}

/** Whether a rule is bounded by what it lies in, or is none of the page's. */
function isElsewhere(rule: Rule, isOwn: (name: string) => boolean): boolean {
    for (let at: Container | Document | undefined = rule.parent; at !== undefined; at = at.parent as Container | undefined) {
        if (at.type === 'atrule' && /^(-\w+-)?keyframes$|^(mixin|scope|page)$/.test((at as unknown as {name: string}).name)) {
            return true;
        }
        if (at.type === 'rule') {
            const selector = (at as Rule).selector;
            if (looseSelectors(selector, isOwn).length === 0) {
                return true;
            }
        }
    }
    return false;
}

interface Loose {
    selector: string;
    /** Characters from the start of the list of selectors. */
    at: number;
    length: number;
}

/** The selectors of a list that name only elements and what is core's; none where the list cannot be read. */
function looseSelectors(list: string, isOwn: (name: string) => boolean): Loose[] {
    const loose: Loose[] = [];
    try {
        selectorParser(root => {
            for (const selector of root.nodes) {
                if (reachesAll(selector, isOwn)) {
                    const text = String(selector);
                    const at = list.indexOf(text) + text.search(/\S|$/);
                    loose.push({selector: text.trim().replace(/\s+/g, ' '), at, length: text.trim().length});
                }
            }
        }).processSync(list);
    } catch {
        return [];
    }
    return loose;
}

/** Attributes that elements have anywhere. */
const COMMON_ATTRIBUTE = /^(type|disabled|href|dir|lang|hidden|role)$/;

/** Whether every class and id of a selector is core's, so that elements of other plugins' pages match it, too. */
function reachesAll(selector: selectorParser.Selector, isOwn: (name: string) => boolean): boolean {
    let all = true;
    let any = false;
    selector.walk(node => {
        if (node.type === 'class' || node.type === 'id') {
            any = true;
            all &&= isCoreName(node.value) && !isOwn(node.value);
        } else if (node.type === 'attribute') {
            any = true;
            all &&= COMMON_ATTRIBUTE.test(node.attribute) && !isOwn(node.value ?? '');
        } else if (node.type === 'tag') {
            any = true;
            all &&= !node.value.includes('-') && !/[#$%@]/.test(node.value);
        } else if (node.type === 'universal') {
            any = true;
        } else if (node.type === 'nesting') {
            any = true;
        } else if (node.type === 'pseudo' && /^:(host|root)$/.test(node.value)) {
            any ||= node.value === ':root';
        }
    });
    return any && all;
}
