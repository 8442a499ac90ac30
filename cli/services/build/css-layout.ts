import {list} from 'postcss';

/**
 * CSS as Dart Sass writes it, laid out as Moodle's stylelint asks: indented by four, a selector a line, an empty line above
 * an at-rule.
 *
 * @param mappings of its source map: a group a line, separated by semicolons; lines that come in get an empty one
 */
export function layOutAsMoodle(css: string, mappings: string): {css: string; mappings: string} {
    const groups = mappings.split(';');
    const lines: string[] = [];
    const mapped: string[] = [];
    for (const [index, line] of css.split('\n').entries()) {
        const above = lines.at(-1) ?? '';
        if (/^ *@/.test(line) && /[};]$/.test(above)) {
            lines.push('');
            mapped.push('');
        }
        const [first = '', ...rest] = selectorsOf(line);
        lines.push(first, ...rest);
        mapped.push(groups[index] ?? '', ...rest.map(() => ''));
    }
    return {
        css: `${lines.join('\n').replace(/^ +/gm, spaces => spaces + spaces)}\n`,
        mappings: mapped.join(';'),
    };
}

/** A rule's first line, cut after each comma of its selector list. */
function selectorsOf(line: string): string[] {
    const [, indent = '', selectors = ''] = /^( *)([^@\s].*) \{$/.exec(line) ?? [];
    const all = selectors === '' ? [] : list.comma(selectors);
    return all.length < 2 ? [line] : all.map((one, index) => `${indent}${one}${index === all.length - 1 ? ' {' : ','}`);
}
