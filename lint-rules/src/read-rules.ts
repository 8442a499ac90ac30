import {load} from 'js-yaml';
import stripJsonComments from 'strip-json-comments';
import type {RulesFile} from './messages.js';

/** Reads a rules file without an extension: JSON, JSON with comments, or YAML. */
export function readRules({file, text}: RulesFile): Record<string, unknown> {
    const read = load(file.endsWith('.stylelintrc') ? text : stripJsonComments(text.replace(/^\uFEFF/, '')));
    if (typeof read !== 'object' || read === null || Array.isArray(read)) {
        throw new Error(`${file} holds no rules`);
    }
    return read as Record<string, unknown>;
}
