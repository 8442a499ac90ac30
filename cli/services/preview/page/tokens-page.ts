import type {Token} from '../tokens/read-tokens.js';
import {contrast, gradeOf, over, type Colour} from './contrast.js';
import {element} from './dom.js';

interface Answer {
    tokens: Token[];
    pairs: [string, string][];
}

type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The tokens as they are now. What is shown comes when the answer does. */
export function tokensPage(): HTMLElement[] {
    const body = element('div', {class: 'tokens'});
    void fetch('/api/tokens').then(async answer => {
        const {tokens, pairs} = await answer.json() as Answer;
        body.replaceChildren(...sections(tokens, pairs));
    }).catch(() => body.replaceChildren(element('p', {class: 'none'}, 'The tokens could not be read: the preview is gone.')));
    return [element('header', {class: 'heading'}, element('h1', {}, 'Tokens'),
        element('p', {}, 'What the theme is made of, as its compiled styles set it for light and for dark pages.')), body];
}

function sections(tokens: readonly Token[], pairs: readonly [string, string][]): HTMLElement[] {
    const of = (kind: Token['kind']): Token[] => tokens.filter(token => token.kind === kind);
    const ground = tokens.find(({kind, name}) => kind === 'colour' && /(^|-)(paper|background|surface|bg)$/.test(name));
    const shown: [string, HTMLElement[]][] = [
        ['Colours', of('colour').map(token => swatch(token, ground))],
        ['Type', [...of('font'), ...of('type')].map(typeSample)],
        ['Space', of('space').map(token => barSample(token))],
        ['Radius', of('radius').map(token => boxSample(token, 'border-radius'))],
        ['Shadow', of('shadow').map(token => boxSample(token, 'box-shadow'))],
        ['Motion', of('motion').map(plain)],
        ['Other', of('other').map(plain)],
    ];
    const made = shown.filter(([, samples]) => samples.length > 0).map(([title, samples]) =>
        element('section', {}, element('h2', {}, title), element('ul', {class: `samples ${title.toLowerCase()}`}, ...samples)));
    if (pairs.length > 0) {
        made.splice(1, 0, pairTable(tokens, pairs));
    }
    return made.length > 0 ? made : [element('p', {class: 'none'},
        'The theme’s styles set no custom properties for the whole page.')];
}

function swatch(token: Token, ground: Token | undefined): HTMLElement {
    return element('li', {}, element('p', {class: 'name'}, token.name), ...SCHEMES.map(scheme => {
        const paper = colourOf(ground?.[scheme] ?? (scheme === 'light' ? '#fff' : '#1b1d1f'));
        const colour = colourOf(token[scheme]);
        const chip = element('span', {class: 'chip'});
        chip.style.background = paint(paper);
        const fill = element('span');
        fill.style.background = token[scheme];
        chip.append(fill);
        const ratio = colour === null || paper === null ? null : contrast(colour, paper);
        return element('div', {class: 'swatch'}, chip, element('code', {}, token[scheme]),
            element('span', {class: 'ratio', title: 'Contrast on paper'},
                ratio === null ? scheme : `${scheme} ${ratio.toFixed(1)}`));
    }));
}

function pairTable(tokens: readonly Token[], pairs: readonly [string, string][]): HTMLElement {
    const valueOf = (name: string, scheme: Scheme): string => tokens.find(token => token.name === name)?.[scheme] ?? '';
    return element('section', {}, element('h2', {}, 'Pairs'),
        element('p', {}, 'Text needs 4.5 (AA), better 7 (AAA); large text and controls need 3.'),
        element('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Pairs of colours'}, element('table', {},
            element('thead', {}, element('tr', {}, ...['Pair', 'Light', 'Dark'].map(text => element('th', {scope: 'col'}, text)))),
            element('tbody', {}, ...pairs.map(([text, ground]) => element('tr', {},
                element('th', {scope: 'row'}, text, element('span', {}, ` on ${ground}`)),
                ...SCHEMES.map(scheme => pairCell(valueOf(text, scheme), valueOf(ground, scheme)))))))));
}

function pairCell(text: string, ground: string): HTMLElement {
    const [front, back] = [colourOf(text), colourOf(ground)];
    if (front === null || back === null) {
        return element('td', {}, '–');
    }
    const ratio = contrast(front, back);
    const grade = gradeOf(ratio);
    const sample = element('span', {class: 'aa', 'aria-hidden': 'true'}, 'Aa');
    sample.style.color = paint(over(front, back));
    sample.style.background = paint(back);
    return element('td', {}, sample, element('span', {class: 'number'}, ratio.toFixed(2)),
        element('span', {class: `grade ${grade.charAt(0) === 'A' ? 'good' : grade === 'Fails' ? 'bad' : 'fair'}`}, grade));
}

function typeSample(token: Token): HTMLElement {
    const sample = element('p', {class: 'sample'}, 'Learning happens here');
    sample.style[token.kind === 'font' ? 'fontFamily' : 'fontSize'] = token.light;
    return element('li', {}, ...label(token), sample);
}

function barSample(token: Token): HTMLElement {
    const bar = element('span', {class: 'bar'});
    bar.style.inlineSize = token.light;
    return element('li', {}, ...label(token), bar);
}

function boxSample(token: Token, property: string): HTMLElement {
    const box = element('span', {class: 'box'});
    box.style.setProperty(property, token.light);
    return element('li', {}, ...label(token), box);
}

function plain(token: Token): HTMLElement {
    return element('li', {}, ...label(token));
}

function label({name, light, dark}: Token): HTMLElement[] {
    return [element('p', {class: 'name'}, name), element('code', {}, light === dark ? light : `${light} · dark ${dark}`)];
}

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;

/** Any colour that the browser knows; null for what is none. */
function colourOf(value: string): Colour | null {
    const context = canvas.getContext('2d', {willReadFrequently: true});
    if (context === null || !CSS.supports('color', value)) {
        return null;
    }
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
}

function paint(colour: Colour | null): string {
    return colour === null ? '' : `rgb(${colour.slice(0, 3).map(Math.round).join(' ')})`;
}
