// Which exported functions of a Moodle's AMD modules state the types of all their parameters, read from the sources.
import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {docOf} from '../../../build/cli/services/types/doc-comment.js';
import {paramTree} from '../../../build/cli/services/types/doc-params.js';
import {ModuleIndex} from '../../../build/cli/services/types/module-index.js';
import {readModule} from '../../../build/cli/services/types/read-module.js';
import {partsOf} from '../../../build/cli/services/types/write-class.js';

const NO_TYPE = /^\s*[([]?\s*(\*|any|mixed|\?)\s*[)\]]?\s*$/i;

/**
 * @param {{moduleName: string, sourceFile: string}[]} modules
 * @returns {{module: string, path: string[]}[]} path: an export's name, for a class's method then `prototype` or `static` and its name
 */
export function documentedFunctions(modules) {
  const models = new Map();
  for (const {moduleName, sourceFile} of modules) {
    const model = readModule(moduleName, sourceFile, readFileSync(sourceFile, 'utf8'));
    if ('source' in model) {
      models.set(moduleName, model);
    }
  }
  const index = new ModuleIndex(models);
  const found = [];
  for (const model of models.values()) {
    const exposed = index.exposedBy(model);
    const targets = [...exposed.named, ...exposed.default === null ? [] : [['default', exposed.default]]];
    const seen = new Set();
    for (const [name, target] of targets) {
      const described = index.describe(model, target);
      if (described.kind === 'function' && !seen.has(described.node)) {
        seen.add(described.node);
        if (isDocumented(described.node, docOf(...described.docNodes))) {
          found.push({module: model.name, path: [name]});
        }
      } else if (described.kind === 'class' && !seen.has(described.local)) {
        seen.add(described.local);
        const {statics, members} = partsOf(described.local);
        for (const [kind, list] of [['static', statics], ['prototype', members]]) {
          for (const [member, {value, docNodes}] of list) {
            if (value !== null && ts.isFunctionLike(value) && !ts.isAccessor(value) && isDocumented(value, docOf(...docNodes))) {
              found.push({module: model.name, path: [name, kind, member]});
            }
          }
        }
      }
    }
  }
  return found;
}

/** Whether a comment states a type that says something for each parameter; a function without parameters states none. */
function isDocumented(node, doc) {
  if (doc === null || node.parameters.length === 0) {
    return false;
  }
  const roots = [...paramTree(doc.tags, ['param', 'arg', 'argument']).values()];
  const says = root => root !== undefined && root.tag !== null && root.tag.type !== null && !NO_TYPE.test(root.tag.type);
  return node.parameters.every(({name}, place) => {
    const own = ts.isIdentifier(name) ? roots.find(root => root.name === name.text) : undefined;
    return says(own ?? (roots.length === node.parameters.length ? roots[place] : undefined));
  });
}
