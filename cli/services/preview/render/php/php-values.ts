/*
 * A template's context as PHP holds it: a list is an array; a JSON object is a plain object, as json_decode() makes a stdClass of
 * it; a Map is an associative array. They differ: an empty associative array is empty, an empty object is not.
 */

/** PHP's empty(). */
export function isEmpty(value: unknown): boolean {
    return value === undefined || value === null || value === false || value === 0 || value === 0n || value === ''
        || value === '0' || (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0);
}

/** Whether a value is a stdClass. */
export function isObject(value: unknown): value is Record<string, unknown> {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}

/** What a section goes through item by item; null where it is shown once. */
export function asList(value: unknown): readonly unknown[] | null {
    if (Array.isArray(value)) {
        return value as unknown[];
    }
    if (value instanceof Map) {
        const keys = [...value.keys()] as unknown[];
        return keys.every((key, index) => key === String(index)) ? [...value.values()] as unknown[] : null;
    }
    return null;
}

/**
 * PHP's (string).
 *
 * @throws PhpError for an object
 */
export function toText(value: unknown): string {
    switch (typeof value) {
        case 'string': return value;
        case 'number': return numberText(value);
        case 'boolean': return value ? '1' : '';
        case 'bigint': return String(value);
        case 'undefined': return '';
        default: {
            if (value === null) {
                return '';
            }
            if (Array.isArray(value) || value instanceof Map) {
                return 'Array';
            }
            if (isObject(value) || typeof value !== 'object') {
                throw new PhpError('An object cannot be shown as text');
            }
            return String(value);
        }
    }
}

/** What PHP throws where a template shows or passes something that does not fit. */
export class PhpError extends Error {
    override name = 'PhpError';

    /** @param help what to do, one sentence; null where the message says it all */
    constructor(message: string, readonly help: string | null = null) {
        super(message);
    }
}

/** Digits that PHP's `precision` gives to a float. */
const PRECISION = 14;

function numberText(value: number): string {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) {
        return Object.is(value, -0) ? '-0' : String(BigInt(value));
    }
    if (!Number.isFinite(value)) {
        return Number.isNaN(value) ? 'NAN' : value > 0 ? 'INF' : '-INF';
    }
    const [mantissa = '', power = '0'] = value.toExponential(PRECISION - 1).split('e');
    const exponent = Number(power);
    if (exponent < -4 || exponent >= PRECISION) {
        const digits = mantissa.replace(/0+$/, '');
        return `${digits.endsWith('.') ? `${digits}0` : digits}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
    }
    const fixed = value.toFixed(Math.max(0, PRECISION - 1 - exponent));
    return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
