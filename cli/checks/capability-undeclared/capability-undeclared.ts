import {callArguments} from '../../core/php/outline/call-arguments.js';
import type {PhpCall} from '../../core/php/outline/outline.js';
import {member, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck, PluginSource} from '../check.js';
import {dbFile, keyed, rows} from '../db-files.js';
import {capabilityPrefixes} from '../plugin-capabilities.js';

/** A capability that nobody declares is never given: has_capability() says no, with a message for developers. */
export const capabilityUndeclared: PluginCheck = {
    meta: {
        name: 'capability-undeclared', severity: 'error', withMoodle: true,
        summary: 'Each capability that code or db/ asks for is declared in a db/access.php.',
    },
    checkPlugin(plugin, report) {
        const prefixes = capabilityPrefixes(plugin);
        const declared = dbFile(plugin, 'access')?.array('capabilities')
            ?? (plugin.file('db/access.php') === null ? {elements: [], complete: true} : null);
        if (prefixes.length === 0 || declared === null) {
            return;
        }
        const names = new Set(keyed(declared).map(({key}) => key.value));
        for (const {path, name, start, end} of usesOf(plugin)) {
            const isOwn = prefixes.some(prefix => name.startsWith(prefix));
            const missing = isOwn ? declared.complete && !names.has(name) : plugin.moodle?.hasCapability(name) === false;
            if (missing && !names.has(name)) {
                report(path, {
                    message: isOwn ? `The capability '${name}' is not declared in db/access.php`
                        : `No plugin of Moodle ${plugin.moodle?.moodle.branch ?? ''} declares the capability '${name}'`,
                    help: isOwn ? 'Declare it there, or correct its name.' : 'Correct its name.',
                    start, end,
                });
            }
        }
    },
};

interface CapabilityUse {
    path: string;
    name: string;
    start: number;
    end: number;
}

const FUNCTIONS = new Set([
    'require_capability', 'has_capability', 'has_any_capability', 'has_all_capabilities', 'get_users_by_capability',
    'get_user_capability_course', 'get_enrolled_users', 'get_enrolled_sql', 'get_enrolled_join', 'count_enrolled_users',
    'is_enrolled', 'get_with_capability_sql', 'get_with_capability_join', 'get_roles_with_capability',
]);
const CLASSES = new Set([
    'required_capability_exception', 'core\\exception\\required_capability_exception', 'admin_externalpage', 'admin_settingpage',
]);
const NAME = /(['"])([a-z]+\/[a-z_0-9]+:[a-z_0-9]+)\1/g;

function isAsking(call: PhpCall): boolean {
    return call.kind === 'new' ? CLASSES.has(call.class?.toLowerCase() ?? '')
        : (call.kind === 'function' && FUNCTIONS.has(call.name.split('\\').at(-1)?.toLowerCase() ?? ''))
        || (call.kind === 'method' && /^require_(all_)?capabilit(y|ies)$/i.test(call.name));
}

function usesOf(plugin: PluginSource): CapabilityUse[] {
    const found: CapabilityUse[] = [];
    for (const path of plugin.paths) {
        // Steps of an upgrade ask for what there once was.
        if (!path.endsWith('.php') || /(^|\/)(tests|vendor|lang)\/|^db\/upgrade/.test(path) || plugin.isThirdParty(path)) {
            continue;
        }
        const file = plugin.file(path);
        for (const call of file?.outline().calls.filter(isAsking) ?? []) {
            for (const {text, start} of callArguments(file?.text ?? '', call)) {
                for (const match of /^(['"]|\[|array\b)/i.test(text) ? text.matchAll(NAME) : []) {
                    const at = start + match.index;
                    found.push({path, name: match[2] ?? '', start: at, end: at + match[0].length});
                }
            }
        }
    }
    const declared = [
        ...fieldsIn(plugin, 'services', 'functions', 'capabilities'),
        ...fieldsIn(plugin, 'services', 'services', 'requiredcapability'),
        ...fieldsIn(plugin, 'messages', 'messageproviders', 'capability'),
    ];
    for (const {path, value} of declared) {
        for (const match of value?.kind === 'string' ? value.value.matchAll(/[a-z]+\/[a-z_0-9]+:[a-z_0-9]+/g) : []) {
            const start = (value?.start ?? 0) + 1 + match.index;
            found.push({path, name: match[0], start, end: start + match[0].length});
        }
    }
    return found;
}

/** One field of every entry of an array in a file of db/. */
function fieldsIn(plugin: PluginSource, name: string, array: string, field: string): {path: string; value: PhpLiteral | null}[] {
    const file = dbFile(plugin, name);
    return file === null ? [] : rows(file.array(array)).map(row => ({path: file.path, value: member(row, field)}));
}
