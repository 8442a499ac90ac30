import ts from 'typescript';
import {docOf, type DocTag} from './doc-comment.js';
import {objectLiteral, paramTree, type DocParam} from './doc-params.js';
import {typeFromDoc} from './doc-type.js';
import type {GlobalTypes} from './global-types.js';
import type {LeastArguments} from './least-arguments.js';
import type {ModuleContext} from './module-context.js';
import {camelName, className, type Described, type FunctionNode, type ModuleIndex} from './module-index.js';
import {ModuleInference} from './module-inference.js';
import type {ImportOf, Local, ModuleModel, Target, Typedef} from './module-model.js';
import {isReserved, isTypeName, ModuleNames, scopedNames} from './module-names.js';
import {printComment, printDoc} from './print.js';
import {signatureOfTags, templateNames} from './signature.js';
import {classDeclaration} from './write-class.js';

/** The declarations of one module, as the text of its `.d.ts` file. */
export function writeModule(model: ModuleModel, index: ModuleIndex, globals: GlobalTypes, least: LeastArguments): string {
    return new ModuleWriter(model, index, globals, least).write();
}

class ModuleWriter implements ModuleContext {
    readonly names: ModuleNames;
    readonly inference: ModuleInference;
    private readonly taken = new Set<string>();
    private readonly declared = new Map<ts.Node | Local | string, string>();
    private readonly imports: string[] = [];
    private readonly blocks: string[] = [];
    private readonly unknown = new Set<string>();

    constructor(
        readonly model: ModuleModel,
        readonly index: ModuleIndex,
        readonly globals: GlobalTypes,
        readonly leastArguments: LeastArguments,
    ) {
        this.names = new ModuleNames(this);
        this.inference = new ModuleInference(this, this.names);
        // Types keep the names that their comments give them.
        model.typedefs.forEach((_, name) => this.taken.add(name));
    }

    write(): string {
        const {default: main, named} = this.index.exposedBy(this.model);
        const exported = new Map([...named].map(([name, target]) => [name, this.declareTarget(name, target)]));
        const lists = [...exported].map(([name, local]) => local === name ? name : `${local} as ${exportName(name)}`);
        if (main !== null) {
            this.blocks.push(`export default ${this.declareDefault(main, exported)};`);
        }
        if (main === null && this.model.isEsModule) {
            // Without this, TypeScript would take a default import for all exports; at run time it is undefined.
            this.blocks.push('export const __esModule: true;');
        }
        // Classes that comments speak of can be named, too, though their values cannot be imported.
        const types = [...this.model.named].filter(([name]) => !exported.has(name)).flatMap(([name, target]) => {
            const described = this.index.describe(this.model, target);
            return described.kind === 'class' ? [`${this.declareClass(described.local)} as ${name}`] : [];
        });
        this.model.typedefs.forEach(typedef => this.declareTypedef(typedef));
        this.unknown.forEach(name => this.blocks.push(`/** Named in a comment and declared nowhere. */\ntype ${name} = any;`));
        const body = [...this.imports, ...this.blocks].join('\n\n');
        return [
            ...body.includes('JQuery') ? ['/// <reference types="jquery" />'] : [],
            ...this.model.about === null || body.includes(printComment(this.model.about)) ? [] : [printComment(this.model.about)],
            ...body === '' ? [] : [body],
            ...types.length === 0 ? [] : [`export type {${types.map(simplified).join(', ')}};`],
            `export {${lists.join(', ')}};`,
        ].join('\n\n') + '\n';
    }

    declareClass(local: Local, hint = local.name): string {
        const known = this.declared.get(local);
        if (known !== undefined) {
            return known;
        }
        const name = this.reserve(hint === '' ? className(this.model.name) : hint);
        this.declared.set(local, name);
        this.blocks.push(classDeclaration(name, local, this, this.inference));
        return name;
    }

    declareFunction(node: FunctionNode, docNodes: readonly ts.Node[], hint: string): string {
        const known = this.declared.get(node);
        if (known !== undefined) {
            return known;
        }
        const name = this.reserve(hint);
        this.declared.set(node, name);
        const doc = docOf(...docNodes);
        this.blocks.push(printDoc(doc) + this.inference.signatures(node, doc)
            .map(one => `declare function ${name}${one.typeParameters}(${one.parameters}): ${one.returns};`).join('\n'));
        return name;
    }

    importValue({module, name}: ImportOf, hint: string): string {
        const hasDefault = (this.index.get(module)?.default ?? null) !== null;
        const what = name === 'amd' ? hasDefault ? 'default' : '*' : name;
        const key = `${module} ${what}`;
        const known = this.declared.get(key);
        if (known !== undefined) {
            return known;
        }
        const local = this.reserve(hint);
        this.declared.set(key, local);
        const named = what === local ? `{${local}}` : `{${what} as ${local}}`;
        this.imports.push(`import ${what === '*' ? `* as ${local}` : what === 'default' ? local : named} from '${module}';`);
        return local;
    }

    declareText(hint: string, text: string): string {
        const name = this.reserve(hint);
        this.blocks.push(text.replace('$', () => name));
        return name;
    }

