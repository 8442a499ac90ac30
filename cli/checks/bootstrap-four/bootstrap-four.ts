import type {OldAttribute, OldCall, OldClass} from '../../core/bootstrap/mentions.js';
import {oldBootstrapOf} from '../../core/bootstrap/old-bootstrap-of.js';
import {supportedBranches} from '../../core/supported-branches.js';
import type {Finding, PluginCheck} from '../check.js';

/** The first branch with Bootstrap 5. */
const FIVE = 500;

/** Markup for Bootstrap 4 where every branch that the plugin is for understands Bootstrap 5's. */
export const bootstrapFour: PluginCheck = {
    meta: {
        name: 'bootstrap-four',
        severity: 'warning',
        summary: 'Markup is that of Bootstrap 5 where all branches that the plugin supports have it.',
    },
    checkPlugin(plugin, report) {
        const {oldest, newest} = supportedBranches(plugin);
        if (newest < FIVE) {
            return;
        }
        for (const mention of oldBootstrapOf(plugin)) {
            const finding = mention.kind === 'class' ? classFinding(mention, oldest)
                : oldest < FIVE ? null
                    : mention.kind === 'attribute' ? attributeFinding(mention) : callFinding(mention);
            if (finding !== null) {
                report(mention.path, finding);
            }
        }
    },
};

function classFinding({name, replacement, beside, sets, start, end}: OldClass, oldest: number): Finding | null {
    const {to, since, same, advice} = replacement;
    if (oldest < since || (to !== null && beside.has(to) && oldest < FIVE)) {
        return null;
    }
    const isThere = to !== null && beside.has(to);
    return {
        message: sets
            ? `The class ${name} is Bootstrap 4's: Moodle 5 styles it through a bridge that goes in 6.0, or not at all`
            : `The class ${name} is Bootstrap 4's: from Moodle 5 on, elements have others`,
        help: isThere ? `Remove it: ${to} stands beside it.` : advice === undefined ? `Write ${to ?? ''}.` : `${advice}.`,
        start, end,
        ...sets && same && to !== null && !isThere && {fix: [{start, end, text: to}]},
    };
}

function attributeFinding({name, to, hasNew, companions, start, end}: OldAttribute): Finding {
    return {
        message: `${name} is Bootstrap 4's: Moodle 5 renames it in the browser, until 6.0`,
        help: hasNew ? `Remove it: ${to} stands beside it.`
            : `Write ${to}${companions.length === 0 ? '' : `, and ${companions.map(one => one.name.replace('data-',
                'data-bs-')).join(', ')}`}.`,
        start, end,
        ...!hasNew && {fix: [
            {start, end, text: to},
            ...companions.map(one => ({start: one.start, end: one.end, text: one.name.replace('data-', 'data-bs-')})),
        ]},
    };
}

function callFinding({name, start, end}: OldCall): Finding {
    const className = name.charAt(0).toUpperCase() + name.slice(1);
    return {
        message: `Bootstrap's jQuery plugin ${name}() works in Moodle 5 through a bridge that goes in 6.0`,
        help: `Write import ${className} from 'theme_boost/bootstrap/${name}' and call ${className}.getOrCreateInstance(element).`,
        start, end,
    };
}
