import {expect, test} from '@jest/globals';
import {chmod} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import type {WatchEvent} from './events.js';
import type {MoodleLink} from './moodle/moodle-link.js';
import type {WorkerPlan} from './moodle/worker.js';
import {UpgradeAdvice} from './upgrade-advice.js';

/** Stands for PHP: runs the script that it is given, whatever its settings, in the shell. */
const PHP = '#!/bin/sh\nwhile [ "$1" = -d ]; do shift 2; done\nexec sh "$@"\n';

/** What is told of a component whose code is newer than the database. */
async function adviceIn(folder: string, documentRoot: string, upgrade: boolean): Promise<WatchEvent> {
    const php = join(folder, 'php');
    await chmod(php, 0o755);
    const link = {ask: async() => ({block_ex: {installed: '1', disk: '2'}}), forgetCode: () => undefined} as unknown as MoodleLink;
    const moodle = {root: folder, documentRoot, branch: '501', version: '1', release: '5.1'};
    return new Promise(resolve => {
        const report = (event: WatchEvent): void => {
            if (event.event !== 'note' || !event.message.endsWith('…')) {
                resolve(event);
            }
        };
        new UpgradeAdvice(link, {php, as: null} as unknown as WorkerPlan, moodle, 'http://site', upgrade, report)
            .look('block_ex', ['version.php']);
    });
}

test.each([
    ['the folder above public/', 'public'],
    ['the document root, before 5.1', '.'],
])('the upgrade\'s script is in %s', (_name, documentRoot) => withFiles({
    'php': PHP, 'admin/cli/upgrade.php': 'exit 0',
}, async folder => {
    expect(await adviceIn(folder, join(folder, documentRoot), true)).toEqual({event: 'note', message: 'Upgraded: block_ex.'});
}));

test('an upgrade that fails says what Moodle said', () => withFiles({
    'php': PHP, 'admin/cli/upgrade.php': 'echo "The tables are not there" >&2; exit 1',
}, async folder => {
    expect(await adviceIn(folder, folder, true))
        .toMatchObject({event: 'upgrade', message: 'The upgrade failed: The tables are not there'});
}));

test('without --upgrade it is only advised', () => withFiles({'php': PHP}, async folder => {
    expect(await adviceIn(folder, folder, false)).toMatchObject({event: 'upgrade', url: 'http://site/admin/index.php'});
}));
