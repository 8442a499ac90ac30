import {isComponentName} from '../../core/component-name.js';
import type {VersionAssignment} from '../../core/php/version-assignments.js';
import {readAssignments} from '../../core/php/version-assignments.js';
import type {FileCheck, Finding} from '../check.js';
import {problemOfVersion, problemsOfBranches, problemsOfDependencies, type Say} from './field-rules.js';

/*
 * What version.php must get right beyond what the installer reads of it (that is installer-version-php): Moodle runs
 * the file on every upgrade check (core\plugininfo\base::load_disk_version, upgrade_plugins in lib/upgradelib.php).
 */
export const versionPhp: FileCheck = {
    meta: {name: 'version-php', severity: 'error', summary: 'Every field of version.php has the type and form that Moodle needs.'},
    wants: path => path === 'version.php',
    checkFile(file, report) {
        const php = file.php();
        if (php.error !== null) {
            return; // php-syntax has said it.
        }
        const assignments = readAssignments(php).filter(({owner}) => owner === 'plugin');
        const component = assignments.findLast(({field}) => field === 'component')?.value;
        for (const assignment of assignments) {
            checkField(assignment, component?.kind === 'string' ? component.value : null, report);
        }
    },
};

function checkField({field, value}: VersionAssignment, component: string | null, report: (finding: Finding) => void): void {
    const say: Say = (message, help, at = value) => report({message, help, start: at.start, end: at.end});
    switch (field) {
        case 'version':
        case 'requires':
            problemOfVersion(field, value, say);
            break;
        case 'component':
            if (value.kind === 'string' && !isComponentName(value.value)) {
                say(`'${value.value}' is not a valid component name`,
                    'Use <type>_<name>: lower-case letters, digits and single underscores; an activity\'s name has no underscore.');
            }
            break;
        case 'maturity':
            if (value.kind !== 'constant' || !/^MATURITY_(ALPHA|BETA|RC|STABLE)$/.test(value.name)) {
                say('The maturity is none of Moodle\'s four', 'Use MATURITY_ALPHA, MATURITY_BETA, MATURITY_RC or MATURITY_STABLE.');
            }
            break;
        case 'release':
            if (value.kind !== 'string' || value.value.trim() === '') {
                say('The release must be a literal string', 'Write a line like $plugin->release = \'1.0.0\';');
            }
            break;
        case 'supported':
        case 'incompatible':
            problemsOfBranches(field, value, say);
            break;
        case 'dependencies':
            problemsOfDependencies(value, component, say);
            break;
        default: // What is unknown is version-php-advice's.
    }
}
