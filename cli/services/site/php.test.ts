import {expect, test} from '@jest/globals';
import {phpProblem} from './php.js';

const REQUIRED = {'php': '>=8.2.0', 'ext-intl': '*', 'ext-sodium': '*'};

test('a PHP with all that Moodle requires is none', () => {
    expect(phpProblem({version: '8.2.0', extensions: ['intl', 'Sodium', 'mysqli']}, REQUIRED, 'mysqli')).toBeNull();
});

test('an older PHP is named with the version required', () => {
    expect(phpProblem({version: '8.1.33-1+deb', extensions: []}, REQUIRED, 'mysqli')).toContain('8.2.0');
});

test('each missing extension is named, the database\'s too', () => {
    const problem = phpProblem({version: '8.3.1', extensions: ['intl']}, REQUIRED, 'pgsql');
    expect(problem).toContain('sodium, pgsql');
});
