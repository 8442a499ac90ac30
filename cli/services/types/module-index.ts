import ts from 'typescript';
import {docOf} from './doc-comment.js';
import type {ImportOf, Local, Member, ModuleModel, Target, ValueNode} from './module-model.js';
import {literalMembers, newLocal} from './read-locals.js';
import {unwrap} from './read-define-module.js';

export type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

/** What an export, a property or a name turns out to be. */
export type Described =
    | {kind: 'class'; local: Local}
    | {kind: 'function'; node: FunctionNode; docNodes: readonly ts.Node[]; statics: ReadonlyMap<string, Member>}
    | {kind: 'object'; members: Map<string, Member>; open: boolean; docNodes: readonly ts.Node[]}
    | {kind: 'import'; imported: ImportOf; docNodes: readonly ts.Node[]}
    | {kind: 'other'; value: ValueNode | null; docNodes: readonly ts.Node[]};

/** What a module exposes at run time. */
export interface Exposed {
    default: Target | null;
    named: ReadonlyMap<string, Target>;
}

interface NamedType {
    component: string;
    reference: string;
}

const EMPTY: ReadonlyMap<string, Member> = new Map();

/** All modules of a Moodle, by name, and what each is to the others. */
export class ModuleIndex {
    private readonly exposed = new Map<string, Exposed>();
    private readonly classes = new WeakMap<ts.Node, Local>();
    private types: Map<string, NamedType[]> | null = null;

    constructor(private readonly models: ReadonlyMap<string, ModuleModel>) {}

    get(module: string): ModuleModel | undefined {
        return this.models.get(module);
    }

    /**
     * What importers of a module get. As in Moodle's build, a default export stands in for all named ones: what can be
     * imported by name then are the default's own properties.
     */
    exposedBy(model: ModuleModel): Exposed {
        const known = this.exposed.get(model.name);
        if (known !== undefined) {
            return known;
        }
        // Modules that pass on each other's exports in a circle see what is there so far.
        const result: Exposed = {default: model.default, named: new Map()};
        this.exposed.set(model.name, result);
        const named = result.named as Map<string, Target>;
        if (model.default !== null) {
            this.propertiesOf(model, model.default).forEach((target, name) => named.set(name, target));
            return result;
        }
        for (const star of model.stars) {
            const from = this.models.get(star);
            if (from !== undefined) {
                this.exposedBy(from).named.forEach((_, name) => named.set(name, {kind: 'import', module: star, name}));
            }
        }
        model.named.forEach((target, name) => named.set(name, target));
        return result;
    }

    /** What a target is in its own module; names of the module are followed to their values. */
    describe(model: ModuleModel, target: Target): Described {
        if (target.kind === 'import') {
            return {kind: 'import', imported: target, docNodes: []};
        }
        if (target.kind === 'local') {
            const local = model.locals.get(target.name);
            return local === undefined ? {kind: 'other', value: null, docNodes: []} : this.describeLocal(model, local);
        }
        return this.describeValue(model, target, EMPTY, 0);
    }

    describeLocal(model: ModuleModel, local: Local, depth = 0): Described {
        if (local.imported !== null) {
            return {kind: 'import', imported: local.imported, docNodes: []};
        }
        if (isClass(local)) {
            return {kind: 'class', local};
        }
        return this.describeValue(model, local, local.statics, depth);
    }

    /** Follows what is imported to the module that declares it; null where there is no such export. */
    resolve({module, name}: ImportOf, depth = 0): {model: ModuleModel; described: Described | {kind: 'module'}} | null {
        const model = this.models.get(module);
        if (model === undefined || depth > 8) {
            return null;
        }
        const {default: main, named} = this.exposedBy(model);
        const target = name === 'default' || name === 'amd' ? main : name === '*' ? null : named.get(name) ?? null;
        if (target === null) {
            return name === '*' || (name === 'amd' && main === null) ? {model, described: {kind: 'module'}} : null;
        }
        const described = this.describe(model, target);
        return described.kind === 'import' ? this.resolve(described.imported, depth + 1) : {model, described};
    }

    /**
     * How to import the class or typedef that a name means where it is not declared: the only one of that name, else the
     * only one in the same component, else the only one in core.
     *
     * @returns e.g. `import('core/modal').default`
     */
    typeNamed(name: string, component: string): string | null {
        this.types ??= this.collectTypes();
        // Comments write stateManager for StateManager, but what is all in lower case may be anything.
        const exact = this.types.get(name) ?? [];
        const found = exact.length > 0 || name === name.toLowerCase() ? exact : this.types.get(name.toLowerCase()) ?? [];
        const own = found.filter(type => type.component === component);
        const core = found.filter(type => type.component === 'core');
        return [found, own, core].find(({length}) => length === 1)?.[0]?.reference ?? null;
    }

    private collectTypes(): Map<string, NamedType[]> {
        const types = new Map<string, NamedType[]>();
        const add = (name: string, module: string, exported: string): void => {
            const type = {component: module.split('/')[0] ?? '', reference: `import('${module}').${exported}`};
            for (const key of new Set([name, name.toLowerCase()])) {
                types.set(key, [...types.get(key) ?? [], type]);
            }
        };
        for (const model of this.models.values()) {
            const {default: main, named} = this.exposedBy(model);
            const classes = new Set<string>();
            for (const [exported, target] of [...named, ...main === null ? [] : [['default', main]] as [string, Target][]]) {
                const described = this.describe(model, target);
                if (described.kind === 'class') {
                    const name = described.local.name || className(model.name);
                    if (!classes.has(name)) {
                        classes.add(name);
                        add(name, model.name, exported);
                    }
                }
            }
            for (const name of model.typedefs.keys()) {
                if (!classes.has(name)) {
                    add(name, model.name, name);
                }
            }
        }
        return types;
    }

