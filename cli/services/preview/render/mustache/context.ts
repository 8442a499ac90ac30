import {isObject} from '../php/php-values.js';
import type {Step} from './program.js';
import type {Name} from './program.js';

/** A block that replaces a parent's: its steps, and the template that they stand in. */
export interface BlockArgument<T> {
    steps: readonly Step[];
    template: T;
}

/** A frame that answers for itself, such as that of the helpers. */
export interface Frame {
    /** @returns undefined where it has no such name */
    find(name: string): unknown;
}

/**
 * What a template is rendered with, as Mustache.php's context: a stack of values, the innermost section's last.
 */
export class Context<T> {
    private readonly stack: unknown[] = [];
    private readonly blocks: ReadonlyMap<string, BlockArgument<T>>[] = [];

    /** @param outermost asked last */
    constructor(private readonly outermost: Frame) {}

    push(value: unknown): void {
        this.stack.push(value);
    }

    pop(): void {
        this.stack.pop();
    }

    pushBlocks(blocks: ReadonlyMap<string, BlockArgument<T>>): void {
        this.blocks.push(blocks);
    }

    popBlocks(): void {
        this.blocks.pop();
    }

    /** The block as the outermost template around has it. */
    block(name: string): BlockArgument<T> | undefined {
        return this.blocks.find(blocks => blocks.has(name))?.get(name);
    }

    /** The value of a name; an empty text where there is none. */
    find({parts, isAnchored}: Name): unknown {
        const current = this.stack.length === 0 ? this.outermost : this.stack.at(-1);
        if (parts === null) {
            return current;
        }
        const [first = '', ...rest] = parts;
        let value = isAnchored ? member(current, first) ?? '' : this.inStack(first);
        for (const part of rest) {
            if (value === '') {
                break;
            }
            const found = member(value, part);
            value = found === undefined ? '' : found;
        }
        return value;
    }

    private inStack(name: string): unknown {
        for (let at = this.stack.length - 1; at >= 0; at--) {
            const value = member(this.stack[at], name);
            if (value !== undefined) {
                return value;
            }
        }
        const value = this.outermost.find(name);
        return value === undefined ? '' : value;
    }
}

/** A member by its name; undefined where there is none. An object's null counts as none, an array's does not. */
function member(value: unknown, name: string): unknown {
    if (Array.isArray(value)) {
        return /^(0|[1-9]\d*)$/.test(name) && Number(name) < value.length ? value[Number(name)] as unknown : undefined;
    }
    if (value instanceof Map) {
        return value.has(name) ? value.get(name) as unknown : undefined;
    }
    return isObject(value) && Object.hasOwn(value, name) ? value[name] ?? undefined : undefined;
}
