import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {compileString, Logger} from 'sass';
import {cacheDir} from '../core/cache-dir.js';
import {findMoodle, type Moodle} from '../core/moodle.js';

/** The Moodle checkouts that `lectern site add` keeps, and one that the environment names. */
export function testMoodles(): Moodle[] {
    const sites = cacheDir('sites');
    const copies = existsSync(sites) ? readdirSync(sites).map(branch => join(sites, branch, 'code')) : [];
    return [process.env['LECTERN_TEST_MOODLE'] ?? '', ...copies].flatMap(folder => folder === '' ? [] : findMoodle(folder) ?? []);
}

const known = new Map<string, string>();

/** The stylesheet of our theme on a Moodle, before it follows the colour scheme: core's plugins, Boost, our rules. */
export function wholeCss({documentRoot}: Moodle): string {
    const css = known.get(documentRoot) ?? compiled(documentRoot);
    known.set(documentRoot, css);
    return css;
}

function compiled(documentRoot: string): string {
    const boost = join(documentRoot, 'theme/boost/scss');
    const own = 'theme/lectern/scss';
    const parts = [join(own, 'pre.scss'), join(boost, 'preset/default.scss'), join(own, 'post.scss')];
    const {css} = compileString(parts.map(file => readFileSync(file, 'utf8')).join('\n'), {
        loadPaths: [own, 'scss', boost], logger: Logger.silent, charset: false,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
    });
    return [...pluginStyles(documentRoot).map(file => readFileSync(file, 'utf8')), css].join('\n');
}

function pluginStyles(documentRoot: string): string[] {
    return readdirSync(documentRoot, {recursive: true, encoding: 'utf8'})
        .filter(path => /(?:^|\/)styles\.css$/.test(path) && !/(?:^|\/)(?:node_modules|vendor|theme|tests|yuilib)\//.test(path))
        .sort()
        .map(path => join(documentRoot, path));
}
