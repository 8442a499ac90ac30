import {join, sep} from 'node:path';
import type {Component} from '../../core/component.js';
import type {Moodle} from '../../core/moodle.js';
import {entriesOf, moodleComponents, type ComponentFolder} from '../../core/moodle-components.js';
import type {AmdSource} from './build-amd.js';

/**
 * Every AMD module of a Moodle checkout, sorted by file: what its Grunt finds, from 4.5's layout and from 5.1's
 * with `public/`. Looks only into folders of components, never through the whole tree.
 *
 * @throws ProblemsError where lib/components.json or a db/subplugins.json is broken
 */
export async function coreModules(moodle: Moodle): Promise<AmdSource[]> {
    return modulesOf(moodleComponents(moodle));
}

/** Every AMD module of one plugin and its subplugins, with no Moodle at hand. */
export function pluginModules(component: Component): AmdSource[] {
    return modulesOf([component, ...component.subplugins]);
}

/** The AMD name of `amd/src/<path>`. Only the first `.js` goes, wherever it stands: so does Moodle's Grunt. */
export function amdName(component: string, path: string): string {
    return `${component}/${path.split(sep).join('/').replace('.js', '')}`;
}

function modulesOf(components: readonly ComponentFolder[]): AmdSource[] {
    return components.flatMap(({name, folder}) => {
        const sources = join(folder, 'amd', 'src');
        return scriptsBelow(sources, '').map(path => ({
            moduleName: amdName(name, path),
            sourceFile: join(sources, path),
            buildFile: join(folder, 'amd', 'build', path.replace(/\.js$/, '.min.js')),
        }));
    }).sort((a, b) => a.sourceFile < b.sourceFile ? -1 : 1);
}

/** As Grunt's `**\/*.js` matches: nothing that begins with a dot, no linked folders. */
function scriptsBelow(folder: string, below: string): string[] {
    return entriesOf(join(folder, below))
        .filter(({name}) => !name.startsWith('.'))
        .flatMap(entry => {
            const path = join(below, entry.name);
            if (entry.isDirectory()) {
                return scriptsBelow(folder, path);
            }
            return entry.name.endsWith('.js') ? [path] : [];
        });
}
