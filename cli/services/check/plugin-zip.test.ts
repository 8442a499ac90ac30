import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {strToU8, zipSync} from 'fflate';
import {withFiles} from '../../testing/files.js';
import {openZip} from './plugin-zip.js';

/** The entries of a zip as Moodle would have them, folders that it does not name included. */
async function entriesOf(zip: Uint8Array): Promise<Record<string, true | string>> {
    return withFiles({}, async folder => {
        await writeFile(join(folder, 'a.zip'), zip);
        return Object.fromEntries((await openZip(join(folder, 'a.zip'), 'a.zip')).unpacked?.entries ?? []);
    });
}

const zipOf = (...names: string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map(name => [name, strToU8('text')])), {level: 0});

describe('a zip as Moodle unpacks it', () => {
    test('gets the folders that it does not name', async () => {
        expect(await entriesOf(zipOf('ex/lang/en/a.php')))
            .toEqual({'ex/lang/en/a.php': true, 'ex/lang/en/': true, 'ex/lang/': true, 'ex/': true});
    });

    test('loses what systems leave behind', async () => {
        expect(await entriesOf(zipOf('ex/a', '__MACOSX/ex/._a', 'ex/.DS_Store'))).toEqual({'ex/a': true, 'ex/': true});
    });

    test.each([
        ['../evil.php', 'evil.php'],
        ['ex/../../evil.php', 'ex/evil.php'],
        ['/etc/evil.php', 'etc/evil.php'],
        ['ex\\..\\evil.php', 'ex/evil.php'],
    ])('cannot place %s', async (name, cleaned) => {
        expect(await entriesOf(zipOf(name))).toEqual({[cleaned]: 'its path climbs out of the zip\'s folder'});
    });

    test('cannot unpack what does not fit its checksum', async () => {
        const zip = zipOf('ex/a');
        zip[Buffer.from(zip).indexOf('text')] = 0;
        expect((await entriesOf(zip))['ex/a']).toBe('its checksum is wrong');
    });

    test('is refused as a whole where it is cut short', async () => {
        await expect(entriesOf(zipOf('ex/a', 'ex/b').slice(0, 60))).rejects.toMatchObject({
            problems: [{
                file: 'a.zip', code: 'installer-files', severity: 'error',
                message: expect.stringMatching(/^This zip cannot be unpacked: /),
            }],
        });
    });
});
