import {UserError} from '../../core/errors.js';
import {reservedBy} from './reserved-words.js';
import {isSubsystem, isTaken} from './taken-names.js';

/** The longest name for each type: the width of the column that holds it in core's tables, 4.5 to 5.1. */
const LONGEST: Readonly<Record<string, [length: number, column: string]>> = {
    auth: [20, 'user.auth'],
    block: [40, 'block.name'],
    enrol: [20, 'enrol.enrol'],
    filter: [32, 'filter_active.filter'],
    format: [21, 'course.format'],
    mod: [20, 'modules.name'],
    qtype: [20, 'question.qtype'],
    theme: [50, 'course.theme'],
};

/** config_plugins.plugin and capabilities.component hold a whole component's name. */
const LONGEST_COMPONENT = 100;

/**
 * Refuses a name that Moodle would not take, or that is somebody else's.
 *
 * @param type one that `lectern new` knows
 * @throws UserError that names the rule and a way out
 */
export function requirePluginName(type: string, name: string): void {
    if (name.startsWith(`${type}_`)) {
        const rest = name.slice(type.length + 1);
        throw new UserError(`The name ${name} repeats the type`,
            `Moodle puts the type before it: write \`lectern new ${type} ${rest}\`.`);
    }
    if (type === 'mod') {
        requireWellFormed(name, /^[a-z][a-z0-9]*$/, 'An activity\'s name',
            'is of small letters a–z and digits, begins with a letter and has no underscore', name.replaceAll('_', ''));
    } else {
        // core_component::is_valid_plugin_name(), and core's own PARAM_COMPONENT, which allows no two underscores in a row.
        requireWellFormed(name, /^[a-z](?:[a-z0-9]|_(?!_))*[a-z0-9]$/, 'A plugin\'s name',
            'is two or more small letters a–z, digits and single underscores, begins with a letter and does not end with _', name);
    }
    const [length, column] = LONGEST[type] ?? [LONGEST_COMPONENT - type.length - 1, 'config_plugins.plugin'];
    if (name.length > length) {
        throw new UserError(`The name ${name} has ${name.length} characters`,
            `Moodle has room for ${length} in ${column}: choose a shorter one.`);
    }
    const reserved = reservedBy(name);
    if (reserved === 'PHP' || (reserved === 'SQL' && type === 'mod')) {
        throw new UserError(`The name ${name} is a reserved word of ${reserved}`,
            `Put a word of your own beside it, for example my${name}.`);
    }
    if (isTaken(type, name)) {
        throw new UserError(`Moodle has, or had, a plugin of its own named ${type}_${name}`,
            `Choose another name, for example my${name}; a prefix of your organisation's keeps clear of all others.`);
    }
    if (type === 'mod' && isSubsystem(name)) {
        throw new UserError(`${name} is a part of Moodle itself (core_${name})`, `Choose another name, for example my${name}.`);
    }
}

function requireWellFormed(name: string, pattern: RegExp, what: string, rule: string, base: string): void {
    if (pattern.test(name)) {
        return;
    }
    const suggestion = base.toLowerCase().replace(/[^a-z0-9_]+/g, '_').replace(/_{2,}/g, '_').replace(/^[^a-z]+|_+$/g, '');
    throw new UserError(`Not a name for a plugin: ${JSON.stringify(name)}. ${what} ${rule}`,
        pattern.test(suggestion) ? `Try ${suggestion}.` : 'Try the purpose in one or two words, for example greeting.');
}
