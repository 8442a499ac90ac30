import {OVERLAY_STYLES} from './overlay-styles.js';
import type {FrameLine, ShownProblem} from './messages.js';

/**
 * What is wrong, over the page: in a shadow tree of its own, so that neither the page's styles nor its scripts touch it.
 * All text is set as text.
 */
export class Overlay {
    private readonly host = document.createElement('lectern-watch');
    private readonly root = this.host.attachShadow({mode: 'open'});
    /** What was hidden by the person: it stays hidden until it changes. */
    private hidden = '';
    private openTypes = false;

    /** Shows these problems in place of all before; none takes the overlay away. */
    show(problems: readonly ShownProblem[]): void {
        const known = JSON.stringify(problems);
        if (problems.length === 0 || known === this.hidden) {
            this.host.remove();
            return;
        }
        this.hidden = '';
        // It comes in gently, once; what changes in it simply changes.
        this.root.host.toggleAttribute('data-there', this.host.isConnected);
        const onlyTypes = problems.every(({code}) => code === 'types');
        this.root.replaceChildren(
            element('style', '', OVERLAY_STYLES),
            onlyTypes && !this.openTypes ? this.pill(problems) : this.panel(problems, known),
        );
        document.documentElement.append(this.host);
    }

    /** Types alone do not keep the page from working: they are told in a word. */
    private pill(problems: readonly ShownProblem[]): HTMLElement {
        const pill = element('button', 'pill', plural(problems.length, 'type error'));
        pill.type = 'button';
        pill.addEventListener('click', () => {
            this.openTypes = true;
            this.show(problems);
        });
        return pill;
    }

    private panel(problems: readonly ShownProblem[], known: string): HTMLElement {
        const panel = element('section', 'panel');
        panel.setAttribute('role', 'region');
        panel.setAttribute('aria-live', 'polite');
        panel.setAttribute('aria-label', 'Problems found by lectern watch');
        const hide = element('button', 'hide', '×');
        hide.type = 'button';
        hide.title = 'Hide until something changes (Esc)';
        hide.setAttribute('aria-label', 'Hide');
        hide.addEventListener('click', () => this.hide(known));
        panel.addEventListener('keydown', event => event.key === 'Escape' && this.hide(known));
        const head = element('header', '');
        const errors = problems.filter(({severity, code}) => severity === 'error' && code !== 'types').length;
        head.append(
            element('span', 'dot'), element('strong', '', plural(problems.length, 'problem')),
            element('span', 'quiet', errors > 0 ? 'The last good build stays in place.' : ''), hide,
        );
        const list = element('ol', '');
        list.append(...problems.map(problemItem));
        panel.append(head, list);
        return panel;
    }

    private hide(known: string): void {
        this.hidden = known;
        this.openTypes = false;
        this.host.remove();
    }
}

function problemItem(problem: ShownProblem): HTMLElement {
    const item = element('li', problem.code === 'types' ? 'warning' : problem.severity);
    const place = element('p', 'place');
    const slash = problem.file.lastIndexOf('/') + 1;
    place.append(
        element('span', 'folder', problem.file.slice(0, slash)),
        element('span', 'file', problem.file.slice(slash)),
        element('span', 'at', `:${problem.line}:${problem.column}`),
    );
    item.append(element('p', 'message', problem.message), place);
    if (problem.frame.length > 0) {
        item.append(frameBlock(problem.frame, problem.line, problem.column));
    }
    if (problem.help !== null) {
        item.append(element('p', 'help', problem.help));
    }
    return item;
}

function frameBlock(frame: readonly FrameLine[], line: number, column: number): HTMLElement {
    const block = element('pre', '');
    block.tabIndex = 0; // Long lines are scrolled by keyboard, too.
    const code = element('code', '');
    for (const {number, text} of frame) {
        const row = element('span', number === line ? 'row here' : 'row');
        row.append(element('span', 'number', String(number)));
        if (number === line) {
            const at = Math.min(column - 1, text.length);
            const mark = element('mark', '', text.slice(at, at + 1) || ' ');
            row.append(text.slice(0, at), mark, text.slice(at + 1));
        } else {
            row.append(text || ' ');
        }
        code.append(row);
    }
    block.append(code);
    return block;
}

function plural(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
    const made = document.createElement(name);
    if (className !== '') {
        made.className = className;
    }
    made.textContent = text;
    return made;
}
