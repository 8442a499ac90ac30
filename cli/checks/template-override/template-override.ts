import {createHash} from 'node:crypto';
import {templateComments} from '../../core/mustache/example-context.js';
import {moodleTemplate} from '../../core/mustache/find-template.js';
import type {Finding, PluginCheck, PluginSource} from '../check.js';

/** A theme's version of another's template goes stale without a word when Moodle changes the one it was copied from. */
export const templateOverride: PluginCheck = {
    meta: {
        name: 'template-override',
        severity: 'warning',
        summary: 'A theme\'s version of another component\'s template names what it was copied from, and that is still the same.',
        withMoodle: true,
    },
    checkPlugin(plugin, report) {
        if (plugin.component?.startsWith('theme_') !== true) {
            return;
        }
        for (const path of plugin.paths) {
            const name = /^templates\/([a-z]+(?:_[a-z0-9_]+)?\/[\w/-]+)\.mustache$/.exec(path)?.[1];
            // A folder of the theme's own templates is no component's name, unless a Moodle says so.
            const original = name === undefined ? null : moodleTemplate(name, plugin);
            const text = plugin.file(path)?.text;
            if (name !== undefined && text !== undefined && (original !== null || ORIGIN.test(text))) {
                const finding = judge(name, text, original, plugin);
                if (finding !== null) {
                    report(path, finding);
                }
            }
        }
    },
};

/** `Copied from core/loginform: Moodle 4.5 1a2b3c4d, 5.1 5e6f7a8b.` */
const ORIGIN = /Copied from ([\w/-]+): Moodle ((?:\d+\.\d+ [0-9a-f]{8}(?:, )?)+)/;

function judge(name: string, text: string, original: string | null, {moodle}: PluginSource): Finding | null {
    const origin = ORIGIN.exec(text);
    const version = moodle === null ? null : `${moodle.moodle.branch[0] ?? ''}.${Number(moodle.moodle.branch.slice(1))}`;
    const now = original === null ? null : fingerprint(original);
    const line = now === null || version === null ? null : `${version} ${now}`;
    if (origin === null) {
        return {
            message: `This is a version of ${name}, and does not say which one it was copied from`,
            help: `Write in a comment: Copied from ${name}: Moodle ${line ?? '<version> <fingerprint>'}.`,
            start: 0,
        };
    }
    const start = origin.index;
    const end = start + origin[0].length;
    if (origin[1] !== name) {
        return {message: `This stands in for ${name} but says that it was copied from ${origin[1] ?? ''}`,
            help: `Write: Copied from ${name}.`, start, end};
    }
    const known = Object.fromEntries((origin[2] ?? '').split(', ').map(one => one.trim().split(' ') as [string, string]));
    if (now === null || version === null || known[version] === now) {
        return null;
    }
    return {
        message: known[version] === undefined
            ? `It is not known whether ${name} of Moodle ${version} is what this was copied from`
            : `${name} of Moodle ${version} has changed since it was copied`,
        help: `Compare the two, take over what is needed, and write: Moodle ${version} ${now}.`,
        start, end,
    };
}

/** The same for two texts that differ in comments and space only. */
function fingerprint(text: string): string {
    const bare = templateComments(text).reduceRight(
        (rest, {index, 0: comment}) => rest.slice(0, index) + rest.slice(index + comment.length), text);
    return createHash('sha256').update(bare.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8);
}
