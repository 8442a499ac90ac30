import {expect, test} from '@jest/globals';
import {parseDsn} from './connection.js';

test('reads every part, with what has to be escaped in an address', () => {
    expect(parseDsn('pgsql://ann:p%40ss%2Fword@db.example:5433/moodle')).toEqual({
        kind: 'pgsql', host: 'db.example', port: 5433, user: 'ann', password: 'p@ss/word', name: 'moodle',
    });
    expect(parseDsn('mysql://ann@127.0.0.1/moodle')).toMatchObject({kind: 'mariadb', port: 3306, password: ''});
    expect(parseDsn('postgresql://ann@127.0.0.1/moodle')).toMatchObject({kind: 'pgsql', port: 5432});
});

test.each([['nonsense'], ['oracle://ann:secret@host/moodle'], ['pgsql://host/moodle'], ['pgsql://ann:secret@host/'], ['pgsql://ann:secret@host/a/b']])(
    'refuses %s and does not repeat the password', dsn => {
        let message = '';
        expect(() => {
            try {
                parseDsn(dsn);
            } catch (error) {
                message = (error as Error).message;
                throw error;
            }
        }).toThrow('--dsn');
        expect(message).not.toContain('secret');
    });
