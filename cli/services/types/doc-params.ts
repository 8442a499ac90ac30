import type {DocTag} from './doc-comment.js';
import {asPart, typeFromDoc, type TypeNames} from './doc-type.js';
import {SOME_OBJECT} from './type-aliases.js';

/** A parameter or property as its comment states it, with what is stated about its own properties. */
export interface DocParam {
    name: string;
    tag: DocTag | null;
    children: Map<string, DocParam>;
}

/** `@param options`, `@param options.name`, `@param options.list[].id`: the tags as a tree. */
export function paramTree(tags: readonly DocTag[], kinds: readonly string[]): Map<string, DocParam> {
    const roots = new Map<string, DocParam>();
    for (const tag of tags) {
        if (!kinds.includes(tag.tag) || tag.name === '') {
            continue;
        }
        let level = roots;
        const path = tag.name.replace(/\[\]/g, '').split('.').filter(part => part !== '');
        path.forEach((name, index) => {
            const known = level.get(name) ?? {name, tag: null, children: new Map<string, DocParam>()};
            if (index === path.length - 1) {
                known.tag ??= tag;
            }
            level.set(name, known);
            level = known.children;
        });
    }
    return roots;
}

/** The TypeScript type of a documented parameter or property. */
export function docParamType({tag, children}: DocParam, names: TypeNames): string {
    const stated = tag?.type ?? null;
    if (children.size > 0 && (stated === null || /^\W*(object|array|\*)/i.test(stated))) {
        const literal = objectLiteral(children, names);
        if (stated !== null && /^\W*array|\[\]\W*$/i.test(stated)) {
            return `${literal}[]`;
        }
        return stated !== null && /^\?|\bnull\b/i.test(stated) ? `${literal} | null` : literal;
    }
    return tag === null ? 'any' : tagType(tag, names);
}

/** `{name: string; count?: number}` */
export function objectLiteral(properties: ReadonlyMap<string, DocParam>, names: TypeNames): string {
    if (properties.size === 0) {
        return SOME_OBJECT;
    }
    const members = [...properties.values()].map(property =>
        `${propertyKey(property.name)}${property.tag?.optional === true ? '?' : ''}: ${docParamType(property, names)}`);
    return `{${members.join('; ')}}`;
}

/** A property's name as TypeScript writes it. */
export function propertyKey(name: string): string {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** The type of `@type` or `@var`, null where it is not stated. */
export function statedType(tags: readonly DocTag[] | undefined, names: TypeNames): string | null {
    const stated = tags?.find(({tag, type}) => tag === 'type' && type !== null)
        ?? tags?.find(({tag, type}) => VARIABLE_TAGS.has(tag) && type !== null);
    return stated === undefined ? null : tagType(stated, names);
}

/** As statedType, for a member of a class: there a single `@property` is about the member itself. */
export function statedMemberType(tags: readonly DocTag[] | undefined, names: TypeNames): string | null {
    const properties = tags?.filter(({tag, type}) => /^prop(erty)?$/.test(tag) && type !== null) ?? [];
    const [only] = properties;
    return statedType(tags, names) ?? (properties.length === 1 && only !== undefined ? tagType(only, names) : null);
}

const VARIABLE_TAGS = new Set(['var', 'member', 'const', 'constant']);

/** A tag's type; where it says object and then calls it a jQuery object, it is one. */
export function tagType({type, description}: DocTag, names: TypeNames): string {
    if (type === null) {
        return 'any';
    }
    const jquery = /^object$/i.test(type)
        ? /^\W*(?:(?:the|an?) )?jquery (object|element|node|promise)\b/i.exec(description)?.[1]
        : undefined;
    return typeFromDoc(jquery === undefined ? type : jquery.toLowerCase() === 'promise' ? 'jQuery.Promise' : 'jQuery', names);
}

/** An array of a type. */
export function arrayOf(type: string): string {
    return `${asPart(type)}[]`;
}
