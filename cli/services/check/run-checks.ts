import {
    isFileCheck, isPluginCheck, type Check, type CheckMeta, type Edit, type Finding, type PluginPlace,
} from '../../checks/check.js';
import type {Branch} from '../../core/branches.js';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import type {PhpParser} from '../../core/php/parse-php.js';
import {compareProblems, positionAt, type Problem} from '../../core/problem.js';
import {isIgnored} from './ignored.js';
import {filesBelow, type PluginFiles} from './plugin-files.js';
import {componentOfFiles, openPlugin} from './plugin-source.js';
import {findSubplugins} from './subplugins.js';

export interface RunOptions {
    checks: readonly Check[];
    place: PluginPlace | null;
    branch: Branch | null;
    parser: PhpParser;
    /** The Moodle that the plugin lies in or is checked with. */
    moodle?: MoodleCode | null;
    /** Keeps to these files (paths within the plugin); null for the whole plugin. */
    only?: ReadonlySet<string> | null;
    /** Receives the text of each file that has a problem, by the path in the problem. */
    sources?: Map<string, string>;
    /** Receives the edits that mend what was found, by the path in the problem. */
    fixes?: Map<string, Edit[]>;
}

/** Runs checks on a plugin and on the subplugins inside it: one unit of work, synchronous and sharing no state. */
export function runChecks(files: PluginFiles, options: RunOptions): Problem[] {
    const subplugins = findSubplugins(files, componentOfFiles(files));
    const inside = subplugins.map(({folder}) => `${folder}/`);
    const problems = runOn(files, options, path => !inside.some(prefix => path.startsWith(prefix)));
    for (const {folder, place} of subplugins) {
        const prefix = `${folder}/`;
        const only = options.only
            ? new Set([...options.only].filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length)))
            : null;
        if (only?.size !== 0) {
            problems.push(...runOn(filesBelow(files, folder), {...options, place, only}, () => true));
        }
    }
    return problems.sort(compareProblems);
}

function runOn(files: PluginFiles, options: RunOptions, mine: (path: string) => boolean): Problem[] {
    const problems: Problem[] = [];
    const plugin = openPlugin(files, options);
    const chosen = (path: string): boolean => options.only?.has(path) ?? true;
    const add = (meta: CheckMeta, path: string, finding: Finding): void => {
        const foreign = meta.thirdParty === undefined && plugin.isThirdParty(path);
        if (chosen(path) && (path === '' || mine(path)) && !foreign) {
            const text = plugin.file(path)?.text ?? '';
            const problem = locate(files.shown(path), text, meta, finding);
            if (isIgnored(text, problem.line, meta.name)) {
                return;
            }
            if (text !== '') {
                options.sources?.set(problem.file, text);
            }
            if (finding.fix !== undefined) {
                options.fixes?.set(problem.file, [...options.fixes.get(problem.file) ?? [], ...finding.fix]);
            }
            problems.push(problem);
        }
    };
    const fileChecks = options.checks.filter(isFileCheck);
    const pluginChecks = options.checks.filter(isPluginCheck);
    try {
        for (const path of files.paths) {
            for (const check of mine(path) && chosen(path) ? fileChecks : []) {
                const file = check.wants(path) ? plugin.file(path) : null;
                if (file !== null) {
                    check.checkFile(file, finding => add(check.meta, path, finding));
                }
            }
            if (path.endsWith('.php') && pluginChecks.length > 0) {
                plugin.file(path)?.outline(); // While its tree is there.
            }
            plugin.release(path);
        }
        for (const check of pluginChecks) {
            check.checkPlugin(plugin, (path, finding) => add(check.meta, path, finding));
        }
    } finally {
        plugin.release();
    }
    return problems;
}

function locate(file: string, text: string, {name, severity}: CheckMeta, {message, help, start, end}: Finding): Problem {
    const problem: Problem = {file, ...positionAt(text, start), code: name, severity, message: `${message.replace(/\.$/, '')}.`};
    if (end !== undefined && end > start) {
        const {line, column} = positionAt(text, end);
        problem.endLine = line;
        problem.endColumn = column;
    }
    if (help !== undefined) {
        problem.help = help;
    }
    return problem;
}
