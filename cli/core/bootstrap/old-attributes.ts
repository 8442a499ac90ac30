/** Values by which Bootstrap knows its own `data-toggle`: Moodle uses the attribute for other things too. */
const VALUES: Record<string, RegExp> = {
    'data-toggle': /^(modal|dropdown|collapse|tooltip|popover|tab|pill|list|button|buttons)$/,
    'data-dismiss': /^(modal|alert|toast)$/,
    'data-ride': /^carousel$/,
    'data-spy': /^scroll$/,
};

/** What Bootstrap reads beside data-toggle, and Moodle's bridge in 5.x renames with it. */
export const COMPANIONS: ReadonlySet<string> = new Set([
    'target', 'parent', 'placement', 'animation', 'delay', 'title', 'html', 'trigger', 'selector', 'container', 'content',
    'offset', 'backdrop', 'keyboard', 'boundary', 'display',
].map(name => `data-${name}`));

/**
 * Bootstrap 5's name of an attribute that Bootstrap 4 reads.
 *
 * @returns null where the attribute, with this value, is not Bootstrap's
 */
export function newAttribute(name: string, value: string): string | null {
    return VALUES[name]?.test(value.trim()) ? name.replace('data-', 'data-bs-') : null;
}

export const ANY_OLD_ATTRIBUTE = /data-(?:toggle|dismiss|ride|spy)\b/;
