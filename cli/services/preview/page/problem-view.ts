import type {ShownProblem} from '../../watch/page/messages.js';
import {element} from './dom.js';

/** A problem with its place, the lines around it and what to do. */
export function problemView(problem: ShownProblem): HTMLElement {
    const slash = problem.file.lastIndexOf('/') + 1;
    return element('div', {class: 'problem'},
        element('p', {class: 'message'}, problem.message),
        element('p', {class: 'place'}, element('span', {}, problem.file.slice(0, slash)),
            element('b', {}, problem.file.slice(slash)), `:${problem.line}:${problem.column}`),
        ...problem.frame.length === 0 ? [] : [codeView(problem)],
        ...problem.help === null ? [] : [element('p', {class: 'help'}, problem.help)],
    );
}

function codeView({frame, line, column}: ShownProblem): HTMLElement {
    const code = element('code');
    for (const {number, text} of frame) {
        const row = element('span', {class: number === line ? 'row here' : 'row'},
            element('span', {class: 'number', 'aria-hidden': 'true'}, String(number)));
        if (number === line) {
            const at = Math.min(column - 1, text.length);
            row.append(text.slice(0, at), element('mark', {}, text.slice(at, at + 1) || ' '), text.slice(at + 1));
        } else {
            row.append(text || ' ');
        }
        code.append(row);
    }
    // Long lines are scrolled by keyboard, too.
    return element('pre', {tabindex: '0', role: 'group', 'aria-label': `Line ${line} and the lines around it`}, code);
}

/** What is wrong with styles, at the lower edge of the page, until it is mended. */
export class ProblemPanel {
    private hidden = '';

    constructor(private readonly home: HTMLElement) {
        home.setAttribute('aria-live', 'polite');
    }

    show(problems: readonly ShownProblem[]): void {
        const known = JSON.stringify(problems);
        if (problems.length === 0 || known === this.hidden) {
            this.home.replaceChildren();
            return;
        }
        this.hidden = '';
        const hide = element('button',
            {type: 'button', class: 'hide', 'aria-label': 'Hide', title: 'Hide until something changes'}, '×');
        const panel = element('section', {class: 'panel', 'aria-label': 'Problems with styles'},
            element('header', {}, element('strong', {}, problems.length === 1 ? '1 problem' : `${problems.length} problems`),
                element('span', {}, 'The last good styles stay.'), hide),
            ...problems.map(problemView));
        const close = (): void => {
            this.hidden = known;
            this.home.replaceChildren();
        };
        hide.addEventListener('click', close);
        panel.addEventListener('keydown', event => event.key === 'Escape' && close());
        this.home.replaceChildren(panel);
    }
}
