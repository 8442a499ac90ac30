import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * The licence texts of every package that the bundle contains, sorted by name.
 *
 * @param root folder that has node_modules
 * @param metafile esbuild's account of what went into the bundle
 */
export async function licences(root, metafile) {
    const folders = new Set();
    for (const input of Object.keys(metafile.inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
        if (folder !== undefined) {
            folders.add(folder);
        }
    }
    const parts = await Promise.all([...folders].sort().map(folder => licenceOf(join(root, folder))));
    return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder) {
    const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const files = (await readdir(folder)).filter(file => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
    const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
    const by = typeof author === 'string' ? author : author?.name;
    const body = texts.length > 0 ? texts.map(text => text.trim()).join('\n\n') : `${license}${by ? `, by ${by}` : ''}`;
    return `${name} ${version} (${license})\n\n${body}\n`;
}
