/*
 * Bootstrap 4's classes that Bootstrap 5 dropped, and what takes their place. Which of them the theme Boost has was read
 * from its compiled styles in Moodle 4.5 and 5.1: 4.5 has Bootstrap 4 and a bridge with some of Bootstrap 5's names, 5.x
 * has Bootstrap 5 and a bridge with many of Bootstrap 4's, which is to go in 6.0.
 */

/** What takes the place of a class. */
export interface Replacement {
    /** Classes, or null where there is no class for it. */
    to: string | null;
    /** The first branch that styles the new one: 0 where Bootstrap 4 has it too, 405 where Moodle 4.5's bridge has. */
    since: 0 | 405 | 500;
    /** Whether the new name means the same by itself, so that it can be put for the old one. */
    same: boolean;
    /** What to do where a name alone does not. */
    advice?: string;
}

const SIDE: Record<string, string> = {l: 's', r: 'e', left: 'start', right: 'end'};
const COLOURS = 'primary|secondary|success|danger|warning|info|light|dark';

type Rule = [old: RegExp, replacement: (match: RegExpExecArray) => Replacement];

const replacing = (since: Replacement['since']) => (to: string | null, advice?: string): Replacement =>
    ({to, since, same: to !== null && advice === undefined, ...advice !== undefined && {advice}});
const always = replacing(0);
const bridged = replacing(405);
const onlyFive = replacing(500);
const nothing = (advice: string): Replacement => always(null, advice);

const RULES: readonly Rule[] = [
    [/^([mp])([lr])(-(?:sm|md|lg|xl))?-(\d|auto)$/, ([, what, side = '', infix = '', size]) =>
        bridged(`${what}${SIDE[side]}${infix}-${size}`)],
    [/^m[lr](-(?:sm|md|lg|xl))?-n\d$/, () => nothing('Set a negative margin-inline-start or -end in the plugin\'s styles')],
    [/^(float|text)(-(?:sm|md|lg|xl))?-(left|right)$/, ([, what, infix = '', side = '']) =>
        bridged(`${what}${infix}-${SIDE[side]}`)],
    [/^(border|rounded)-(left|right)(-0)?$/, ([, what, side = '', none = '']) =>
        what === 'rounded' && none !== '' ? nothing('Bootstrap has no such class') : bridged(`${what}-${SIDE[side]}${none}`)],
    [/^sr-only$/, () => onlyFive('visually-hidden')],
    [/^sr-only-focusable$/, () => onlyFive('visually-hidden-focusable', 'It stands alone, without visually-hidden')],
    [new RegExp(`^badge-(${COLOURS})$`), ([, colour]) => onlyFive(`text-bg-${colour}`)],
    [/^badge-pill$/, () => always('rounded-pill')],
    [/^font-weight-(light|lighter|normal|bold|bolder)$/, ([, weight]) => onlyFive(`fw-${weight}`)],
    [/^font-italic$/, () => onlyFive('fst-italic')],
    [/^text-monospace$/, () => onlyFive('font-monospace')],
    [/^no-gutters$/, () => bridged('g-0')],
    [/^form-group$/, () => always('mb-3', 'mb-3 gives the same distance')],
    [/^form-row$/, () => always('row', 'Write row, and g-2 for narrow gutters where Bootstrap 5 is')],
    [/^form-inline$/, () => always('d-flex', 'Write d-flex flex-wrap align-items-center')],
    [/^custom-select(-sm|-lg)?$/, ([, size = '']) => onlyFive(`form-select${size}`)],
    [/^custom-range$/, () => onlyFive('form-range')],
    [/^custom-switch$/, () => onlyFive('form-switch', 'It stands with form-check')],
    [/^custom-(control|checkbox|radio)$/, () => always('form-check', 'Write form-check for both classes')],
    [/^custom-control-(input|label)$/, ([, part]) => always(`form-check-${part}`,
        `Write form-check-${part}, with form-check around it`)],
    [/^custom-control-inline$/, () => always('form-check-inline', 'Write form-check-inline, with form-check')],
    [/^(custom-file|custom-file-input|custom-file-label|form-control-file)$/, () =>
        always('form-control', 'Write a plain file input with form-control')],
    [/^form-control-range$/, () => onlyFive('form-range')],
    [/^btn-block$/, () => always('w-100', 'Write w-100')],
    [/^input-group-(append|prepend)$/, () =>
        onlyFive(null, 'Bootstrap 5 needs no wrapper: put the button or text right into the input-group')],
    [/^card-deck$/, () => always('row', 'Write a row of columns, row-cols-1 row-cols-md-3, with a card in each')],
    [/^jumbotron$/, () => always('p-5', 'Write its padding and background with utilities')],
    [/^embed-responsive$/, () => onlyFive('ratio')],
    [/^embed-responsive-(\d+)by(\d+)$/, ([, width, height]) => onlyFive(`ratio-${width}x${height}`)],
    [/^dropdown-menu(-(?:sm|md|lg|xl))?-(left|right)$/, ([, infix = '', side = '']) =>
        onlyFive(`dropdown-menu${infix}-${SIDE[side]}`)],
    [/^drop(left|right)$/, ([, side = '']) => onlyFive(`drop${SIDE[side]}`)],
    [/^rounded-sm$/, () => onlyFive('rounded-1')],
    [/^rounded-lg$/, () => onlyFive('rounded-3')],
    [/^thead-(dark|light)$/, ([, colour]) => onlyFive(`table-${colour}`)],
    [/^(media-body)$/, () => always('flex-grow-1', 'Write flex-grow-1, and d-flex for media around it')],
];

const known = new Map<string, Replacement | null>();

/** What takes the place of a class; null where it is none that Bootstrap 5 dropped. */
export function replacementOf(name: string): Replacement | null {
    let found = known.get(name);
    if (found === undefined) {
        found = null;
        for (const [old, replacement] of RULES) {
            const match = old.exec(name);
            if (match !== null) {
                found = replacement(match);
                break;
            }
        }
        known.set(name, found);
    }
    return found;
}

/** A quick look before a closer one: whether a text can have any such class. */
export const ANY_OLD_CLASS = new RegExp([
    '\\b[mp][lr]-', '\\b(?:float|text|border|rounded)(?:-\\w+)?-(?:left|right)', 'sr-only', 'badge-', 'font-(?:weight|italic)',
    'text-monospace', 'no-gutters', 'form-(?:group|row|inline|control-)', 'custom-', 'btn-block', 'input-group-[ap]', 'card-deck',
    'jumbotron', 'embed-responsive', 'dropdown-menu-', 'drop(?:left|right)', 'rounded-(?:sm|lg)', 'thead-', 'media-body',
].join('|'));
