import {describe, expect, test} from '@jest/globals';
import {member, nameIn, readArrays, type PhpLiteral} from './literal-arrays.js';

function plain(value: PhpLiteral): unknown {
    switch (value.kind) {
        case 'array': return value.elements.map(({key, value: inner}) => [key === null ? null : plain(key), plain(inner)]);
        case 'string':
        case 'number': return value.value;
        case 'constant':
        case 'class': return `${value.kind} ${value.name}`;
        case 'computed': return null;
    }
}

describe('the literal arrays of a PHP file', () => {
    test('are read in both forms, with additions, constants, classes and what is computed', () => {
        const text = `<?php
// $old = [1];
$tasks = array(
    ['classname' => task\\clean::class, 'minute' => '*/5', /* why */ 'blocking' => -1,],
    'x' => ['a' . 'b', MODE | 2, \\core_cache\\store::MODE_SESSION, $CFG->x, f([1])],
);
if (true) { $tasks[] = ['classname' => "two"]; }
$tasks['three'] = true;
$more = array_merge($tasks, [1]);
$object->tasks = [1];
`;
        const scope = {namespace: '', imports: new Map([['task', {name: 'block_ex\\task', start: 0, end: 0}]])};
        const {tasks, more, ...others} = Object.fromEntries(readArrays(text.replaceAll('\\\\', '\\'), scope));
        expect(tasks?.elements.map(({key, value}) => [key === null ? null : plain(key), plain(value)])).toEqual([
            [null, [['classname', 'class block_ex\\task\\clean'], ['minute', '*/5'], ['blocking', -1]]],
            ['x', [[null, null], [null, null], [null, 'constant \\core_cache\\store::MODE_SESSION'], [null, null], [null, null]]],
            [null, [['classname', 'two']]],
            ['three', 'constant true'],
        ]);
        expect(tasks?.complete).toBe(true);
        expect(more).toEqual({elements: [], complete: false});
        expect(Object.keys(others)).toEqual([]);
    });

    test('have the places of keys and values', () => {
        const text = '<?php\n$a = [\'k\' => [\'m\' => \'v\']];';
        const [one] = readArrays(text).get('a')?.elements ?? [];
        const inner = member(one?.value, 'm');
        expect(text.slice(one?.key?.start, one?.key?.end)).toBe('\'k\'');
        expect(text.slice(inner?.start, inner?.end)).toBe('\'v\'');
        expect(nameIn(inner)).toBe('v');
        expect(member(one?.value, 'n')).toBeNull();
    });

    test('end with a file that ends too early', () => {
        expect([...readArrays('<?php $a = [\'b\' => [').keys()]).toEqual(['a']);
        expect([...readArrays('<?php $a[').keys()]).toEqual([]);
        expect([...readArrays('').keys()]).toEqual([]);
    });
});
