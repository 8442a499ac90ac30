import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LintAnswer, LintFinding, LintTask, RulesFile} from '../../../lint-rules/src/messages.js';
import type {ToolResult, ToolRun, ToolTarget} from '../../checks/check.js';
import {atomicWrite} from '../atomic-write.js';
import type {Problem} from '../problem.js';
import {componentsIn, type ComponentFiles} from './components-in.js';
import {lintProblem, type LintFile} from './lint-file.js';
import {lintFiles} from './lint-files.js';

/** One of the two linters: what it is called and what it looks at. */
export interface Linter {
    /** The check's name. */
    code: string;
    kind: LintTask['kind'];
    /** Name of the rules file at the top of a Moodle. */
    rulesFile: string;
    /** The component's files to lint, those included that the build makes. */
    filesOf(component: ComponentFiles): Promise<LintFile[]>;
    /** Names that a plugin's own rules file may have; only files that hold data, for nothing of a plugin is run. */
    ownRules: readonly string[];
    /** Whether another check tells of syntax errors. */
    leavesSyntax: boolean;
}

/** Lints plugins by the rules file of the Moodle that each lies in or is checked with. */
export async function runLinter(linter: Linter, {plugins, fix, onProgress}: ToolRun): Promise<ToolResult> {
    const files: LintFile[] = [];
    const tasks: LintTask[] = [];
    const without = new Set<string>();
    for (const plugin of plugins) {
        const rules = plugin.moodle === null ? null : rulesAt(join(plugin.moodle.root, linter.rulesFile));
        if (plugin.moodle === null || rules === null) {
            if (plugin.moodle !== null) {
                without.add(plugin.moodle.root);
            }
            continue;
        }
        for (const component of componentsIn(plugin, plugin.moodle)) {
            const own = ownRules(linter, plugin, component);
            for (const file of await linter.filesOf(component)) {
                files.push(file);
                tasks.push({kind: linter.kind, file: file.place, text: file.text, rules, own, fix: false});
            }
        }
    }
    const answers = await lintFiles(tasks, onProgress);
    const fixed = fix ? await mend(files, tasks, answers) : 0;
    return {
        problems: answers.flatMap(({findings}, index) => problemsOf(linter, files[index], findings)),
        skipped: [...without].map(root => `The Moodle at ${root} has no ${linter.rulesFile}.`),
        fixed,
    };
}

/** Mends what the rules can, file by file; what is left takes the place of what was found. */
async function mend(files: readonly LintFile[], tasks: readonly LintTask[], answers: LintAnswer[]): Promise<number> {
    const todo = [...answers.keys()].filter(index => (answers[index]?.findings.length ?? 0) > 0 && files[index]?.source === null);
    const mended = await lintFiles(todo.flatMap(index => ({...tasks[index] as LintTask, fix: true})));
    let count = 0;
    for (const [at, index] of todo.entries()) {
        const [before, after] = [answers[index], mended[at]];
        const file = files[index];
        if (before !== undefined && after !== undefined && file !== undefined && after.fixed !== null) {
            await atomicWrite(file.file, after.fixed);
            count += Math.max(1, before.findings.length - after.findings.length);
            answers[index] = after;
        }
    }
    return count;
}

function problemsOf({code, leavesSyntax}: Linter, file: LintFile | undefined, findings: readonly LintFinding[]): Problem[] {
    return file === undefined ? [] : findings
        .filter(({rule, message}) => !(leavesSyntax && rule === null && message.startsWith('Parsing error')))
        .map(finding => lintProblem(code, file, finding));
}

const read = new Map<string, RulesFile>();

function rulesAt(file: string): RulesFile | null {
    if (!read.has(file) && existsSync(file)) {
        read.set(file, {file, text: readFileSync(file, 'utf8')});
    }
    return read.get(file) ?? null;
}

/** A component's own rules, or those of the plugin that it is a part of; its folder is where the globs start. */
function ownRules({ownRules: names}: Linter, plugin: ToolTarget, {component, place}: ComponentFiles): RulesFile | null {
    for (const folder of [component.folder, plugin.folder]) {
        const name = names.find(one => existsSync(join(folder, one)));
        if (name !== undefined) {
            return {file: join(place, name), text: readFileSync(join(folder, name), 'utf8')};
        }
    }
    return null;
}
