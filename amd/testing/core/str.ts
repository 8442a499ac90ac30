// Stand-in for Moodle's core/str: gives the components' real English strings.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A string's parameter. */
type Param = string | number | Record<string, string | number>;

/**
 * Finds a string.
 *
 * @param key Id of the string.
 * @param component Component.
 * @param param Fills {$a}.
 * @returns The string.
 * @throws If the component has no such string.
 */
export const lookUp = (key: string, component: string, param?: Param): string => {
    const file = readFileSync(join('local_plugins', component, 'lang', 'en', `${component}.php`), 'utf8');
    const line = file.split('\n').find(text => text.startsWith(`$string['${key}'] = '`));
    if (line === undefined) {
        throw new Error(`${component} has no string '${key}'.`);
    }
    const text = line.slice(line.indexOf(` = '`) + 4, line.lastIndexOf(`';`)).replace(/\\'/g, `'`);
    // As Moodle's own: what nothing was given for stays as it is.
    return param === undefined ? text : text.replace(/\{\$a(?:->(\w+))?\}/g, (_, name?: string) =>
        String(name && typeof param === 'object' ? param[name] : param));
};

/**
 * Gives a string.
 *
 * @param key Id of the string.
 * @param component Component.
 * @param param Fills {$a}.
 * @returns The string.
 */
export const getString = async(key: string, component: string, param?: Param): Promise<string> =>
    lookUp(key, component, param);

/**
 * Gives several strings.
 *
 * @param requests What is asked for.
 * @returns The strings, in the same order.
 */
export const getStrings = async(requests: {key: string, component?: string, param?: Param}[]): Promise<string[]> =>
    requests.map(({key, component, param}) => lookUp(key, component ?? 'core', param));
