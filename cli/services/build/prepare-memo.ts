import type {Generated} from './generated.js';
import type {RenameImport} from './module-from-typescript.js';
import type {BundledPackage} from './npm-packages.js';
import type {ModuleImports} from './scripts.js';

interface MadeModule {
    text: string;
    /** Each specifier that was renamed, with the name it got. */
    renamed: Map<string, string>;
    code: string;
}

/**
 * What preparing a component made of its files, kept for the next time: `watch` prepares it at each save, and only what
 * changed is made again. One memo a component; a build that runs once has an empty one.
 */
export class PrepareMemo {
    private readonly modules = new Map<string, MadeModule>();
    private readonly imports = new Map<string, {text: string; found: ModuleImports}>();
    private readonly packages = new Map<string, BundledPackage>();
    private readonly children = new Map<string, PrepareMemo>();
    private stylesMade: {inputs: ReadonlyMap<string, string>; made: Generated} | null = null;

    /** A module from its text. Renaming is asked for anew, for it also finds what the module needs. */
    module(path: string, text: string, rename: RenameImport, make: (rename: RenameImport) => string): string {
        const known = this.modules.get(path);
        if (known?.text === text && [...known.renamed].every(([specifier, name]) => rename(specifier) === name)) {
            return known.code;
        }
        const renamed = new Map<string, string>();
        const code = make(specifier => {
            const name = rename(specifier);
            renamed.set(specifier, name);
            return name;
        });
        this.modules.set(path, {text, renamed, code});
        return code;
    }

    importsOf(path: string, text: string, read: () => ModuleImports): ModuleImports {
        const known = this.imports.get(path);
        if (known?.text === text) {
            return known.found;
        }
        const found = read();
        this.imports.set(path, {text, found});
        return found;
    }

    async package(specifier: string, bundle: () => Promise<BundledPackage>): Promise<BundledPackage> {
        const known = this.packages.get(specifier) ?? await bundle();
        this.packages.set(specifier, known);
        return known;
    }

    /**
     * Styles, where none of the files that they were made of changed.
     *
     * @param read a file's text, null where it is gone
     */
    async styles(
        read: (file: string) => string | null,
        make: () => Promise<{made: Generated; inputs: ReadonlyMap<string, string>}>,
    ): Promise<Generated> {
        const known = this.stylesMade;
        if (known !== null && known.inputs.size > 0 && [...known.inputs].every(([file, text]) => read(file) === text)) {
            return known.made;
        }
        this.stylesMade = await make();
        return this.stylesMade.made;
    }

    /** The memo of a subplugin. */
    child(name: string): PrepareMemo {
        const memo = this.children.get(name) ?? new PrepareMemo();
        this.children.set(name, memo);
        return memo;
    }
}
