type Attributes = Record<string, string | boolean | null>;

/**
 * Makes an element. All text is set as text.
 *
 * @param attributes true sets one without a value, false and null leave it out
 */
export function element<K extends keyof HTMLElementTagNameMap>(
    name: K, attributes: Attributes = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== null && value !== false) {
            made.setAttribute(key, value === true ? '' : value);
        }
    }
    made.append(...children);
    return made;
}

/** An element of the page that is always there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
    const found = document.getElementById(id);
    if (found === null) {
        throw new Error(`The page has no #${id}`);
    }
    return found as T;
}

export function plural(count: number, noun: string, many = `${noun}s`): string {
    return `${count} ${count === 1 ? noun : many}`;
}
