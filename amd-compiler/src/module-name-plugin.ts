/*
 * Ported from Moodle's .grunt/babel-plugin-add-module-to-define.js,
 * copyright 2018 Ryan Wyllie <ryan@moodle.com>, GNU GPL v3 or later.
 * The steps and their order are kept: they decide the output's bytes.
 */
import type {NodePath, PluginObj, PluginPass, template as Template, types as Types} from '@babel/core';

interface State extends PluginPass {
    seenDefine: boolean;
    addedReturnForDefaultExport: boolean;
}

/**
 * Babel plugin: writes the module's name into its first `define()` and returns a default export alone.
 *
 * @param nameOf the AMD name of the module at an absolute path, e.g. `core/ajax`
 */
export function moduleNamePlugin(nameOf: (file: string) => string) {
    return ({template, types}: {template: typeof Template; types: typeof Types}): PluginObj<State> => {
        const returnDefault = (path: NodePath, exportObject: string): void => {
            const root = path.findParent(parent => parent.key === 'body' || !parent.parentPath);
            // Pushed straight into the node: pushContainer would visit the new statement too.
            (root as NodePath<Types.BlockStatement>).node.body
                .push(template(`return ${exportObject}.default`)() as Types.Statement);
        };

        return {
            pre(this: State) {
                this.seenDefine = false;
                this.addedReturnForDefaultExport = false;
            },
            visitor: {
                // On leaving the program, so after the AMD plugin has wrapped it.
                Program: {
                    exit(path, state) {
                        path.traverse<State>({
                            CallExpression(call) {
                                if (!this.seenDefine && (call.get('callee') as NodePath).isIdentifier({name: 'define'})) {
                                    this.seenDefine = true;
                                    const args = call.node.arguments;
                                    if (args[0]?.type === 'StringLiteral') {
                                        args.shift();
                                    }
                                    args.unshift(types.stringLiteral(nameOf(this.file.opts.filename ?? '')));
                                    // The blank keeps old Moodle servers' pattern from adding the name again.
                                    (call.node.callee as Types.Identifier).name = 'define ';
                                }

                                const callee = call.get('callee') as NodePath;
                                if (!this.addedReturnForDefaultExport && callee.matchesPattern('Object.defineProperty')) {
                                    const [object, property] = call.get('arguments');
                                    const objectName = nodeAt(object, 'name');
                                    if ((objectName === 'exports' || objectName === '_exports')
                                            && nodeAt(property, 'value') === 'default') {
                                        returnDefault(call, objectName);
                                        this.addedReturnForDefaultExport = true;
                                    }
                                }
                            },
                            AssignmentExpression(assignment) {
                                const left = assignment.get('left') as NodePath;
                                if (!this.addedReturnForDefaultExport
                                        && (left.matchesPattern('exports.default') || left.matchesPattern('_exports.default'))) {
                                    returnDefault(assignment, String(nodeAt(left, 'object.name')));
                                    this.addedReturnForDefaultExport = true;
                                }
                            },
                        }, state);
                    },
                },
            },
        };
    };
}

/** What Babel's `path.get(key).node` gives, for keys that need not hold a node. */
function nodeAt(path: NodePath | undefined, key: string): unknown {
    const found: unknown = path?.get(key);
    return (found as {node?: unknown} | undefined)?.node;
}
