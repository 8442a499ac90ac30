import {readFileSync} from 'node:fs';
import type {Problem} from '../../../core/problem.js';
import type {FrameLine, ShownProblem} from './messages.js';

const AROUND = 3;
const MAX_WIDTH = 200;

/** A problem with the lines around it, as pages show it. */
export function shownProblem(problem: Problem): ShownProblem {
    const {file, line, column, code, severity, message, help} = problem;
    return {file, line, column, code, severity, message, help: help ?? null, frame: frameOf(file, line)};
}

function frameOf(file: string, line: number): FrameLine[] {
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch {
        return [];
    }
    if (text.includes('\0')) {
        return [];
    }
    const lines = text.split(/\r?\n/);
    const first = Math.max(1, line - AROUND);
    return lines.slice(first - 1, line + AROUND).map((content, index) => ({
        number: first + index, text: content.replaceAll('\t', '    ').slice(0, MAX_WIDTH),
    }));
}
