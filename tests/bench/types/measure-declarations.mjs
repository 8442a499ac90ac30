// What declarations of AMD modules say, asked of TypeScript's own checker.
import ts from 'typescript';

const OPTIONS = {
  strict: true, noEmit: true, skipLibCheck: false, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
};

/**
 * @param {Map<string, string>} files module name → its declarations' file
 * @param {{module: string, path: string[]}[]} functions
 * @param {string} folder where names of modules are looked up
 */
export function measureDeclarations(files, functions, folder) {
  const program = ts.createProgram([...files.values()], {...OPTIONS, paths: {'*': [`${folder}/*`]}});
  const checker = program.getTypeChecker();
  const moduleOf = name => {
    const source = files.has(name) ? program.getSourceFile(files.get(name)) : undefined;
    return source === undefined ? undefined : checker.getSymbolAtLocation(source);
  };
  const modules = [...files.keys()].filter(name => moduleOf(name) !== undefined).length;
  const counts = {typed: 0, any: [], missing: []};
  for (const {module, path} of functions) {
    const verdict = judge(checker, moduleOf(module), path);
    const name = `${module} ${path.join('.')}`;
    if (verdict === 'typed') {
      counts.typed++;
    } else {
      counts[verdict].push(name);
    }
  }
  return {modules, ...counts};
}

function judge(checker, module, [name, kind, member]) {
  const symbol = module === undefined ? undefined : checker.getExportsOfModule(module).find(one => one.escapedName === name);
  if (symbol === undefined) {
    return 'missing';
  }
  const resolved = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  let type = checker.getTypeOfSymbol(resolved);
  if (kind !== undefined) {
    const owner = kind === 'static' ? type : checker.getDeclaredTypeOfSymbol(resolved);
    const property = checker.getPropertyOfType(owner, member);
    if (property === undefined) {
      return 'missing';
    }
    type = checker.getTypeOfSymbol(property);
  }
  const signatures = type.getCallSignatures();
  if (signatures.length === 0) {
    return type.flags & ts.TypeFlags.Any ? 'any' : 'missing';
  }
  return signatures.every(signature => signature.parameters.length > 0
    && signature.parameters.every(parameter => (checker.getTypeOfSymbol(parameter).flags & ts.TypeFlags.Any) === 0)) ? 'typed' : 'any';
}
