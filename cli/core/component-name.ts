/** core's PARAM_COMPONENT, without the names of core itself. */
export function isComponentName(name: string): boolean {
    return /^[a-z][a-z0-9]*_[a-z][a-z0-9_]*$/.test(name) && !name.includes('__') && !name.endsWith('_')
        && !/^mod_.*_/.test(name);
}
