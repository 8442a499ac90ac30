import {member, nameIn, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck, PluginSource} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {classIsMissing, isWholeKnown} from '../declared-code.js';

/** core\\task\\manager leaves out a task whose class it cannot make. */
export const scheduledTask: PluginCheck = {
    meta: {
        name: 'scheduled-task', severity: 'error',
        summary: 'Each task in db/tasks.php is a scheduled task with a name and a schedule that Moodle can read.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'tasks');
        for (const row of file === null ? [] : rows(file.array('tasks'))) {
            const say = (message: string, help: string, {start, end}: PhpLiteral): void =>
                report(file?.path ?? '', {message, help, start, end});
            const classAt = member(row, 'classname');
            const name = nameIn(classAt);
            if (classAt === null) {
                say('This task has no classname', 'Name its class, which extends \\core\\task\\scheduled_task.', row);
            } else if (name !== null) {
                const fault = faultOfClass(plugin, name);
                if (fault !== null) {
                    say(fault, 'Write the class, or correct its name.', classAt);
                }
            }
            for (const [field, [low, high]] of Object.entries(FIELDS)) {
                const value = member(row, field);
                if (value?.kind === 'string' && !isSchedule(value.value, low, high)) {
                    say(`'${value.value}' is no ${field} of a schedule`,
                        `Write *, numbers from ${low} to ${high}, ranges and steps: 5, 1-3, */10, 1,15.`, value);
                }
            }
        }
    },
};

const BASE = 'core\\task\\scheduled_task';
const FIELDS: Readonly<Record<string, [low: number, high: number]>> = {
    minute: [0, 59], hour: [0, 23], day: [1, 31], month: [1, 12], dayofweek: [0, 7],
};

function faultOfClass(plugin: PluginSource, written: string): string | null {
    const name = written.replace(/^\\/, '');
    if (classIsMissing(plugin, name)) {
        return `The class ${name} is not there`;
    }
    const found = plugin.code.findClass(name);
    if (found === null) {
        return null;
    }
    if (found.class.abstract) {
        return `The class ${name} is abstract`;
    }
    if (plugin.code.ancestry(name).has(BASE)) {
        const method = plugin.code.findMethod(name, 'get_name');
        // With no Moodle at hand core's own classes between are not known.
        const direct = found.class.parent?.toLowerCase() === BASE && found.class.traits.length === 0;
        return (method === null && direct) || (method?.function.abstract && isWholeKnown(plugin, name))
            ? `The class ${name} has no method get_name()`
            : null;
    }
    return isWholeKnown(plugin, name) ? `The class ${name} is no scheduled task: it does not extend \\${BASE}` : null;
}

/** As core\\task\\scheduled_task::eval_cron_field() reads it; `R` is a random value, chosen once. */
function isSchedule(field: string, low: number, high: number): boolean {
    return field === 'R' || field.split(',').every(part => {
        const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part.trim());
        const numbers = [match?.[1], match?.[2]].filter(number => number !== undefined).map(Number);
        return match !== null && numbers.every(number => number >= low && number <= high) && match[3] !== '0';
    });
}
