import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';

const DYNAMIC = 'require(`regenerate-unicode-properties/${ path }.js`)';

/**
 * esbuild plugin: regexpu-core loads one of 400 small files by a computed path, which no bundler can follow.
 * Each becomes a literal `require` behind its path, still loaded only when asked for.
 */
export function unicodeProperties(root) {
    return {
        name: 'unicode-properties',
        setup(build) {
            build.onLoad({filter: /regexpu-core[\\/]rewrite-pattern\.js$/}, async({path}) => {
                const source = await readFile(path, 'utf8');
                if (!source.includes(DYNAMIC)) {
                    throw new Error(`${path} no longer loads Unicode properties as expected`);
                }
                const files = await propertyFiles(join(root, 'node_modules/regenerate-unicode-properties'));
                const table = files.map(file =>
                    `${JSON.stringify(file)}: () => require("regenerate-unicode-properties/${file}.js")`);
                return {
                    loader: 'js',
                    contents: `${source.replace(DYNAMIC, 'unicodePropertyFiles[path]()')}
const unicodePropertyFiles = {__proto__: null, ${table.join(',\n')}};`,
                };
            });
        },
    };
}

async function propertyFiles(root) {
    const entries = await readdir(root, {withFileTypes: true});
    const folders = entries.filter(entry => entry.isDirectory()).map(entry => entry.name).sort();
    const lists = await Promise.all(folders.map(async folder => (await readdir(join(root, folder)))
        .filter(file => file.endsWith('.js'))
        .map(file => `${folder}/${file.slice(0, -3)}`)
        .sort()));
    return lists.flat();
}
