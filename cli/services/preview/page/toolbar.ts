import type {ListedLanguage} from '../messages.js';
import {element} from './dom.js';
import {SIZES, WIDTHS, type View} from './view.js';

/** The controls that decide how stories are shown. */
export class Toolbar {
    private languages: readonly ListedLanguage[] = [];
    private readonly language = element('select', {id: 'language'});

    /** @param changed called with what a person chose */
    constructor(private readonly home: HTMLElement, private readonly changed: (choice: Partial<View>) => void) {
        const body = element('div', {class: 'toolset'},
            this.choice('width', 'Width', [...WIDTHS.map(width => [String(width), String(width)] as const), ['fluid', 'Fluid']],
                value => ({width: value === 'fluid' ? null : Number(value)})),
            this.choice('dir', 'Direction', [['ltr', 'LTR'], ['rtl', 'RTL']], value => ({dir: value as View['dir']})),
            this.choice('scheme', 'Colours', [['light', 'Light'], ['dark', 'Dark']], value => ({scheme: value as View['scheme']})),
            this.choice('size', 'Text size', SIZES.map(size => [String(size), `${size}%`] as const),
                value => ({size: Number(value)})),
            element('div', {class: 'choice'}, element('label', {for: 'language'}, 'Language'), this.language),
        );
        this.language.addEventListener('change', () => {
            const chosen = this.languages.find(({code}) => code === this.language.value);
            this.changed({lang: this.language.value, ...chosen !== undefined && {dir: chosen.direction}});
        });
        // On a phone the controls fold away under one button.
        const fold = element('details', {class: 'fold'}, element('summary', {}, 'View'), body);
        const wide = window.matchMedia('(width > 1100px)');
        const follow = (): void => {
            fold.open = wide.matches;
        };
        wide.addEventListener('change', follow);
        follow();
        fold.addEventListener('keydown', event => {
            if (event.key === 'Escape' && !wide.matches) {
                fold.open = false;
                fold.querySelector('summary')?.focus();
            }
        });
        document.addEventListener('pointerdown', event => {
            if (!wide.matches && event.target instanceof Node && !fold.contains(event.target)) {
                fold.open = false;
            }
        });
        this.home.replaceChildren(fold);
    }

    setLanguages(languages: readonly ListedLanguage[], view: View): void {
        this.languages = languages;
        this.language.replaceChildren(...languages.map(({code, name}) => element('option', {value: code}, name)));
        this.show(view);
    }

    /** Marks what is chosen. */
    show(view: View): void {
        const chosen: Record<string, string> = {
            width: view.width === null ? 'fluid' : String(view.width), dir: view.dir, scheme: view.scheme, size: String(view.size),
        };
        this.home.querySelectorAll<HTMLInputElement>('input[type=radio]').forEach(input => {
            input.checked = chosen[input.name] === input.value;
        });
        this.language.value = view.lang;
    }

    private choice(
        name: string, title: string, options: readonly (readonly [value: string, text: string])[],
        read: (value: string) => Partial<View>,
    ): HTMLElement {
        return element('fieldset', {class: 'choice'}, element('legend', {}, title), element('div', {class: 'segments'},
            ...options.map(([value, text]) => {
                const input = element('input', {type: 'radio', name, value});
                input.addEventListener('change', () => this.changed(read(value)));
                return element('label', {}, input, element('span', {}, text));
            })));
    }
}
