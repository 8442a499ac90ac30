import type {BundledPackage} from './npm-packages.js';

const FILE = 'thirdpartylibs.xml';

/**
 * Moodle's list of foreign code in a component, with what was bundled added to what its author declared.
 *
 * @param declared the component's own thirdpartylibs.xml, or null
 * @param packages what was bundled
 * @returns the file to write, or null where nothing was bundled and the component's own stands
 */
export function thirdPartyLibs(
    declared: string | null,
    packages: readonly BundledPackage[],
): [path: string, content: string] | null {
    if (packages.length === 0) {
        return null;
    }
    const entries = packages.flatMap(({module, contents}) => contents.map(one => [
        '    <library>',
        `        <location>amd/src/${module}.js</location>`,
        `        <name>${escapeXml(one.name)}</name>`,
        `        <description>${escapeXml(one.description)}</description>`,
        `        <version>${escapeXml(one.version)}</version>`,
        `        <license>${escapeXml(one.licence)}</license>`,
        '    </library>',
    ].join('\n'))).join('\n');
    const end = declared?.lastIndexOf('</libraries>') ?? -1;
    return [FILE, declared !== null && end !== -1
        ? `${declared.slice(0, end).trimEnd()}\n${entries}\n</libraries>\n`
        : `<?xml version="1.0"?>\n<libraries>\n${entries}\n</libraries>\n`];
}

function escapeXml(text: string): string {
    return text.replace(/[&<>"']/g, found => `&#${found.charCodeAt(0)};`);
}
