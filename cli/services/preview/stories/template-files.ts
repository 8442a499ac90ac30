import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {componentOf} from './template-names.js';
import type {Component} from '../../../core/component.js';
import {listFiles} from '../../../core/list-files.js';
import type {Moodle} from '../../../core/moodle.js';
import {moodleComponents} from '../../../core/moodle-components.js';

/** A template on disk. */
export interface FoundTemplate {
    /** As templates are named: `<component>/<path>`; `lectern/<path>` for what components share. */
    name: string;
    /** The component it lies in. */
    component: string;
    /** Absolute. */
    file: string;
    /** Whether it comes from the Moodle. */
    core: boolean;
}

/** Every template of these components, then those that components share, then those of the Moodle. */
export async function templateFiles(
    components: readonly Component[], shared: string | null, moodle: Moodle | null,
): Promise<FoundTemplate[]> {
    const all = components.flatMap(component => [component, ...component.subplugins]);
    const own = await Promise.all(all.map(({name, folder}) => below(join(folder, 'templates'), name, false)));
    const common = shared === null ? [] : await below(shared, 'lectern', false);
    const known = new Set(all.map(({name}) => name));
    const rest = moodle === null ? [] : await Promise.all(moodleComponents(moodle)
        .filter(({name}) => !known.has(name))
        .map(({name, folder}) => below(join(folder, 'templates'), name, true)));
    return [...own.flat(), ...common, ...rest.flat()];
}

async function below(folder: string, component: string, core: boolean): Promise<FoundTemplate[]> {
    return (await listFiles(folder)).filter(path => path.endsWith('.mustache')).map(path => ({
        name: nameOf(path.slice(0, -'.mustache'.length), component), component, file: join(folder, path), core,
    }));
}

/** A theme's folder of a component's name holds its own versions of that component's templates. */
function nameOf(path: string, component: string): string {
    return component.startsWith('theme_') && componentOf(path) !== null ? path : `${component}/${path}`;
}

/** The text of a template; null where it is gone. */
export function readTemplate(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
