import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, expect, test} from '@jest/globals';
import {CHECKS} from './registry.js';

const PAGES = 'docs/checks';

describe('the registry of checks', () => {
    test('holds each check under a name of its own', () => {
        const names = CHECKS.map(({meta}) => meta.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    });

    test('and the folders of checks are the same', () => {
        const folders = readdirSync('cli/checks', {withFileTypes: true})
            .filter(entry => entry.isDirectory() && entry.name !== 'testing')
            .map(entry => entry.name);
        expect(folders.sort()).toEqual(CHECKS.map(({meta}) => meta.name).sort());
    });

    test.each(CHECKS.map(({meta}) => [meta.name, meta] as const))('%s has its test and its page', (name, {severity, summary}) => {
        expect(existsSync(`cli/checks/${name}/${name}.test.ts`)).toBe(true);
        const page = readFileSync(`${PAGES}/${name}.md`, 'utf8');
        expect(page.startsWith(`# ${name}\n\n${summary}\n\nSeverity: ${severity}\n\n`)).toBe(true);
    });
});

test('each page in docs/checks is of a check', () => {
    const names = new Set(CHECKS.map(({meta}) => `${meta.name}.md`));
    expect(readdirSync(PAGES).filter(page => !names.has(page))).toEqual([]);
});
