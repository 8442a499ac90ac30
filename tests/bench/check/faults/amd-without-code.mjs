/** Modules of which only types or comments are left. */
export function* faults({paths, read}) {
  const sources = paths.filter(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one));
  for (const [index, path] of sources.entries()) {
    const comment = /\/\*\*[\s\S]*?\*\//.exec(read(path))?.[0] ?? '// Nothing.';
    yield index % 2 === 0
      ? {changes: {[path]: `${comment}\n`}, path, line: 1}
      : {changes: {'amd/src/rows.ts': `${comment}\nexport interface Row {id: number}\n`}, path: 'amd/src/rows.ts', line: 1};
  }
}
