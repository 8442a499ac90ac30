import {member, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {Finding, PluginCheck, PluginSource} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {capabilityPrefixes} from '../plugin-capabilities.js';

/** Moodle reads db/access.php without a look at most of it: what is wrong there is found when a role lacks a permission. */
export const capabilityDeclaration: PluginCheck = {
    meta: {
        name: 'capability-declaration', severity: 'error',
        summary: 'Each capability in db/access.php has a valid name, type, context level and archetypes.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'access');
        const prefixes = capabilityPrefixes(plugin);
        if (file === null || prefixes.length === 0) {
            return;
        }
        for (const {key, value} of keyed(file.array('capabilities'))) {
            const say = (finding: Omit<Finding, 'start' | 'end'>, {start, end}: PhpLiteral = key): void =>
                report(file.path, {...finding, start, end});
            if (!/^[a-z]+\/[a-z_0-9]+:[a-z_0-9]+$/.test(key.value)) {
                say({
                    message: `'${key.value}' is no valid name of a capability`,
                    help: 'Write <type>/<plugin>:<capability> in lower-case letters, digits and underscores.',
                });
            } else if (!prefixes.some(prefix => key.value.startsWith(prefix)) && !isCores(plugin, key.value)) {
                say({
                    message: `The capability '${key.value}' bears another component's name`,
                    help: `Begin it with '${prefixes[0] ?? ''}': Moodle looks for its string there.`,
                });
            }
            checkFields(key, value, say);
        }
    },
};

/** Whether a capability is one of core's that lives in a plugin of core's own, as those on comments to questions do. */
function isCores({moodle}: PluginSource, name: string): boolean {
    return name.startsWith('moodle/') && moodle?.stringsOf('core_role')?.has(name.slice('moodle/'.length)) === true;
}

const LEVELS = /^CONTEXT_(SYSTEM|USER|COURSECAT|COURSE|MODULE|BLOCK)$|::LEVEL$/;
const ARCHETYPES = ['manager', 'coursecreator', 'editingteacher', 'teacher', 'student', 'guest', 'user', 'frontpage'];
const PERMISSIONS = /^CAP_(ALLOW|PREVENT|PROHIBIT|INHERIT)$/;

type Say = (finding: Omit<Finding, 'start' | 'end'>, at?: PhpLiteral) => void;

function checkFields(key: PhpLiteral, value: PhpLiteral, say: Say): void {
    if (value.kind !== 'array') {
        return;
    }
    const type = member(value, 'captype');
    if (type === null || (type.kind === 'string' && type.value !== 'read' && type.value !== 'write')) {
        say({
            message: type === null ? 'This capability has no captype' : 'A captype is \'read\' or \'write\'',
            help: 'Write \'captype\' => \'read\' or \'write\'.',
        }, type ?? key);
    }
    const level = member(value, 'contextlevel');
    if (level === null || level.kind === 'string' || (level.kind === 'constant' && !LEVELS.test(level.name))) {
        say({
            message: level === null ? 'This capability has no contextlevel' : 'This is no context level of Moodle',
            help: 'Write one of CONTEXT_SYSTEM, CONTEXT_USER, CONTEXT_COURSECAT, CONTEXT_COURSE, CONTEXT_MODULE, CONTEXT_BLOCK.',
        }, level ?? key);
    }
    for (const field of ['archetypes', 'legacy']) {
        const archetypes = member(value, field);
        for (const {key: role, value: permission} of archetypes?.kind === 'array' ? archetypes.elements : []) {
            if (role?.kind === 'string' && !ARCHETYPES.includes(role.value)) {
                say({
                    message: `'${role.value}' is no archetype of a role`,
                    help: `Write one of ${ARCHETYPES.join(', ')}.`,
                }, role);
            } else if (permission.kind === 'string' || (permission.kind === 'constant' && !PERMISSIONS.test(permission.name))) {
                say({message: 'This is no permission', help: 'Write CAP_ALLOW, CAP_PREVENT or CAP_PROHIBIT.'}, permission);
            }
        }
    }
}
