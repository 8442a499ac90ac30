import {splitComponent} from '../../core/installer/installer-version-php.js';
import {reaches} from '../../core/moodle-code/reach.js';
import {callArguments} from '../../core/php/outline/call-arguments.js';
import type {PhpCall, PhpFunction} from '../../core/php/outline/outline.js';
import {readUpgradeSteps, type UpgradeStep} from '../../core/php/upgrade-steps.js';
import {databaseFunction} from '../../core/upgrade-names.js';
import type {Finding, PluginCheck, PluginSource, SourceFile} from '../check.js';

const PATH = 'db/upgrade.php';
const SAVEPOINT = /^upgrade_(plugin|mod|block|main)_savepoint$/i;

type Report = (finding: Finding) => void;

export const upgradeSavepoints: PluginCheck = {
    meta: {
        name: 'upgrade-savepoints', severity: 'error',
        summary: 'Each step of db/upgrade.php ends with its savepoint, and steps ascend.',
    },
    checkPlugin(plugin, report) {
        const file = plugin.file(PATH);
        const {component} = plugin;
        if (file === null || component === null) {
            return;
        }
        const name = databaseFunction(component, 'upgrade').toLowerCase();
        const upgrade = file.outline().functions.find(one => one.name.toLowerCase() === name);
        if (upgrade?.body) {
            const say: Report = finding => report(PATH, finding);
            const {steps} = readUpgradeSteps(file.text, upgrade);
            const savepoints = file.outline().calls.filter(call => call.inside === upgrade && SAVEPOINT.test(call.name));
            steps.forEach(step => holdStep(step, steps, savepoints, plugin, file, say));
            savepoints.forEach(call => holdSavepoint(call, steps, component, file, upgrade, say));
            holdOrder(steps.filter(({top}) => top), say);
        }
    },
};

function holdStep(
    step: UpgradeStep, steps: readonly UpgradeStep[], savepoints: readonly PhpCall[],
    plugin: PluginSource, file: SourceFile, say: Report,
): void {
    const inside = ({start}: {start: number}): boolean => start > step.start && start < step.end;
    // A step within a step may leave the savepoint to the other.
    if (savepoints.some(inside) || steps.some(other => other !== step && (inside(other) || isWithin(step, other)))) {
        return;
    }
    const code = {in: {file: PATH, own: PATH, outline: file.outline(), text: () => file.text}, span: step.body, class: null};
    if (!reaches(plugin.code, code, call => SAVEPOINT.test(call.name))) {
        const [type, name] = splitComponent(plugin.component ?? '');
        say({
            message: `The step to ${step.version} has no savepoint`,
            help: `End it with ${type === 'mod' ? `upgrade_mod_savepoint(true, ${step.version}, '${name}')`
                : `upgrade_plugin_savepoint(true, ${step.version}, '${type}', '${name}')`};`,
            start: step.versionSpan.start, end: step.versionSpan.end,
        });
    }
}

function isWithin(step: UpgradeStep, other: UpgradeStep): boolean {
    return step.start > other.body.start && step.end <= other.body.end;
}

function holdSavepoint(
    call: PhpCall, steps: readonly UpgradeStep[], component: string, {text}: SourceFile, upgrade: PhpFunction, say: Report,
): void {
    const named = callArguments(text, call);
    const [, version, ...rest] = named;
    const step = steps.findLast(({body}) => call.start > body.start && call.end <= body.end);
    const literal = version !== undefined && /^\d+(\.\d+)?$/.test(version.text);
    if (named.some(({name}) => name !== null)) {
        return;
    }
    if (literal && step !== undefined && !sameVersion(version.text, step.version)) {
        say({
            message: `The savepoint of the step to ${step.version} is ${version.text}`,
            help: 'Give both the same version: Moodle runs the step again, or never, where they differ.',
            start: version.start, end: version.end,
        });
    } else if (literal && step === undefined && isBare(text, call, upgrade)) {
        say({
            message: `The savepoint ${version.text} stands outside of every step`,
            help: `Put it into if ($${upgrade.parameters[0] ?? 'oldversion'} < ${version.text}) {…}:`
                + ' Moodle refuses one that is reached twice.',
            start: call.start, end: call.end,
        });
    }
    const kind = SAVEPOINT.exec(call.name)?.[1]?.toLowerCase() ?? '';
    if (kind === 'main') {
        say({
            message: 'upgrade_main_savepoint() is for Moodle itself', help: 'Use upgrade_plugin_savepoint().',
            start: call.nameSpan.start, end: call.nameSpan.end,
        });
        return;
    }
    const [first, second] = rest;
    const type = kind === 'plugin' ? first?.string : kind;
    const name = kind === 'plugin' ? second : first;
    if (typeof type === 'string' && typeof name?.string === 'string' && `${type}_${name.string}` !== component) {
        const [ownType, ownName] = splitComponent(component);
        say({
            message: `This savepoint is of ${type}_${name.string}, the plugin is ${component}`,
            help: kind === 'plugin' ? `Write '${ownType}', '${ownName}'.` : ownType === kind ? `Write '${ownName}'.`
                : `Use upgrade_plugin_savepoint() with '${ownType}', '${ownName}'.`,
            start: (kind === 'plugin' ? first : name)?.start ?? call.start, end: name.end,
        });
    }
}

/** Whether a call stands in the function's body itself, in no block. */
function isBare(text: string, call: PhpCall, {body}: PhpFunction): boolean {
    const before = text.slice((body?.start ?? 0) + 1, call.start)
        .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    return (before.match(/\{/g)?.length ?? 0) === (before.match(/\}/g)?.length ?? 0) && /[;}{]\s*$|^\s*$/.test(before);
}

function holdOrder(steps: readonly UpgradeStep[], say: Report): void {
    steps.slice(1).forEach((step, at) => {
        const before = steps[at];
        if (before !== undefined && Number(step.version) <= Number(before.version)) {
            say({
                message: Number(step.version) === Number(before.version) ? `There are two steps to ${step.version}`
                    : `The step to ${step.version} stands behind the one to ${before.version}`,
                help: 'Put the steps in ascending order: Moodle refuses a savepoint that is not above the one before.',
                start: step.versionSpan.start, end: step.versionSpan.end,
            });
        }
    });
}

function sameVersion(one: string, other: string): boolean {
    return Number(one) === Number(other);
}
