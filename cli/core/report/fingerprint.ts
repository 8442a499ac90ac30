import {createHash} from 'node:crypto';
import type {Problem} from '../problem.js';
import type {ReadSource} from './text.js';

/**
 * A name for each problem that stays when lines above it come or go: made of the file, the code, the text of the line and
 * which of the same problems it is. Code hosts tell by it whether a problem is new.
 *
 * @param problems sorted
 * @returns hexadecimal, in the order of the problems, each once
 */
export function fingerprints(problems: readonly Problem[], source: ReadSource): string[] {
    const seen = new Map<string, number>();
    return linesOf(problems, source).map((line, index) => {
        const {file, code, message} = problems[index]!;
        const same = JSON.stringify([toPosix(file), code, line ?? message]);
        const count = (seen.get(same) ?? 0) + 1;
        seen.set(same, count);
        return createHash('sha256').update(`${same}:${count}`).digest('hex').slice(0, 32);
    });
}

/** The text of each problem's line without the white space around it; null where the file cannot be had. */
function linesOf(problems: readonly Problem[], source: ReadSource): (string | null)[] {
    let file: string | null = null;
    let lines: string[] | null = null;
    return problems.map(problem => {
        if (problem.file !== file) {
            file = problem.file;
            lines = source(file)?.split('\n') ?? null;
        }
        return lines?.[problem.line - 1]?.trim() ?? null;
    });
}

const BLOCK = 100;
const BASE = 37n;
const BASE_TO_BLOCK = BigInt.asUintN(64, BASE ** BigInt(BLOCK));
const END_OF_FILE = 0xffff;

/**
 * GitHub's own fingerprint of every line, `primaryLocationLineHash`, which it would work out by itself where it has the
 * sources: a polynomial hash, modulo 2^64, of the 100 characters from the line's start on, spaces and tabs left out, and
 * which of the lines of that hash it is.
 *
 * @returns by line, from 0
 */
export function lineHashes(text: string): string[] {
    const characters: number[] = [];
    const starts = [0];
    for (const character of text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')) {
        // A character beyond the first plane counts as its two halves.
        for (let half = 0; half < character.length; half++) {
            characters.push(character.charCodeAt(half));
        }
        if (character === '\n') {
            starts.push(characters.length);
        }
    }
    characters.push(END_OF_FILE);
    const total = characters.length;
    // prefix[i] is the hash of the first i characters, as if no end were ever cut off.
    const prefix = new BigUint64Array(total + BLOCK + 1);
    for (let index = 0; index < total + BLOCK; index++) {
        prefix[index + 1] = BigInt.asUintN(64, prefix[index]! * BASE + BigInt(characters[index] ?? 0));
    }
    const seen = new Map<string, number>();
    return starts.map(start => {
        const hash = BigInt.asUintN(64, prefix[start + BLOCK]! - prefix[start]! * BASE_TO_BLOCK).toString(16);
        seen.set(hash, (seen.get(hash) ?? 0) + 1);
        return `${hash}:${seen.get(hash)}`;
    });
}

/** A path with forward slashes. */
export function toPosix(file: string): string {
    return file.replaceAll('\\', '/');
}
