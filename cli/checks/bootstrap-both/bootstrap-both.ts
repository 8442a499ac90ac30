import type {OldClass} from '../../core/bootstrap/mentions.js';
import {oldBootstrapOf} from '../../core/bootstrap/old-bootstrap-of.js';
import {supportedBranches} from '../../core/supported-branches.js';
import type {Finding, PluginCheck} from '../check.js';

/** The first branch with Bootstrap 5. */
const FIVE = 500;

/** Where Moodle 4.5 knows only Bootstrap 4's name and 6.0 will know only 5's, a plugin for both writes both. */
export const bootstrapBoth: PluginCheck = {
    meta: {
        name: 'bootstrap-both',
        severity: 'hint',
        summary: 'A plugin for Moodle 4.5 and 5 writes both names where Bootstrap 4 and 5 know only their own.',
    },
    checkPlugin(plugin, report) {
        const {oldest, newest} = supportedBranches(plugin);
        if (newest < FIVE || oldest >= FIVE) {
            return;
        }
        for (const mention of oldBootstrapOf(plugin)) {
            const {path, start, end} = mention;
            if (mention.kind === 'attribute' && !mention.hasNew) {
                const others = mention.companions.map(({name}) => `${name} also as ${name.replace('data-', 'data-bs-')}`);
                report(path, {
                    message: `${mention.name} alone is Bootstrap 4's: Moodle 5 renames it in the browser, until 6.0`,
                    help: `Add ${mention.to} beside it with the same value${others.length === 0 ? '' : `,
                        and write ${others.join(', ')}`}.`,
                    start, end,
                });
            } else if (mention.kind === 'class' && mention.sets) {
                const finding = classFinding(mention, oldest);
                if (finding !== null) {
                    report(path, finding);
                }
            }
        }
    },
};

function classFinding({name, replacement, beside, start, end}: OldClass, oldest: number): Finding | null {
    const {to, since, advice} = replacement;
    if (oldest >= since || (to !== null && beside.has(to))) {
        return null; // bootstrap-four has it, or both are there.
    }
    return {
        message: `The class ${name} is Bootstrap 4's, and Moodle ${since === 405 ? 'before 4.5' : '4.5'} knows no other`,
        help: to === null || advice !== undefined
            ? `${advice ?? ''}, once Moodle 4.5 need not be supported.`
            : `Add ${to} beside it: Moodle 5 needs that one, from 6.0 on alone.`,
        start, end,
    };
}
