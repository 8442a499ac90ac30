import {positionAt, type Problem} from './problem.js';

/** One `$plugin->name = …;` as written. */
export interface VersionField {
    /** The value without quotes, e.g. `block_lectern_mycourses`, `2026112300`, `MATURITY_STABLE`. */
    value: string;
    line: number;
    column: number;
}

/** What Moodle's installer reads from a version.php: literals only, each in one statement. */
export interface VersionPhp {
    fields: ReadonlyMap<string, VersionField>;
    /** Whether the old `$module->` is used, which the installer refuses. */
    usesModule: boolean;
}

/*
 * The installer (core\update\validator::parse_version_php) does not run the file: it strips comments and white
 * space and matches literals. The same is matched here, on the unstripped text so that places are known.
 */
const FIELD = /\$(plugin|module)\s*->\s*(\w+)\s*=\s*(?:(['"])(.*?)\3|([\w.]+))\s*;/g;

/** Reads the literal fields of a version.php. Never fails: what is not literal is not there. */
export function readVersionPhp(text: string): VersionPhp {
    const bare = blankComments(text);
    const fields = new Map<string, VersionField>();
    let usesModule = false;
    for (const match of bare.matchAll(FIELD)) {
        usesModule ||= match[1] === 'module';
        fields.set(match[2] ?? '', {
            value: match[4] ?? match[5] ?? '',
            ...positionAt(text, match.index),
        });
    }
    return {fields, usesModule};
}

/** The component that a version.php declares, or the problem that keeps it from being known. */
export function componentOf(file: string, text: string): {component: string} | {problem: Problem} {
    const field = readVersionPhp(text).fields.get('component');
    if (field === undefined) {
        return {problem: {
            file, line: 1, column: 1, code: 'version-php', severity: 'error',
            message: 'version.php declares no component.',
            help: 'Add a line like $plugin->component = \'block_example\'; with a literal string.',
        }};
    }
    if (!/^[a-z][a-z0-9]*_[a-z](?:[a-z0-9_]*[a-z0-9])?$/.test(field.value) || field.value.includes('__')) {
        return {problem: {
            file, line: field.line, column: field.column, code: 'version-php', severity: 'error',
            message: `'${field.value}' is not a valid component name.`,
            help: 'Use <type>_<name>: lower-case letters, digits and single underscores, starting with a letter.',
        }};
    }
    return {component: field.value};
}

/** The same text with every comment replaced by spaces, so that offsets stay. */
function blankComments(text: string): string {
    const token = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[))[^\n]*/g;
    return text.replace(token, found => /^['"]/.test(found) ? found : found.replace(/[^\n]/g, ' '));
}
