import {execFileSync} from 'node:child_process';
import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {configPhp, phpLiteral, type ConfigFacts} from './config-php.js';
import {findProgram} from './programs.js';

const php = findProgram('php');
const facts: ConfigFacts = {
    url: 'http://127.0.0.1:8123', dataroot: '/tmp/it\'s here', phpunitdata: '/tmp/phpunit', phpunitDatabase: 'lectern_phpunit',
    database: {kind: 'mariadb', host: '127.0.0.1', port: 3307, user: 'lectern', password: 'a\'b\\c"$d', name: 'lectern'},
    routed: true,
};
let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-config-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

test('text is quoted so that nothing in it means anything to PHP', () => {
    expect(phpLiteral('a\'b\\c$d"')).toBe('\'a\\\'b\\\\c$d"\'');
    expect(phpLiteral({port: 1, on: true})).toBe('[\'port\' => 1, \'on\' => true]');
});

(php === null ? test.skip : test)('PHP reads from config.php just what was to be written', () => {
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'lib', 'setup.php'), '<?php echo json_encode($CFG);');
    writeFileSync(join(folder, 'config.php'), configPhp(facts));
    const cfg = JSON.parse(execFileSync(php ?? '', [join(folder, 'config.php')], {encoding: 'utf8'})) as Record<string, unknown>;
    expect(cfg).toMatchObject({
        wwwroot: facts.url, dataroot: facts.dataroot, dbtype: 'mariadb', dbpass: facts.database.password, noemailever: true,
        phpunit_dataroot: facts.phpunitdata, phpunit_dbname: 'lectern_phpunit', disableupdatenotifications: true,
        dboptions: {dbport: 3307, dbcollation: 'utf8mb4_unicode_ci'},
    });
    expect(cfg['prefix']).not.toBe(cfg['phpunit_prefix']);
    expect(cfg['scheduled_tasks']).toHaveProperty(['\\core\\task\\h5p_get_content_types_task', 'disabled'], 1);
});
