import {runLinter} from '../../core/lint/run-linter.js';
import type {ToolCheck} from '../check.js';
import {scriptsToLint} from './scripts-to-lint.js';

/** ESLint with the rules of the Moodle at hand, as its Grunt runs it. */
export const eslint: ToolCheck = {
    meta: {
        name: 'eslint', severity: 'error', withMoodle: true,
        summary: 'Scripts hold to the ESLint rules of the Moodle branch.',
    },
    runTool: run => runLinter({
        code: 'eslint', kind: 'script', rulesFile: '.eslintrc', filesOf: scriptsToLint, leavesSyntax: true,
        ownRules: ['.eslintrc', '.eslintrc.json', '.eslintrc.yml', '.eslintrc.yaml'],
    }, run),
};
