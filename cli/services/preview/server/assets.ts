import {readFile, realpath} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import type {Component} from '../../../core/component.js';
import type {Answer} from './preview-server.js';

const TYPES: Record<string, string> = {
    '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif',
    '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf',
    '.otf': 'font/otf',
};

/** Where fonts and pictures of these components are, as Moodle looks for them. */
export class Assets {
    /**
     * @param theme the theme, whose own come first
     * @param documentRoot of the Moodle; null where there is none
     * @param folderOf the folder of a component of the Moodle
     */
    constructor(
        private readonly components: readonly Component[],
        private readonly theme: Component | null,
        private readonly documentRoot: string | null,
        private readonly folderOf: (component: string) => string | null,
    ) {}

    /** @param path below the address of assets: `font/<component>/<file>` or `pix/<component>/<name>` */
    async read(path: string): Promise<Answer | null> {
        const [kind = '', component = '', ...rest] = path.split('/');
        const name = rest.join('/');
        if (!/^[\w-]+$/.test(component) || !/^[\w./-]+$/.test(name) || name.split('/').includes('..')) {
            return null;
        }
        const folders = kind === 'font' ? this.fonts(component) : kind === 'pix' ? this.pictures(component) : [];
        for (const folder of folders) {
            for (const ending of kind === 'font' || extname(name) in TYPES ? [''] : ['.svg', '.png', '.jpg', '.gif', '.ico']) {
                const found = await readWithin(folder, name + ending);
                if (found !== null) {
                    return found;
                }
            }
        }
        return null;
    }

    private fonts(component: string): string[] {
        if (component === 'core' || component === 'moodle') {
            return this.documentRoot === null ? [] : [join(this.documentRoot, 'lib/fonts')];
        }
        return this.folders(component).map(folder => join(folder, 'fonts'));
    }

    private pictures(component: string): string[] {
        const isCore = component === 'core' || component === 'moodle';
        const own = this.theme === null || component === 'theme' ? [] : [join(this.theme.folder, isCore ? 'pix_core'
            : `pix_plugins/${component.replace('_', '/')}`)];
        return [...own, ...isCore ? this.documentRoot === null ? [] : [join(this.documentRoot, 'pix')]
            : this.folders(component).map(folder => join(folder, 'pix'))];
    }

    private folders(component: string): string[] {
        const boost = this.documentRoot === null ? null : join(this.documentRoot, 'theme/boost');
        if (component === 'theme') {
            return [this.theme?.folder ?? null, boost].filter(folder => folder !== null);
        }
        const own = this.components.find(({name}) => name === component)?.folder ?? this.folderOf(component);
        return own === null ? [] : [own];
    }
}

/** A file, where it really lies in this folder. */
async function readWithin(folder: string, name: string): Promise<Answer | null> {
    const type = TYPES[extname(name).toLowerCase()];
    try {
        const [home, file] = [await realpath(folder), await realpath(join(folder, name))];
        return type !== undefined && file.startsWith(home + sep) ? {type, body: await readFile(file)} : null;
    } catch {
        return null;
    }
}
