import scss from 'postcss-scss';
import valueParser, {type FunctionNode, type Node as ValueNode} from 'postcss-value-parser';
import type {AtRule, Declaration, Root} from 'postcss';

/** A construct that scssphp 1.12.1, the one of Moodle 4.5 to 5.1, refuses while Dart Sass compiles it. */
export interface Refused {
    /** Characters from the start of the text. */
    start: number;
    end: number;
    message: string;
    help: string;
}

/** What may hold such a construct at all: most files need no parser. */
const SUSPECT = new RegExp([
    '@use|@forward', '@import\\s+(url\\(|[\'"][^\'"]*[\'"]\\s*[a-z(])', '\\b(clamp|hypot|abs|sign|mod|rem|atan2|round|min|max)\\(',
    '\\$space\\s*:',
].join('|'), 'i');

/**
 * The constructs that scssphp refuses, as seen by running it. A text that cannot be parsed has none.
 *
 * @param text SCSS
 */
export function refusedByScssphp(text: string): Refused[] {
    if (!SUSPECT.test(text)) {
        return [];
    }
    let root: Root;
    try {
        root = scss.parse(text) as Root;
    } catch {
        return [];
    }
    const found: Refused[] = [];
    root.walk(node => {
        if (node.type === 'atrule') {
            const refused = refusedRule(node);
            if (refused !== null) {
                const start = node.source?.start?.offset ?? 0;
                found.push({start, end: start + `@${node.name}${node.raws.afterName ?? ''}${node.params}`.length, ...refused});
            }
            // Arguments and conditions are values, too; media queries and the like are not computed.
            if (['include', 'return', 'if', 'else', 'each', 'for'].includes(node.name)) {
                found.push(...refusedValues(node, node.params, `@${node.name}${node.raws.afterName ?? ''}`.length));
            }
        } else if (node.type === 'decl') {
            const before = `${node.prop}${node.raws.between ?? ':'}`.length;
            found.push(...refusedValues(node, node.raws.value?.raw ?? node.value, before));
        }
    });
    return found;
}

function refusedRule({name, params}: AtRule): Omit<Refused, 'start' | 'end'> | null {
    if (name === 'use' || name === 'forward') {
        return {
            message: `scssphp, which compiles on the site, does not know @${name}`,
            help: 'Use @import and the global functions, such as map-get().',
        };
    }
    if (name === 'import' && (/^url\(/i.test(params) || /^(['"])[^'"]*\1\s*[a-z(]/i.test(params))) {
        return {
            message: 'scssphp, which compiles on the site, looks for a file of this name',
            help: 'Write @import "https://…"; or @import "name.css"; with nothing behind it: that is left as it is.',
        };
    }
    return null;
}

/** Functions whose arguments scssphp computes, though only a browser can. */
const COMPUTED = new Set(['clamp', 'hypot', 'abs', 'sign', 'mod', 'rem', 'atan2', 'round']);

function refusedValues(node: AtRule | Declaration, value: string, before: number): Refused[] {
    if (!SUSPECT.test(value)) {
        return [];
    }
    const offset = (node.source?.start?.offset ?? 0) + before;
    const found: Refused[] = [];
    const visit = (nodes: readonly ValueNode[]): void => {
        for (const one of nodes) {
            if (one.type === 'function' && !/^(-\w+-)?calc$|^url$/i.test(one.value)) {
                const refused = refusedCall(one);
                if (refused !== null) {
                    found.push({start: offset + one.sourceIndex, end: offset + one.sourceEndIndex, ...refused});
                } else {
                    visit(one.nodes);
                }
            }
        }
    };
    visit(valueParser(value).nodes);
    return found;
}

function refusedCall(call: FunctionNode): Omit<Refused, 'start' | 'end'> | null {
    const name = call.value.toLowerCase();
    const text = valueParser.stringify(call.nodes);
    if (name === 'round' && /^(nearest|up|down|to-zero)\s*,/.test(text)) {
        return {
            message: 'scssphp, which compiles on the site, takes round() for its own function of one number',
            help: 'Wrap it: calc(round(…)).',
        };
    }
    if (/^(adjust|change|scale)-color$/.test(name) && /\$space\s*:/.test(text)) {
        return {message: `scssphp, which compiles on the site, has no argument $space for ${name}()`, help: 'Leave $space out.'};
    }
    // min() and max() are left to the browser unless a variable makes them Sass's own.
    const computes = COMPUTED.has(name) || ((name === 'min' || name === 'max') && /\$/.test(text));
    return computes && hasMixedSum(call.nodes) ? {
        message: `scssphp, which compiles on the site, computes inside ${name}() and cannot add units of two kinds`,
        help: 'Wrap the sum in calc(): clamp(1rem, calc(2vw + 1rem), 2rem).',
    } : null;
}

/** Whether the arguments add or subtract two numbers whose units no compiler can convert. */
function hasMixedSum(nodes: readonly ValueNode[]): boolean {
    const words = nodes.filter(({type}) => type !== 'space' && type !== 'comment');
    return words.some((node, index) => {
        if (node.type === 'function' && node.value === '') {
            return hasMixedSum(node.nodes);
        }
        const [left, right] = [kindOf(words[index - 1]), kindOf(words[index + 1])];
        const isSum = node.type === 'word' && (node.value === '+' || node.value === '-');
        return isSum && left !== null && right !== null && left !== right;
    });
}

/** Units that every compiler converts into each other. */
const CONVERTIBLE = [/^(px|cm|mm|in|pt|pc|q)$/, /^(s|ms)$/, /^(deg|rad|grad|turn)$/];

/** The kind of a number's unit; null for what is no number, and for a number without a unit, which goes with all. */
function kindOf(node: ValueNode | undefined): string | null {
    const unit = node?.type === 'word' ? /^[+-]?(?:\d+\.?\d*|\.\d+)([a-z]+|%)$/i.exec(node.value)?.[1]?.toLowerCase() : undefined;
    if (unit === undefined) {
        return null;
    }
    const kind = CONVERTIBLE.findIndex(units => units.test(unit));
    return kind === -1 ? unit : String(kind);
}
