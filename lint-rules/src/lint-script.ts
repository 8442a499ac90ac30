import {dirname} from 'node:path';
import * as babelParser from '@babel/eslint-parser';
import babelPlugin from '@babel/eslint-plugin';
import js from '@eslint/js';
import {Legacy, type ConfigArray} from '@eslint/eslintrc';
import {Linter} from 'eslint-linter';
import jsdoc from 'eslint-plugin-jsdoc';
import promise from 'eslint-plugin-promise';
import type {LintAnswer, LintFinding, LintTask, RulesFile} from './messages.js';
import {readRules} from './read-rules.js';

const PLUGINS = new Map<string, unknown>([['@babel', babelPlugin], ['jsdoc', jsdoc], ['promise', promise]]);

/** ESLint as the Moodle's Grunt runs it. */
export function lintScript({file, text, rules, own, fix}: LintTask): LintAnswer {
    const config = configOf(rules, own);
    const linter = linterOf(dirname(rules.file));
    if (fix) {
        const {fixed, output, messages} = linter.verifyAndFix(text, config, {filename: file});
        return {findings: messages.map(toFinding), fixed: fixed ? output : null};
    }
    return {findings: linter.verify(text, config, {filename: file}).map(toFinding), fixed: null};
}

type Message = ReturnType<Linter['verify']>[number];

function toFinding({ruleId, severity, message, line, column, endLine, endColumn, fix}: Message): LintFinding {
    return {
        line: Math.max(1, line ?? 1), column: Math.max(1, column ?? 1),
        ...endLine !== undefined && endColumn !== undefined && {endLine, endColumn},
        rule: ruleId, severity: severity === 2 ? 'error' : 'warning', message,
        ...fix !== undefined && {fixable: true},
    };
}

let linter: {cwd: string; linter: Linter} | null = null;

function linterOf(cwd: string): Linter {
    return (linter = linter?.cwd === cwd ? linter : {cwd, linter: new Linter({cwd})}).linter;
}

const known = new Map<string, ConfigArray>();

function configOf(rules: RulesFile, own: RulesFile | null): ConfigArray {
    const key = JSON.stringify([rules, own]);
    const config = known.get(key) ?? elementsOf([rules, ...own === null ? [] : [own]]);
    known.set(key, config);
    return config;
}

function elementsOf(files: readonly RulesFile[]): ConfigArray {
    const [first, ...more] = files.map(rules => {
        const factory = new Legacy.ConfigArrayFactory({
            cwd: dirname(rules.file),
            additionalPluginPool: PLUGINS,
            getEslintRecommendedConfig: () => js.configs.recommended as unknown,
            resolver: {resolve: name => {
                throw new Error(`Only what Moodle's own rules use is there, not ${name}`);
            }},
        });
        return factory.create(readRules(rules), {basePath: dirname(rules.file), filePath: rules.file, name: rules.file});
    });
    for (const elements of more) {
        first?.push(...elements);
    }
    for (const element of first ?? []) {
        if (element.parser?.id === '@babel/eslint-parser') {
            element.parser = {id: element.parser.id, filePath: element.parser.id, definition: babelParser};
        }
    }
    return first ?? [];
}
