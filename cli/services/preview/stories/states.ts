import type {Problem} from '../../../core/problem.js';
import {examplesOf} from '../render/examples.js';
import {problemOfTemplate} from './template-problem.js';

/** One example of a template: what it is rendered with, or what is wrong with it. */
export type State = {title: string} & ({value: unknown} | {problem: Problem});

export function readStates(template: {file: string; text: string}): State[] {
    try {
        return examplesOf(template);
    } catch (error) {
        return [{title: 'Example', problem: problemOfTemplate(error, template)}];
    }
}
