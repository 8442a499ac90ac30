import {isKnownModule} from '../../core/amd/known-modules.js';
import type {Problem} from '../../core/problem.js';
import type {ModuleImports} from './scripts.js';

/**
 * Imports of modules that no supported Moodle has. A plugin is built once for all of them, so one that has it is enough.
 */
export function unknownModuleProblems(component: string, modules: readonly ModuleImports[]): Problem[] {
    return modules.flatMap(({file, imports}) => imports
        .filter(({name}) => !name.startsWith('.') && !name.startsWith(`${component}/`))
        .filter(({name}) => isKnownModule(name, '405') === false && isKnownModule(name, '501') === false)
        .map(({name, line, column}) => ({
            file, line, column, code: 'unknown-module', severity: 'error' as const,
            message: `Moodle has no module '${name}'.`,
            help: 'Mend the name: neither Moodle 4.5 nor 5.1 has it.',
        })));
}
