import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import type {Branch} from '../../cli/core/branches.js';
import {BRANCHES} from '../../cli/core/branches.js';
import {cacheDir} from '../../cli/core/cache-dir.js';
import {detectComponent, splitComponent} from '../../cli/core/installer/installer-version-php.js';
import {KNOWN_TYPES} from '../../cli/core/installer/known-types.js';
import {validateAsInstaller} from '../../cli/core/installer/validate.js';
import {findMoodle} from '../../cli/core/moodle.js';
import {openZip} from '../../cli/services/check/plugin-zip.js';
import {ZIPS} from './zips.js';

/*
 * Proves that our rules say what Moodle's installer says: its own validator judges the same zips. Needs PHP and a
 * registered checkout (`lectern site add`); the tests are skipped where one is missing.
 */
const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("zip") ? 0 : 1);']).status === 0;

for (const [branch, {version}] of Object.entries(BRANCHES)) {
    const moodle = findMoodle(cacheDir('sites', branch, 'code'));
    const can = hasPhp && moodle !== null && existsSync(moodle.documentRoot);
    describe(`the installer's rules and those of Moodle ${branch}`, () => {
        (can ? test : test.skip)('say the same of every zip', async () => {
            const folder = await mkdtemp(join(tmpdir(), 'lectern-installer-'));
            try {
                const ours = await judgeOurselves(folder, branch as Branch);
                const theirs = judgeByMoodle(moodle?.documentRoot ?? '', folder, ours, String(version + 99));
                expect(Object.fromEntries(ours.map(({name, said}) => [name, said]))).toEqual(theirs);
            } finally {
                await rm(folder, {recursive: true});
            }
        }, 120_000);
    });
}

interface Judged {
    name: string;
    file: string;
    type: string;
    /** `error onedir`, as far as Moodle would go: to the first error. */
    said: string[];
}

async function judgeOurselves(folder: string, branch: Branch): Promise<Judged[]> {
    const judged: Judged[] = [];
    for (const [index, [name, {zip, type: chosen}]] of Object.entries(ZIPS).entries()) {
        const file = join(folder, `${index}.zip`);
        await writeFile(file, zip);
        const {unpacked} = await openZip(file, file);
        if (unpacked === null) {
            throw new Error('A zip was opened as a folder.');
        }
        const detected = detectComponent(unpacked.read(`${unpacked.prefix}version.php`) ?? '');
        const type = detected === null ? chosen : splitComponent(detected)[0];
        const said = validateAsInstaller({
            entries: unpacked.entries, read: unpacked.read, pluginType: type,
            moodleVersion: BRANCHES[branch].version + 99, knownTypes: KNOWN_TYPES,
        }).map(({level, code}) => `${level} ${code}`);
        const first = said.findIndex(message => message.startsWith('error'));
        judged.push({name, file, type, said: first === -1 ? said : said.slice(0, first + 1)});
    }
    return judged;
}

function judgeByMoodle(documentRoot: string, folder: string, zips: readonly Judged[], version: string): Record<string, string[]> {
    const data = join(folder, 'data');
    const php = spawnSync('php', [
        '-d', 'max_input_vars=5000', join(process.cwd(), 'tests/installer/run-validator.php'), documentRoot, data, version,
    ], {input: JSON.stringify(zips.map(({file, type}) => ({file, type}))), encoding: 'utf8'});
    const answers = JSON.parse(/\{.*\}\s*$/s.exec(php.stdout)?.[0] ?? '{}') as Record<string, [string, string][]>;
    return Object.fromEntries(zips.map(({name, file}) =>
        [name, answers[file]?.map(([level, code]) => `${level} ${code}`) ?? [`PHP failed: ${php.stderr || php.stdout}`]]));
}
