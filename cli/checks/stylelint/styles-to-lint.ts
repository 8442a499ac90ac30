import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ComponentFiles} from '../../core/lint/components-in.js';
import type {LintFile} from '../../core/lint/lint-file.js';
import {findSharedRooms} from '../../services/build/shared.js';
import {generateStyles} from '../../services/build/styles.js';
import {placeInScss} from './place-in-scss.js';

/** What Grunt's stylelint looks at: a plugin's `styles.css`; a theme's SCSS, or its CSS where it has none. */
export async function stylesToLint({component, paths, place}: ComponentFiles): Promise<LintFile[]> {
    if (component.type !== 'theme') {
        const entry = join(component.folder, 'scss/styles.scss');
        if (paths.includes('scss/styles.scss')) {
            const {files, sourceMap} = await generateStyles(component, findSharedRooms(process.cwd()));
            const text = files.get('styles.css');
            return text === undefined ? [] : [{
                file: entry, text, place: join(place, 'styles.css'),
                source: placeInScss(sourceMap, text, entry),
            }];
        }
        return paths.includes('styles.css') ? [onDisk('styles.css')] : [];
    }
    const scss = paths.filter(path => /^scss\/.+\.scss$/.test(path));
    return (scss.length > 0 ? scss : paths.filter(path => /^style\/[^/]+\.css$/.test(path))).map(onDisk);

    function onDisk(path: string): LintFile {
        const file = join(component.folder, path);
        return {file, text: readFileSync(file, 'utf8'), place: join(place, path), source: null};
    }
}
