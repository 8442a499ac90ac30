import type {Frame} from '../mustache/context.js';
import type {Helper} from '../mustache/renderer.js';
import {PhpError} from '../php/php-values.js';

/** Names of methods that Mustache.php finds in the helpers before it finds a helper; each but isEmpty wants arguments. */
const METHODS: ReadonlySet<string> = new Set([
    'add', 'get', 'has', 'remove', '__construct', '__get', '__set', '__isset', '__unset',
    'disable_helpers', 'restore_helpers', 'strip_disallowed_helpers',
]);

/** What `{{uniqid}}` shows: one text for a template and all that it includes. */
export class UniqueId {
    constructor(private readonly id: string) {}

    toString(): string {
        return this.id;
    }
}

/**
 * Moodle's helpers, as every template finds them behind its context. While one runs, `js` does nothing: what a user
 * typed could otherwise bring a script into the page.
 */
export class Helpers implements Frame {
    private readonly values = new Map<string, unknown>();
    private running = 0;

    add(name: string, value: Helper | ReadonlyMap<string, unknown> | UniqueId): void {
        this.values.set(name, typeof value === 'function' ? this.guarded(name, value) : value);
    }

    find(name: string): unknown {
        const method = name.toLowerCase();
        if (method === 'isempty') {
            return this.values.size === 0;
        }
        if (method === 'clear') {
            this.values.clear();
            return null;
        }
        if (METHODS.has(method)) {
            throw new PhpError(`Moodle's renderer fails on {{${name}}} where the context has no '${name}'`,
                'Name it otherwise, or always put it into the context.');
        }
        return this.values.get(name);
    }

    private guarded(name: string, helper: Helper): Helper {
        return (text, render) => {
            if (name === 'js' && this.running > 0) {
                return '';
            }
            this.running++;
            try {
                return stripScripts(helper(text, render));
            } finally {
                this.running--;
            }
        };
    }
}

/** Takes a `js` section out of what a helper gives back. */
function stripScripts(text: string): string {
    return text.replace(/[ \t\n\v\f\r]*#[ \t\n\v\f\r]*js\W+[^\n]*\/[ \t\n\v\f\r]*js[ \t\n\v\f\r]*/g, '');
}