    private propertiesOf(model: ModuleModel, main: Target): Map<string, Target> {
        const described = this.describe(model, main);
        const properties = new Map<string, Target>();
        if (described.kind === 'import') {
            const {module, name} = described.imported;
            const from = this.models.get(module);
            if (from !== undefined && (name === 'default' || name === 'amd' || name === '*')) {
                this.exposedBy(from).named.forEach((_, key) => properties.set(key, {kind: 'import', module, name: key}));
            }
            return properties;
        }
        const members = described.kind === 'object' ? described.members : described.kind === 'function' ? described.statics : EMPTY;
        members.forEach((member, name) => properties.set(name, {kind: 'value', ...member}));
        return properties;
    }

    private describeValue(
        model: ModuleModel, {value, docNodes}: Member, statics: ReadonlyMap<string, Member>, depth: number,
    ): Described {
        const plain = value === null || !ts.isExpression(value) ? value : unwrap(value);
        if (plain === null || depth > 8) {
            return {kind: 'other', value: null, docNodes};
        }
        if (ts.isIdentifier(plain)) {
            const local = model.locals.get(plain.text);
            return local === undefined ? {kind: 'other', value: plain, docNodes} : this.describeLocal(model, local, depth + 1);
        }
        if (ts.isClassDeclaration(plain) || ts.isClassExpression(plain)) {
            return {kind: 'class', local: this.classOf(plain, docNodes)};
        }
        if (ts.isFunctionDeclaration(plain) || ts.isFunctionExpression(plain) || ts.isArrowFunction(plain)
                || ts.isMethodDeclaration(plain)) {
            return {kind: 'function', node: plain, docNodes, statics};
        }
        const shape = this.shapeOf(model, plain, depth);
        if (shape !== null) {
            statics.forEach((member, name) => shape.members.set(name, member));
            return {kind: 'object', ...shape, docNodes};
        }
        return {kind: 'other', value: plain, docNodes};
    }

    /** The properties of an object literal, also frozen or put together from several. */
    private shapeOf(model: ModuleModel, value: ValueNode, depth: number): {members: Map<string, Member>; open: boolean} | null {
        if (ts.isObjectLiteralExpression(value)) {
            const members = new Map<string, Member>();
            let open = false;
            for (const property of value.properties) {
                if (ts.isSpreadAssignment(property)) {
                    const spread = this.describeValue(model, {value: property.expression, docNodes: []}, EMPTY, depth + 1);
                    if (spread.kind === 'object') {
                        spread.members.forEach((member, name) => members.set(name, member));
                    }
                    open ||= spread.kind !== 'object' || spread.open;
                }
            }
            literalMembers(value).forEach((member, name) => members.set(name, member));
            return {members, open};
        }
        if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) {
            return null;
        }
        if (!/^(Object\.(freeze|seal|assign)|(\$|jQuery)\.extend)$/.test(value.expression.getText())) {
            return null;
        }
        const members = new Map<string, Member>();
        let open = false;
        for (const argument of value.arguments) {
            const part = this.describeValue(model, {value: argument, docNodes: []}, EMPTY, depth + 1);
            if (part.kind === 'object') {
                part.members.forEach((member, name) => members.set(name, member));
            }
            open ||= part.kind !== 'object' ? argument.kind !== ts.SyntaxKind.TrueKeyword : part.open;
        }
        return {members, open};
    }

    /** A class that no name holds. */
    private classOf(node: ts.ClassDeclaration | ts.ClassExpression, docNodes: readonly ts.Node[]): Local {
        const known = this.classes.get(node) ?? newLocal(node.name?.text ?? '', node, docNodes);
        this.classes.set(node, known);
        return known;
    }
}

/** Whether a name is a class: by `class`, by a prototype, by its comment, or by how it is called and what it sets. */
export function isClass(local: Local): boolean {
    const {value} = local;
    if (value === null) {
        return false;
    }
    if (ts.isClassDeclaration(value) || ts.isClassExpression(value)) {
        return true;
    }
    if (!ts.isFunctionDeclaration(value) && !ts.isFunctionExpression(value)) {
        return local.prototype.size > 0 && ts.isCallExpression(value);
    }
    return local.prototype.size > 0 || local.base !== null
        || docOf(...local.docNodes)?.tags.some(({tag}) => tag === 'class' || tag === 'constructor') === true
        || (/^[A-Z]/.test(local.name) && value.body !== undefined && setsItself(value.body));
}

function setsItself(body: ts.Block): boolean {
    return body.statements.some(statement => ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)
        && ts.isPropertyAccessExpression(statement.expression.left)
        && statement.expression.left.expression.kind === ts.SyntaxKind.ThisKeyword);
}

/** What a class without a name is called: `core/local/reactive/basecomponent` → `Basecomponent` */
export function className(module: string): string {
    const name = camelName(module);
    return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `core/chart_series` → `chartSeries` */
export function camelName(module: string): string {
    const last = module.split('/').at(-1) ?? module;
    return last.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
}
