import {isComponentName} from '../../core/component-name.js';
import type {PhpValue} from '../../core/php/version-assignments.js';

/** Reports on a value, or on a part of it. */
export type Say = (message: string, help: string, at?: {start: number; end: number}) => void;

/**
 * `$plugin->version` and `$plugin->requires`: a number as written, YYYYMMDDXX and perhaps .YY. A version that the
 * installer cannot read is its own check's, installer-version-php.
 */
export function problemOfVersion(field: 'version' | 'requires', value: PhpValue, say: Say): void {
    const number = value.kind === 'int' || value.kind === 'float' ? value : null;
    if (field === 'version' && number?.value === 0) {
        say('Moodle takes a version of 0 for a missing one', 'Write a line like $plugin->version = 2026112300; (YYYYMMDDXX).');
    }
    if (field === 'requires' && (number === null || !/^\d+(\.\d+)?$/.test(number.text))) {
        say(value.kind === 'string' ? 'The required version is a string in quotes; the installer reads only a number'
            : 'The required version is not a literal number; the installer does not run version.php',
        'Write a line like $plugin->requires = 2024100700; (YYYYMMDDXX).');
    }
}

/**
 * `$plugin->supported = [405, 501];` and `$plugin->incompatible = 502;`: branch numbers as integers, the lower first
 * (core\plugininfo\base::load_disk_version throws for any other form).
 */
export function problemsOfBranches(field: 'supported' | 'incompatible', value: PhpValue, say: Say): void {
    const like = `Write a line like $plugin->${field} = ${field === 'supported' ? '[405, 501]' : '502'};`;
    if (field === 'incompatible') {
        if (value.kind !== 'int' && !(value.kind === 'string' && /^\d+$/.test(value.value))) {
            say('$plugin->incompatible must be one branch number', like);
        } else if (!isBranch(Number(value.value))) {
            say(`${value.value} is not a branch of Moodle`, like);
        }
        return;
    }
    if (value.kind !== 'array' || value.elements.length !== 2 || value.elements.some(({key}) => key !== null)) {
        say('$plugin->supported must be an array of two branch numbers, the lowest and the highest', like);
        return;
    }
    const numbers: number[] = [];
    for (const {value: element} of value.elements) {
        if (element.kind !== 'int') {
            say('A supported branch must be a whole number without quotes', like, element);
        } else if (!isBranch(element.value)) {
            say(`${element.text} is not a branch of Moodle`, like, element);
        } else {
            numbers.push(element.value);
        }
    }
    const [low, high] = numbers;
    if (low !== undefined && high !== undefined && low > high) {
        say(`The lowest supported branch, ${low}, is above the highest, ${high}`, 'Write the lower one first.');
    }
}

/** `$plugin->dependencies = ['mod_forum' => 2024100700, 'block_x' => ANY_VERSION];` */
export function problemsOfDependencies(value: PhpValue, component: string | null, say: Say): void {
    const like = 'Write a line like $plugin->dependencies = [\'mod_forum\' => 2024100700];';
    if (value.kind !== 'array') {
        say('The dependencies must be a literal array', like);
        return;
    }
    for (const {key, value: version} of value.elements) {
        if (key?.kind !== 'string') {
            say('A dependency must name its component, as a string', like, key ?? version);
        } else if (!isComponentName(key.value)) {
            say(`'${key.value}' is not a valid component name`, 'Use the full name, e.g. mod_forum.', key);
        } else if (key.value === component) {
            say('A plugin cannot depend on itself', 'Remove this dependency.', key);
        }
        if (!isVersion(version)) {
            say('A dependency\'s version must be a number or ANY_VERSION', like, version);
        }
    }
}

/** As core_plugin_manager compares it: a number, also in quotes, or ANY_VERSION. */
function isVersion(value: PhpValue): boolean {
    return value.kind === 'int' || value.kind === 'float'
        || (value.kind === 'string' && /^\d+(\.\d+)?$/.test(value.value))
        || (value.kind === 'constant' && value.name === 'ANY_VERSION');
}

/** 19 to 39 and 310, 311 and then 400 on: Moodle's own numbering. */
function isBranch(number: number): boolean {
    return (number >= 19 && number <= 39) || number === 310 || number === 311
        || (number >= 400 && number <= 999 && number % 100 <= 20);
}
