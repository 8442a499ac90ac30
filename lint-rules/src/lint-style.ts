import {dirname} from 'node:path';
import * as scss from 'postcss-scss';
import stylelint, {type Config, type Warning} from 'stylelint';
import csstree from 'stylelint-csstree-validator';
import type {LintAnswer, LintFinding, LintTask} from './messages.js';
import {readRules} from './read-rules.js';

/** stylelint as the Moodle's Grunt runs it: the SCSS syntax for CSS, too. */
export async function lintStyle({file, text, rules, fix}: LintTask): Promise<LintAnswer> {
    const {results, output} = await stylelint.lint({
        code: text,
        codeFilename: file,
        config: {...readRules(rules), plugins: [csstree as never], customSyntax: scss as never} as Config,
        configBasedir: dirname(rules.file),
        cwd: dirname(rules.file),
        fix,
        formatter: () => '',
        quietDeprecationWarnings: true,
    });
    const warnings = results.flatMap(result => result.warnings);
    return {findings: warnings.map(toFinding), fixed: fix && output !== '' && output !== text ? output : null};
}

function toFinding({line, column, endLine, endColumn, rule, severity, text}: Warning): LintFinding {
    return {
        line, column,
        ...endLine !== undefined && endColumn !== undefined && {endLine, endColumn},
        rule: rule === 'CssSyntaxError' ? null : rule, severity, message: text.replace(/ \([\w/-]+\)$/, ''),
    };
}
