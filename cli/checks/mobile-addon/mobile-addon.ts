import {member, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {isWholeKnown} from '../declared-code.js';
import {isOwnComponent, lacksString, languagePath} from '../plugin-strings.js';

/** The app asks tool_mobile for what db/mobile.php names: a method of <component>\\output\\mobile, and strings. */
export const mobileAddon: PluginCheck = {
    meta: {
        name: 'mobile-addon', severity: 'error',
        summary: 'Each method and string that db/mobile.php names for the app is there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'mobile');
        const owner = `${plugin.component ?? ''}\\output\\mobile`;
        for (const {value: addon} of file === null ? [] : keyed(file.array('addons'))) {
            const say = (message: string, help: string, {start, end}: PhpLiteral): void =>
                report(file?.path ?? '', {message, help, start, end});
            const handlers = member(addon, 'handlers');
            for (const {value: handler} of handlers?.kind === 'array' ? handlers.elements : []) {
                for (const field of ['method', 'init']) {
                    const method = member(handler, field);
                    if (method?.kind === 'string' && plugin.component !== null
                        && plugin.code.findMethod(owner, method.value) === null
                        && (plugin.code.findClass(owner) === null || isWholeKnown(plugin, owner))) {
                        say(`The class ${owner} has no method ${method.value}()`,
                            'Write it, as a public static function that takes the app\'s arguments.', method);
                    }
                }
            }
            const strings = member(addon, 'lang');
            for (const {value: pair} of strings?.kind === 'array' ? strings.elements : []) {
                const [id, component] = pair.kind === 'array' ? pair.elements.map(({value}) => value) : [];
                if (id?.kind === 'string' && component?.kind === 'string'
                    && isOwnComponent(plugin, component.value) && lacksString(plugin, id.value)) {
                    say(`The string '${id.value}' is not defined in ${languagePath(plugin.component ?? '')}`,
                        `Define $string['${id.value}'] there, or correct the identifier.`, id);
                }
            }
        }
    },
};
