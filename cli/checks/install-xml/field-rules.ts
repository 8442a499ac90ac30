import {placeOf, type XmldbField} from '../../core/xmldb/xmldb.js';
import type {Finding} from '../check.js';

/** The highest LENGTH of each type that must have one, or may (xmldb_field). */
const MAX_LENGTH: Readonly<Record<string, {max: number; unit: string; required: boolean}>> = {
    int: {max: 20, unit: 'digits', required: true},
    number: {max: 38, unit: 'digits', required: true},
    float: {max: 20, unit: 'digits', required: false},
    char: {max: 1333, unit: 'characters', required: false},
};
/** Digits before the decimal point of a number. */
const MAX_WHOLE_DIGITS = 20;

const DEFAULTS: Readonly<Record<string, {pattern: RegExp; says: string}>> = {
    // is_number() and is_numeric(), where empty() lets '' and '0' pass.
    int: {pattern: /^(-?\d+)?$/, says: 'a whole number'},
    number: {pattern: /^([-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?)?$/i, says: 'a number'},
    float: {pattern: /^([-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?)?$/i, says: 'a number'},
};

/** What xmldb_field refuses of a field that fits the schema: arr2xmldb_field() and validateDefinition(). */
export function holdField(field: XmldbField, report: (finding: Finding) => void): void {
    holdLength(field, report);
    holdDecimals(field, report);
    const form = DEFAULTS[field.type];
    if (field.default !== null && form !== undefined && !form.pattern.test(field.default)) {
        report({
            message: `The default of ${field.name} is not ${form.says}: ${field.default}`,
            help: `Write ${form.says}, or leave DEFAULT out for none.`, ...placeOf(field.element, 'DEFAULT'),
        });
    }
}

function holdLength({name, type, length, element}: XmldbField, report: (finding: Finding) => void): void {
    const limit = MAX_LENGTH[type];
    const written = element.attributes.get('LENGTH')?.value;
    if (limit === undefined) {
        return;
    }
    const place = placeOf(element, 'LENGTH');
    const help = `Give a length from 1 to ${limit.max} ${limit.unit}.`;
    if (written === undefined && limit.required) {
        report({message: `${name} is ${type} and has no LENGTH`, help, ...place});
    } else if (written !== undefined && (length === null || length === 0)) {
        report({message: `A LENGTH of ${written} is none for ${type}`, help, ...place});
    } else if (length !== null && length > limit.max) {
        report({message: `${name} is too long: ${length} of at most ${limit.max} ${limit.unit}`, help, ...place});
    }
}

function holdDecimals({name, type, length, decimals, element}: XmldbField, report: (finding: Finding) => void): void {
    const written = element.attributes.has('DECIMALS');
    const place = placeOf(element, written ? 'DECIMALS' : 'LENGTH');
    if (written && type !== 'number' && type !== 'float') {
        report({message: `${name} is ${type} and cannot have DECIMALS`, help: 'Remove DECIMALS, or make it a number.', ...place});
    } else if (decimals !== null && length !== null && decimals >= length) {
        report({
            message: `${name} has ${decimals} decimals of ${length} digits`,
            help: 'LENGTH counts all digits, those behind the point too: make it greater than DECIMALS.', ...place,
        });
    } else if (type === 'number' && length !== null && length <= 38 && length - (decimals ?? 0) > MAX_WHOLE_DIGITS) {
        report({
            message: `${name} has more than ${MAX_WHOLE_DIGITS} digits before its point`,
            help: 'Lower LENGTH, or raise DECIMALS.', ...place,
        });
    }
}