    unknownType(name: string): string {
        if (this.unknown.has(name)) {
            return name;
        }
        if (!isTypeName(name) || this.taken.has(name)) {
            return 'any';
        }
        this.unknown.add(name);
        this.taken.add(name);
        return name;
    }

    private declareTarget(name: string, target: Target): string {
        const described = this.index.describe(this.model, target);
        switch (described.kind) {
            case 'class': return this.declareClass(described.local, described.local.name || name);
            case 'function': return this.declareFunction(described.node, described.docNodes, name);
            case 'import': return this.declareImported(described.imported, name);
            default: return this.declareConstant(described, name);
        }
    }

    private declareDefault(main: Target, properties: ReadonlyMap<string, string>): string {
        const described = this.index.describe(this.model, main);
        const hint = main.kind === 'local' ? main.name : className(this.model.name);
        if (described.kind === 'function') {
            const called = functionName(described.node) ?? camelName(this.model.name);
            const name = this.declareFunction(described.node, described.docNodes, called);
            if (properties.size > 0) {
                this.blocks.push(this.namespace(name, properties));
            }
            return name;
        }
        const canBeNamespace = described.kind === 'object' && !described.open && described.members.size > 0
            && [...described.members.keys()].every(key => properties.has(key) && /^[A-Za-z_$][\w$]*$/.test(key));
        if (!canBeNamespace) {
            return this.declareTarget(hint, main);
        }
        const name = this.reserve(hint);
        const doc = docOf(...described.docNodes);
        // In a define() module the comment about the file may stand directly before what it returns.
        this.blocks.push(printDoc(doc?.text === this.model.about ? null : doc) + this.namespace(name, properties));
        return name;
    }

    /** An object whose properties are declared one by one, so that they can be imported by name as well. */
    private namespace(name: string, properties: ReadonlyMap<string, string>): string {
        const list = [...properties].map(([key, local]) => local === key ? key : `${local} as ${key}`).join(', ');
        return `declare namespace ${name} {\n    export {${list}};\n}`;
    }

    private declareImported(imported: ImportOf, name: string): string {
        return this.index.resolve(imported) === null
            ? this.declareText(name, `declare const $: ${this.names.importedValue(imported)};`)
            : this.importValue(imported, name);
    }

    private declareConstant(described: Described & {docNodes: readonly ts.Node[]}, hint: string): string {
        const node = described.kind === 'other' ? described.value : described.docNodes.at(-1);
        const known = node === null || node === undefined || ts.isIdentifier(node) ? undefined : this.declared.get(node);
        if (known !== undefined) {
            return known;
        }
        const name = this.reserve(hint);
        if (node !== null && node !== undefined) {
            this.declared.set(node, name);
        }
        const type = this.inference.ofDescribed(described);
        this.blocks.push(`${printDoc(docOf(...described.docNodes))}declare const ${name}: ${type};`);
        return name;
    }

    private declareTypedef({name, tag, text, tags}: Typedef): void {
        const local = this.model.locals.get(name);
        if (local !== undefined && this.declared.has(local)) {
            return; // A class of that name is the type already.
        }
        const names = scopedNames(this.names, tags, false);
        const templates = templateNames(tags);
        const properties = typedefProperties(tags);
        const stated = tags[0]?.type ?? tags.find(one => one.tag === 'type')?.type ?? null;
        const isObject = properties.size > 0 && (stated === null || /^\W*object\W*$/i.test(stated));
        const type = tag === 'callback'
            ? signatureOfTags(tags, names)
            : isObject
                ? objectLiteral(properties, names)
                : stated !== null && /^function$/i.test(stated)
                    ? signatureOfTags(tags, names)
                    : stated === null ? 'any' : typeFromDoc(stated, names);
        const parameters = templates.length === 0 ? '' : `<${templates.join(', ')}>`;
        this.blocks.push(`${printComment(text)}\nexport type ${name}${parameters} = ${type};`);
    }

    /** A name that nothing else in the file has. */
    private reserve(hint: string): string {
        const plain = hint.replace(/[^\w$]+/g, '_').replace(/^(?=\d)/, '_');
        const base = plain === '' || isReserved(plain) ? `${plain}_` : plain;
        let name = base;
        for (let count = 2; this.taken.has(name); count++) {
            name = `${base}${count}`;
        }
        this.taken.add(name);
        return name;
    }
}

/** What `@property` states; some comments write `@param requests.key` instead. */
function typedefProperties(tags: readonly DocTag[]): Map<string, DocParam> {
    const properties = paramTree(tags, ['property', 'prop']);
    if (properties.size > 0 || tags[0]?.tag === 'callback') {
        return properties;
    }
    const parameters = paramTree(tags, ['param']);
    const [only] = parameters.values();
    return parameters.size === 1 && only !== undefined && only.children.size > 0 ? only.children : parameters;
}

function functionName(node: FunctionNode): string | null {
    return node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : null;
}

function exportName(name: string): string {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function simplified(entry: string): string {
    const [from, to] = entry.split(' as ');
    return from === to ? from ?? entry : entry;
}
