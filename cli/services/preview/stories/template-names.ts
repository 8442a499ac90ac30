import {PLUGIN_TYPES} from '../../../core/plugin-types.js';

/** The component that a template's name, or a path below a theme's templates, begins with; null where it begins with none. */
export function componentOf(name: string): string | null {
    const slash = name.indexOf('/');
    const first = slash < 1 ? '' : name.slice(0, slash);
    const type = first.split('_')[0] ?? '';
    return first === 'core' || (first.includes('_') && (type === 'core' || type in PLUGIN_TYPES)) ? first : null;
}
