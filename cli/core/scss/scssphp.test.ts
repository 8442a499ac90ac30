import {expect, test} from '@jest/globals';
import {readMessage} from './scssphp.js';

// As scssphp 1.12.1 says them.
test.each([
    ['Incompatible units rem and vw.: /x/scss/_sub.scss on line 2, at column 3\nCall Stack:\n#0 import (unknown file) on line 1',
        {file: '/x/scss/_sub.scss', line: 2, column: 4, message: 'Incompatible units rem and vw'}],
    ['unexpected }: failed at `` /x/scss/bad.scss on line 3, at column 0',
        {file: '/x/scss/bad.scss', line: 3, column: 1, message: 'unexpected }'}],
    ['parse error: failed at `@use "sass:math";` (stdin) on line 1, at column 0',
        {file: null, line: 1, column: 1, message: 'parse error'}],
    ['Undefined mixin foo: line: 2, column: 2', {file: null, line: 2, column: 3, message: 'Undefined mixin foo'}],
    ['`x` file not found for @import: line: , column: ',
        {file: null, line: 0, column: 1, message: '`x` file not found for @import: line: , column'}],
])('reads %j', (message, error) => {
    expect(readMessage(message)).toEqual(error);
});
