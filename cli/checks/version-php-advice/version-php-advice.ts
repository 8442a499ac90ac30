import {BRANCHES} from '../../core/branches.js';
import {readAssignments, type VersionAssignment} from '../../core/php/version-assignments.js';
import type {FileCheck, Finding} from '../check.js';

/** What Moodle accepts in version.php and its author has hardly meant. */
export const versionPhpAdvice: FileCheck = {
    meta: {
        name: 'version-php-advice',
        severity: 'warning',
        summary: 'version.php holds plausible values, and no field that Moodle ignores.',
    },
    wants: path => path === 'version.php',
    checkFile(file, report) {
        const php = file.php();
        if (php.error !== null) {
            return;
        }
        const assignments = readAssignments(php);
        adviseOnFile(file.text, assignments, report);
        const seen = new Set<string>();
        for (const assignment of assignments) {
            const {owner, field, start, end} = assignment;
            if (owner === 'module' && field !== 'version') { // $module->version is the installer's.
                report({message: '$module is the form that Moodle dropped', help: `Write $plugin->${field}.`, start, end});
            } else if (owner === 'plugin') {
                if (seen.has(field)) {
                    report({
                        message: `$plugin->${field} is set twice`,
                        help: 'Keep one: the installer and Moodle may read different ones.',
                        start, end,
                    });
                }
                seen.add(field);
                adviseOn(assignment, report);
            }
        }
    },
};

const GUARD = /defined\s*\(\s*['"]MOODLE_INTERNAL['"]\s*\)/;

function adviseOnFile(text: string, assignments: readonly VersionAssignment[], report: (finding: Finding) => void): void {
    if (!assignments.some(({field}) => field === 'requires')) {
        report({
            message: 'The plugin does not say which Moodle it requires',
            help: 'Add a line like $plugin->requires = 2024100700; with the lowest version of Moodle that it works on.',
            start: 0,
        });
    }
    if (!GUARD.test(text)) {
        report({
            message: 'version.php can be called by itself',
            help: 'Add `defined(\'MOODLE_INTERNAL\') || die();` above the first field.',
            start: assignments[0]?.start ?? 0,
            ...assignments[0] && {end: assignments[0].end},
        });
    }
}

const KNOWN = new Set(['version', 'requires', 'component', 'maturity', 'release', 'dependencies', 'supported', 'incompatible']);
const LATEST = Math.max(...Object.values(BRANCHES).map(({version}) => version));

function adviseOn({field, value, start, end}: VersionAssignment, report: (finding: Finding) => void): void {
    const number = value.kind === 'int' || value.kind === 'float' ? value.value : null;
    const doubt = number === null ? null : field === 'version' ? doubtVersion(number, new Date()) : doubtRequires(number);
    if (field === 'cron') {
        report({
            message: 'Moodle no longer calls cron functions: $plugin->cron does nothing',
            help: 'Declare a scheduled task in db/tasks.php and remove the line.',
            start, end,
        });
    } else if (!KNOWN.has(field)) {
        report({message: `Moodle knows no $plugin->${field}`, help: 'Correct the name or remove the line.', start, end});
    } else if (field === 'version' && doubt !== null) {
        report({
            message: doubt,
            help: 'Use today\'s date and two digits, YYYYMMDDXX: a version can never be lowered again.',
            start: value.start, end: value.end,
        });
    } else if (field === 'requires' && doubt !== null) {
        report({
            message: doubt,
            help: `Write the lowest version of Moodle that the plugin works on; the latest known is ${LATEST}.`,
            start: value.start, end: value.end,
        });
    }
}

function doubtRequires(version: number): string | null {
    if (dayOf(version) > dayOf(LATEST)) {
        return `No release of Moodle that is known has the version ${version}`;
    }
    return version < 2010000000 ? `${version} is not a version of Moodle 2 or later` : null;
}

/** @returns what is odd about a version, or null */
export function doubtVersion(version: number, now: Date): string | null {
    if (version === 0) {
        return null; // version-php refuses it.
    }
    const digits = String(Math.floor(version));
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{2}$/.exec(digits) ?? [];
    if (year === undefined) {
        return `The version ${digits} is not a date and two digits`;
    }
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (date.getUTCMonth() !== Number(month) - 1 || Number(year) < 2000) {
        return `The version ${digits} begins with no date`;
    }
    // One day of grace, for those east of here and for a release that is due tomorrow.
    if (date.getTime() > now.getTime() + 2 * 86_400_000) {
        return `The version ${digits} lies in the future`;
    }
    return null;
}

function dayOf(version: number): number {
    return Math.floor(version / 100);
}
