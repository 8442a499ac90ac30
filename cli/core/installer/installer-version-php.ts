import {stripPhp} from '../php/strip-php.js';

/** A literal that the installer reads from a version.php. */
export interface InstallerField {
    value: string;
    /** Characters from the start of the file: the whole statement. */
    start: number;
    end: number;
}

/*
 * core\update\validator::parse_version_php: the installer does not run the file, it matches these on the stripped code,
 * and what a later pattern finds wins over an earlier one.
 */
const PATTERNS = [
    /\$((?:plugin|module)->(?:version|maturity|release|requires))=()(\d+(?:\.\d+)?);/g,
    /\$((?:plugin|module)->(?:maturity))=()(MATURITY_\w+);/g,
    /\$((?:plugin|module)->(?:release))=(['"])([^\n]*?)\2;/g,
    /\$((?:plugin|module)->(?:component))=(['"])([^\n]+?_[^\n]+?)\2;/g,
];

/** The literals by `plugin->name` or `module->name`, as Moodle's installer reads them. */
export function readAsInstaller(text: string): ReadonlyMap<string, InstallerField> {
    const {code, offsets} = stripPhp(text);
    const fields = new Map<string, InstallerField>();
    for (const pattern of PATTERNS) {
        for (const match of code.matchAll(pattern)) {
            fields.set(match[1] ?? '', {
                value: match[3] ?? '',
                start: offsets[match.index] ?? 0,
                end: (offsets[match.index + match[0].length - 1] ?? 0) + 1,
            });
        }
    }
    return fields;
}

/** Where a field is set in a form that the installer cannot read, and to what; null where it is not set at all. */
export function findUnreadable(text: string, field: string): InstallerField | null {
    const {code, offsets} = stripPhp(text);
    const match = new RegExp(`\\$plugin->${field}=([^;]*);`).exec(code);
    return match === null ? null : {
        value: match[1] ?? '',
        start: offsets[match.index] ?? 0,
        end: (offsets[match.index + match[0].length - 1] ?? 0) + 1,
    };
}

/**
 * The component as the upload page detects it (tool_installaddon_installer::detect_plugin_component_from_versionphp):
 * on the text with its comments, and only where there is exactly one.
 */
export function detectComponent(text: string): string | null {
    const found = [...text.matchAll(/^\s*\$plugin->component\s*=\s*(['"])([^\n]+?_[^\n]+?)\1\s*;/gm)];
    return found.length === 1 ? found[0]?.[2] ?? null : null;
}

/** Type and name of a component (core_component::normalize_component), for names with or without an underscore. */
export function splitComponent(component: string): [type: string, name: string] {
    const at = component.indexOf('_');
    return at === -1 ? ['mod', component] : [component.slice(0, at), component.slice(at + 1)];
}
