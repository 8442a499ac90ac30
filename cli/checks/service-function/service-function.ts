import {member, nameIn, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck, PluginSource} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {classIsMissing, isWholeKnown, missingOwnFile} from '../declared-code.js';

/** What db/services.php declares is looked at only when it is called: core_external\\external_api::external_function_info(). */
export const serviceFunction: PluginCheck = {
    meta: {
        name: 'service-function', severity: 'error',
        summary: 'Each web service function in db/services.php has its class, file, method and descriptions.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'services');
        for (const {key, value} of file === null ? [] : keyed(file.array('functions'))) {
            const fault = faultOf(plugin, value);
            if (file !== null && fault !== null) {
                const {start, end} = fault.at ?? key;
                report(file.path, {message: fault.message, help: fault.help, start, end});
            }
        }
    },
};

interface Fault {
    message: string;
    help: string;
    at: PhpLiteral | null;
}

function faultOf(plugin: PluginSource, value: PhpLiteral): Fault | null {
    if (value.kind !== 'array') {
        return null;
    }
    const classAt = member(value, 'classname');
    const name = nameIn(classAt);
    if (classAt === null) {
        return {message: 'This function has no classname', help: 'Name the class that holds it.', at: null};
    }
    const path = member(value, 'classpath');
    const missingPath = path?.kind === 'string' ? missingOwnFile(plugin, path.value) : null;
    if (missingPath !== null) {
        return {
            message: `The file ${missingPath} is not there`,
            help: 'Correct the path; a class in classes/external/ needs none.',
            at: path,
        };
    }
    if (name === null) {
        return null;
    }
    if (classIsMissing(plugin, name)) {
        return {message: `The class ${name.replace(/^\\/, '')} is not there`, help: 'Write it, or correct its name.', at: classAt};
    }
    return faultOfMethods(plugin, name, member(value, 'methodname'), classAt);
}

function faultOfMethods(plugin: PluginSource, name: string, methodAt: PhpLiteral | null, classAt: PhpLiteral): Fault | null {
    const method = methodAt === null ? 'execute' : nameIn(methodAt);
    if (method === null || plugin.code.findClass(name) === null || !isWholeKnown(plugin, name)) {
        return null;
    }
    for (const suffix of ['', '_parameters', '_returns']) {
        const found = plugin.code.findMethod(name, method + suffix);
        if (found === null) {
            return {
                message: `The class ${name.replace(/^\\/, '')} has no method ${method}${suffix}()`,
                help: suffix === '' ? 'Write it, or correct methodname.' : 'Write it: it is read before the function is called.',
                at: methodAt ?? classAt,
            };
        }
        if (!found.function.static) {
            const message = `The method ${method}${suffix}() is not static`;
            return {message, help: 'Make it public static.', at: methodAt ?? classAt};
        }
    }
    return null;
}
