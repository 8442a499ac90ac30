import type {Problem} from '../../core/problem.js';
import type {ModuleImports} from './scripts.js';

/**
 * What is wrong between a component's own modules: a name that no source answers to, and circles, which RequireJS
 * resolves to `undefined` at run time.
 *
 * @param component e.g. `block_example`
 * @param modules all of its modules
 */
export function graphProblems(component: string, modules: readonly ModuleImports[]): Problem[] {
    const byName = new Map(modules.map(module => [moduleName(module.path), module]));
    const problems: Problem[] = [];
    for (const module of modules) {
        for (const {name, line, column} of module.imports) {
            const own = ownName(name, component);
            if (own !== null && !byName.has(own)) {
                problems.push({
                    file: module.file, line, column, code: 'unknown-module', severity: 'error',
                    message: `No module '${component}/${own}' in this component.`,
                    help: own.startsWith('lectern/')
                        ? `Create amd/${own.slice('lectern/'.length)}.ts in the repository or mend the name.`
                        : `Create amd/src/${own}.ts or mend the name.`,
                });
            }
        }
    }
    return [...problems, ...circles(component, byName)];
}

/** One problem for each circle, at the import that closes it. */
function circles(component: string, byName: ReadonlyMap<string, ModuleImports>): Problem[] {
    const problems: Problem[] = [];
    const done = new Set<string>();
    const visit = (name: string, way: readonly string[]): void => {
        const module = byName.get(name);
        if (module === undefined || done.has(name)) {
            return;
        }
        for (const {name: imported, line, column} of module.imports) {
            const own = ownName(imported, component);
            if (own === null) {
                continue;
            }
            const start = [...way, name].indexOf(own);
            if (start !== -1) {
                const circle = [...way, name].slice(start).concat(own).map(one => `${component}/${one}`).join(' → ');
                problems.push({
                    file: module.file, line, column, code: 'circular-import', severity: 'error',
                    message: `Modules import each other in a circle: ${circle}.`,
                    help: 'Move what they share into a module of its own that imports neither.',
                });
            } else {
                visit(own, [...way, name]);
            }
        }
        done.add(name);
    };
    for (const name of byName.keys()) {
        visit(name, []);
    }
    return problems;
}

function moduleName(path: string): string {
    return path.slice('amd/src/'.length).replace(/\.(js|ts)$/, '');
}

function ownName(name: string, component: string): string | null {
    if (name.startsWith('./')) {
        return name.slice(2);
    }
    return name.startsWith(`${component}/`) ? name.slice(component.length + 1) : null;
}
