import type {Problem} from '../../../core/problem.js';
import {examplesOf} from '../render/examples.js';
import type {TemplateFile} from '../render/preview-world.js';

/** One example of a template: what it is rendered with, or what is wrong with it. */
export type State = {title: string} & ({context: unknown} | {problem: Problem});

export function readStates(template: TemplateFile): State[] {
    return examplesOf(template).map(({title, context, problem}, index) => {
        const name = title ?? (index === 0 ? 'Example' : `Example ${index + 1}`);
        return problem === null ? {title: name, context} : {title: name, problem};
    });
}
