import {join} from 'node:path';
import {readArrays} from '../../../../core/php/literal-arrays.js';
import {lexPhp, type PhpToken} from '../../../../core/php/lex-php.js';
import type {ComponentFolders} from './component-folders.js';
import {readIfThere} from './read-if-there.js';

const FAMILIES: ReadonlySet<string> =
    new Set(['fa-brands', 'fa-solid', 'fa-regular', 'fa-light', 'fa-thin', 'fa-duotone', 'fa-sharp']);

/**
 * The classes of Font Awesome icons, as Moodle's icon system has them: core's map, then what each plugin's callback adds.
 *
 * @param documentRoot the Moodle's, null where there is none
 * @returns by `component:name`
 */
export function readIconMap(folders: ComponentFolders, documentRoot: string | null): Map<string, string> {
    const map = new Map<string, string>();
    const core = documentRoot === null ? null
        : readIfThere(join(documentRoot, 'lib', 'classes', 'output', 'icon_system_fontawesome.php'));
    const add = (icons: ReadonlyMap<string, string>): void => {
        for (const [icon, classes] of icons) {
            if (!map.has(icon)) {
                map.set(icon, classes.split(' ').some(part => FAMILIES.has(part)) ? classes : `fa ${classes}`);
            }
        }
    };
    if (core !== null) {
        add(returnedMap(core, 'get_core_icon_map'));
    }
    for (const name of folders.names().sort()) {
        const folder = folders.folderOf(name);
        const code = folder === null || name === 'core' || name.startsWith('core_') ? null : readIfThere(join(folder, 'lib.php'));
        if (code?.includes('_get_fontawesome_icon_map') === true) {
            add(new Map([...returnedMap(code, `${name}_get_fontawesome_icon_map`),
                ...returnedMap(code, `${name.replace(/^mod_/, '')}_get_fontawesome_icon_map`)]));
        }
    }
    return map;
}

/** The literal array of texts that a function returns; empty where it computes one. Only that function is read. */
function returnedMap(code: string, name: string): Map<string, string> {
    const at = code.search(new RegExp(`\\bfunction\\s+${name}\\s*\\(`));
    const body = `<?php ${at === -1 ? '' : code.slice(at)}`;
    const returned = nextToken(body, 0, 'return');
    const end = returned === null ? null : nextToken(body, returned.end, ';');
    if (returned === null || end === null) {
        return new Map();
    }
    const elements = readArrays(`<?php $map = ${body.slice(returned.end, end.end)}`).get('map')?.elements ?? [];
    return new Map(elements.flatMap(({key, value}) =>
        key?.kind === 'string' && value.kind === 'string' ? [[key.value, value.value] as const] : []));
}

function nextToken(code: string, from: number, text: string): PhpToken | null {
    for (const token of lexPhp(code)) {
        if (token.start >= from && token.text === text) {
            return token;
        }
    }
    return null;
}
