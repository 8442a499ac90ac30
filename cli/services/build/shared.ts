import {existsSync} from 'node:fs';
import {join} from 'node:path';

/** The repository's rooms for what two or more components share; a foreign plugin folder has none of them. */
export interface SharedRooms {
    /** TypeScript helpers, imported as `lectern/<name>`. */
    amd: string | null;
    /** SCSS, on the load path. */
    scss: string | null;
    /** Mustache partials, included as `{{> lectern/<name> }}`. */
    templates: string | null;
}

/** How sources name what is shared; at build it becomes `<component>/lectern/…`. */
export const SHARED_PREFIX = 'lectern/';

/** The shared rooms of the repository at this folder. */
export function findSharedRooms(repository: string): SharedRooms {
    const room = (name: string): string | null => existsSync(join(repository, name)) ? join(repository, name) : null;
    return {amd: room('amd'), scss: room('scss'), templates: room('templates')};
}
