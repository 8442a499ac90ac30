import {runLinter} from '../../core/lint/run-linter.js';
import type {ToolCheck} from '../check.js';
import {stylesToLint} from './styles-to-lint.js';

/** stylelint with the rules of the Moodle at hand, as its Grunt runs it. */
export const stylelint: ToolCheck = {
    meta: {
        name: 'stylelint', severity: 'error', withMoodle: true,
        summary: 'Style sheets hold to the stylelint rules of the Moodle branch.',
    },
    runTool: run => runLinter({
        code: 'stylelint', kind: 'style', rulesFile: '.stylelintrc', filesOf: stylesToLint, leavesSyntax: false, ownRules: [],
    }, run),
};
