// What the tests of the browser's checks share: vectors that PHPUnit runs too, and the telephone numbers of the world.
import {readFileSync} from 'node:fs';
import type {Metadata} from '../../amd/src/numbering';
import type {Spec} from '../../amd/src/problem';

/** A text, or pieces of it, each with how often it stands there. */
export type Text = string | [string, number][];

interface Check {
    kind: string;
    value: Text;
    code: string | null;
    params?: Record<string, string | number>;
    around?: {country?: string, options?: string[]};
    stored?: string;
    spec: Spec;
}

interface Vectors {
    patterns: {pattern: string, matches: Text[], fails: Text[]}[];
    errors: {pattern: Text, reason: string, position: number}[];
    checks: Check[];
}

const PLUGIN = 'local_plugins/local_lectern_registration';

const read = <Kind>(file: string): Kind => JSON.parse(readFileSync(`${PLUGIN}/${file}`, 'utf8')) as Kind;

export const vectors = read<Vectors>('tests/fixtures/validation.json');

/** By country, a number that there is. */
export const phones = read<Record<string, string>>('tests/fixtures/phones.json');

export const metadata = read<Metadata>('thirdparty/libphonenumber/metadata.json');

export const text = (value: Text): string =>
    (typeof value === 'string' ? value : value.map(([piece, times]) => piece.repeat(times)).join(''));
