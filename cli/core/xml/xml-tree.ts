import {SaxesParser} from 'saxes';

/** An element of an XML file. Places are characters (UTF-16 units) from the file's start; ends are exclusive. */
export interface XmlElement {
    name: string;
    /** By name; the last of two that are the same. */
    attributes: ReadonlyMap<string, XmlAttribute>;
    children: readonly XmlElement[];
    /** The first text in it that is not white space. */
    text: {start: number; end: number} | null;
    /** The start tag. */
    start: number;
    end: number;
}

export interface XmlAttribute {
    name: string;
    value: string;
    /** The value without its quotes. */
    start: number;
    end: number;
}

interface OpenElement extends XmlElement {
    attributes: Map<string, XmlAttribute>;
    children: OpenElement[];
}

/** The root element of an XML file; null where the file is not well-formed. */
export function readXml(text: string): XmlElement | null {
    const parser = new SaxesParser({position: true});
    const open: OpenElement[] = [];
    let root: OpenElement | null = null;
    let attributes = new Map<string, XmlAttribute>();
    let broken = false;
    parser.on('error', () => {
        broken = true;
    });
    parser.on('opentagstart', () => {
        attributes = new Map();
    });
    parser.on('attribute', ({name, value}) => {
        // The parser stands behind the closing quote, and no value holds its own quote.
        const end = parser.position - 1;
        attributes.set(name, {name, value, start: text.lastIndexOf(text[end] ?? '"', end - 1) + 1, end});
    });
    parser.on('opentag', ({name}) => {
        const end = parser.position;
        const first = [...attributes.values()][0]?.start ?? end;
        const element: OpenElement = {
            name, attributes, children: [], text: null, start: text.lastIndexOf(`<${name}`, first), end,
        };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    parser.on('closetag', () => {
        open.pop();
    });
    parser.on('text', found => {
        const element = open.at(-1);
        if (element !== undefined && found.trim() !== '') {
            const end = parser.position - 1;
            element.text ??= {start: Math.max(element.end, text.lastIndexOf(found.trim(), end)), end};
        }
    });
    parser.write(text).close();
    return broken ? null : root;
}
