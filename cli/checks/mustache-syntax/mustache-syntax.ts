import mustache from 'mustache';
import type {FileCheck, Finding} from '../check.js';
import {maskBlocks} from './mask-blocks.js';

/** Every template can be parsed: tags and sections are closed, and closed in order. */
export const mustacheSyntax: FileCheck = {
    meta: {name: 'mustache-syntax', severity: 'error', summary: 'Mustache templates have no syntax error.', thirdParty: true},
    wants: path => path.endsWith('.mustache'),
    checkFile(file, report) {
        try {
            mustache.parse(maskBlocks(file.text));
        } catch (error) {
            report(explain(file.text, error instanceof Error ? error.message : String(error)));
        }
    },
};

/** Turns the parser's message, `Unclosed section "a" at 12`, into one with the place that is meant. */
function explain(template: string, message: string): Finding {
    const [, what = message, , name = '', at = '0'] = /^(\w+ \w+)( "(.*)")? at (\d+)$/s.exec(message) ?? [];
    const offset = Number(at);
    const cut = cutTag(template);
    if (cut !== null) {
        return {message: `The tag ${cut.text} is never closed`, help: 'Close it with }} (and a {{{ with }}}).', ...cut};
    }
    if (what === 'Unclosed section') {
        const {opened, closing} = unclosedSection(template, name);
        return closing === null
            ? {message: `The section ${opened.text} is never closed`, help: `Add {{/${name}}}.`, ...opened}
            : {
                message: `${closing.text} closes the section ${opened.text}`,
                help: `Write {{/${name}}} first: sections close in the order in which they opened, innermost first.`,
                start: closing.start, end: closing.end,
            };
    }
    if (what === 'Unopened section') {
        const {text, ...place} = lastTag(template, offset);
        const help = 'Remove the tag, or open the section before it.';
        return {message: `${text} closes a section that is not open`, help, ...place};
    }
    const start = template.lastIndexOf('{{', offset);
    return {
        message: what === 'Unclosed tag' ? 'This tag is never closed' : `${what}${name === '' ? '' : ` "${name}"`}`,
        help: 'Close the tag with }} (and a {{{ with }}}).',
        start: start === -1 ? offset : start,
    };
}

/** The first tag that stops at a single brace or runs into the next tag: what the parser stumbles over comes later. */
function cutTag(template: string): Tag | null {
    const code = template.replace(/\{\{![\s\S]*?\}\}/g, comment => ' '.repeat(comment.length));
    const cut = /\{\{\{?[#^/<>$&]?[ \t]*[\w./-]*[ \t]*(?:\}(?!\})|\n|(?=\{\{))/.exec(code);
    if (cut === null) {
        return null;
    }
    const text = cut[0].trimEnd();
    return {text, start: cut.index, end: cut.index + text.length};
}

interface Tag {
    text: string;
    start: number;
    end: number;
}

const SECTION_TAG = /\{\{\s*([#^<$/])\s*([\s\S]*?)\s*\}\}|\{\{![\s\S]*?\}\}/g;

/** Where the section that the parser calls unclosed opened, and the tag that closes another in its place. */
function unclosedSection(template: string, name: string): {opened: Tag; closing: Tag | null} {
    const open: (Tag & {name: string})[] = [];
    for (const match of template.matchAll(SECTION_TAG)) {
        const [text, sign, section = ''] = match;
        const tag = {text, start: match.index, end: match.index + text.length};
        if (sign === '/') {
            const opened = open.pop();
            if (opened !== undefined && opened.name !== section) {
                return {opened, closing: tag};
            }
        } else if (sign !== undefined) {
            open.push({...tag, name: section});
        }
    }
    const opened = open.findLast(tag => tag.name === name) ?? {text: `{{#${name}}}`, start: 0, end: 0};
    return {opened: {text: opened.text, start: opened.start, end: opened.end}, closing: null};
}

/** The last closing tag at or before an offset. */
function lastTag(template: string, before: number): Tag {
    const tags = [...template.matchAll(SECTION_TAG)].filter(match => match.index <= before && match[1] === '/');
    const found = tags.at(-1);
    return found === undefined
        ? {text: 'A tag', start: before, end: before}
        : {text: found[0], start: found.index, end: found.index + found[0].length};
}
