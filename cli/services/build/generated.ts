import type {Problem} from '../../core/problem.js';

/**
 * What the tool makes for one component besides its AMD builds: paths relative to the component's folder, with their
 * content. Kept apart from writing, so that `--verify` can compare and nothing is half-written.
 */
export interface Generated {
    files: Map<string, string>;
    /** Paths of the component's own files that are not laid out because they are made anew. */
    replaced: Set<string>;
    problems: Problem[];
}

export function nothingGenerated(): Generated {
    return {files: new Map(), replaced: new Set(), problems: []};
}

/** Joins what several steps made. */
export function mergeGenerated(parts: readonly Generated[]): Generated {
    const whole = nothingGenerated();
    for (const part of parts) {
        part.files.forEach((content, path) => whole.files.set(path, content));
        part.replaced.forEach(path => whole.replaced.add(path));
        whole.problems.push(...part.problems);
    }
    return whole;
}
