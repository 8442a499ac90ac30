import {findUnreadable, readAsInstaller, splitComponent, type InstallerField} from './installer-version-php.js';
import type {InstallerCode, InstallerMessage, InstallerView} from './installer-view.js';

/** core_component::is_valid_plugin_name() for any type but mod, which is what the installer asks for. */
const PLUGIN_NAME = /^[a-z](?:[a-z0-9_](?!__))*[a-z0-9]+$/;

/**
 * What Moodle's installer says of a plugin: the errors and warnings of core\update\validator (the same code in 4.5 and
 * 5.1), in its order and under its codes. Moodle stops at the first error; this goes on where the rest can be told,
 * so that everything is mended in one go. The version installed on a site and its folders' rights are not asked.
 */
export function validateAsInstaller(view: InstallerView): InstallerMessage[] {
    const messages: InstallerMessage[] = [];
    const add = (code: InstallerCode, path: string, about: string, rest: Partial<InstallerMessage> = {}): void => {
        messages.push({level: 'error', code, path, about, start: 0, ...rest});
    };
    const root = checkLayout(view, add);
    if (root === null) {
        return messages;
    }
    checkVersionPhp(view, root, add);
    checkLanguage(view, root, add);
    if (view.pluginType !== null && !view.knownTypes.has(view.pluginType)) {
        add('unknowntype', `${root}/version.php`, view.pluginType, componentPlace(view, root));
    }
    return messages;
}

type Add = (code: InstallerCode, path: string, about: string, rest?: Partial<InstallerMessage>) => void;

/** @returns the root folder's name, or null where there is not exactly one */
function checkLayout(view: InstallerView, add: Add): string | null {
    const {entries} = view;
    const failed = [...entries].filter(([, status]) => status !== true);
    for (const [path, status] of failed) {
        add('filestatus', path, String(status));
    }
    if (failed.length === 0 && entries.size < 4) {
        add('filesnumber', '', String(entries.size));
    }
    const roots = new Set<string>();
    for (const path of entries.keys()) {
        const root = /^([^/]+)\//.exec(path)?.[1];
        roots.add(root ?? '');
        if (root === undefined || roots.size > 1) {
            add('onedir', path, path);
            return null;
        }
    }
    const [root] = roots;
    if (root === undefined) {
        return null;
    }
    if (!PLUGIN_NAME.test(root)) {
        add('rootdirinvalid', `${root}/`, root);
    }
    return root;
}

function checkVersionPhp(view: InstallerView, root: string, add: Add): void {
    const path = `${root}/version.php`;
    const text = view.read(path);
    if (text === null) {
        if (view.pluginType !== 'theme') {
            add('missingversionphp', path, '');
        }
        return;
    }
    const fields = readAsInstaller(text);
    const old = fields.get('module->version');
    if (old !== undefined) {
        add('versionphpsyntax', path, '$module', place(old));
    }
    if (old === undefined && !fields.has('plugin->version')) {
        const written = findUnreadable(text, 'version');
        add('missingversion', path, written?.value ?? '', written === null ? {} : place(written));
    }
    const requires = fields.get('plugin->requires');
    if (requires !== undefined && view.moodleVersion !== null && Number(requires.value) > view.moodleVersion) {
        add('requiresmoodle', path, requires.value, place(requires));
    }
    const component = fields.get('plugin->component');
    if (component === undefined) {
        const written = findUnreadable(text, 'component');
        add('missingcomponent', path, written?.value ?? '', written === null ? {} : place(written));
    } else {
        const [type, name] = splitComponent(component.value);
        if (view.pluginType !== null && type !== view.pluginType) {
            add('componentmismatchtype', path, type, {...place(component), expected: view.pluginType});
        }
        if (name !== root) {
            add('componentmismatchname', path, name, {...place(component), expected: root});
        }
    }
    const maturity = fields.get('plugin->maturity');
    if (maturity !== undefined && maturity.value !== 'MATURITY_STABLE') {
        add('maturity', path, maturity.value, {...place(maturity), level: 'warning'});
    }
}

function checkLanguage(view: InstallerView, root: string, add: Add): void {
    const folder = `${root}/lang/en/`;
    const expected = `${view.pluginType === 'mod' || view.pluginType === null ? '' : `${view.pluginType}_`}${root}.php`;
    if (view.entries.get(folder) !== true) {
        add('missinglangenfolder', `${folder}${expected}`, `${folder}`, {expected});
        return;
    }
    const files = [...view.entries.keys()].filter(path => path.startsWith(folder)
        && /^[^/]+[^\n]ph(?:p)?$/i.test(path.slice(folder.length)));
    if (files.length === 0) {
        add('missinglangenfile', `${folder}${expected}`, folder, {expected});
        return;
    }
    if (files.length > 1) {
        const extra = files.find(path => path !== `${folder}${expected}`) ?? folder;
        add('multiplelangenfiles', extra, extra.slice(folder.length), {level: 'warning', expected});
    }
    if (view.pluginType !== null && view.entries.get(`${folder}${expected}`) !== true) {
        add('missingexpectedlangenfile', `${folder}${expected}`, files[0]?.slice(folder.length) ?? '', {expected});
    }
}

function componentPlace(view: InstallerView, root: string): Partial<InstallerMessage> {
    const component = readAsInstaller(view.read(`${root}/version.php`) ?? '').get('plugin->component');
    return component === undefined ? {} : place(component);
}

function place(field: InstallerField): Partial<InstallerMessage> {
    return {start: field.start, end: field.end};
}
