import type {PluginSource} from '../checks/check.js';
import type {FoundClass, FoundFunction} from './moodle-code/code-file.js';
import {member, nameIn, readArrays} from './php/literal-arrays.js';

/** A web service function that a plugin declares in db/services.php and whose code is its own. */
export interface ExternalFunction {
    /** As clients call it, e.g. `mod_forum_get_discussion`. */
    name: string;
    class: FoundClass;
    /** What runs when it is called. */
    method: FoundFunction;
    /** Whether a site serves it to people who are not logged in. */
    loginRequired: boolean;
}

/** The web service functions of a plugin whose code is found in the plugin. */
export function externalFunctions(plugin: Pick<PluginSource, 'file' | 'code'>): ExternalFunction[] {
    const file = plugin.file('db/services.php');
    if (file === null) {
        return [];
    }
    const declared = readArrays(file.text, file.outline()).get('functions')?.elements ?? [];
    return declared.flatMap(({key, value}): ExternalFunction[] => {
        const className = nameIn(member(value, 'classname'))?.replace(/^\\/, '') ?? null;
        const methodName = member(value, 'methodname');
        const found = className === null ? null : plugin.code.findClass(className);
        const method = found === null || (methodName !== null && methodName.kind !== 'string') ? null
            : plugin.code.findMethod(found.class.name, methodName?.value ?? 'execute');
        const login = member(value, 'loginrequired');
        return key?.kind !== 'string' || found === null || method === null || method.in.own === null ? [] : [{
            name: key.value, class: found, method,
            loginRequired: !(login?.kind === 'constant' && login.name.toLowerCase() === 'false')
                && !(login?.kind === 'number' && login.value === 0),
        }];
    });
}
