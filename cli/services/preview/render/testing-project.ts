import {readComponent} from '../../../core/component.js';
import {withFiles} from '../../../testing/files.js';
import {PreviewWorld} from './preview-world.js';
import {TemplateRenderer, type Rendered, type RenderOptions} from './template-renderer.js';

/** A project of a theme and a block, for tests; no Moodle unless the files have one below `moodle/`. */
export interface TestProject {
    folder: string;
    world: PreviewWorld;
    render(name: string, context?: unknown, options?: RenderOptions): Rendered;
}

const PROJECT = {
    'theme/version.php': '<?php\n$plugin->component = \'theme_example\';\n',
    'theme/config.php': '<?php\n$THEME->parents = [\'boost\'];\n',
    'block/version.php': '<?php\n$plugin->component = \'block_example\';\n',
};

/** @param files paths below the project's folder: `block/templates/…`, `theme/…`, `templates/…` for shared ones */
export async function withProject(
    files: Record<string, string>, work: (project: TestProject) => void | Promise<void>,
): Promise<void> {
    await withFiles({...PROJECT, ...files}, async folder => {
        const has = (start: string): boolean => Object.keys(files).some(path => path.startsWith(start));
        const world = new PreviewWorld({
            components: [readComponent(`${folder}/theme`), readComponent(`${folder}/block`)],
            sharedTemplates: has('templates/') ? `${folder}/templates` : null,
            moodle: has('moodle/') ? `${folder}/moodle` : null,
        });
        await work({
            folder, world,
            render: (name, context = {}, options = {}) => new TemplateRenderer(world, options).render(name, context),
        });
    });
}

/** Renders one text as a template of the block. */
export async function renderText(text: string, context: unknown = {}, files: Record<string, string> = {}): Promise<Rendered> {
    let rendered: Rendered | null = null;
    await withProject({...files, 'block/templates/main.mustache': text}, ({render}) => {
        rendered = render('block_example/main', context);
    });
    if (rendered === null) {
        throw new Error('Nothing was rendered.');
    }
    return rendered;
}
