const PROVIDER = 'classes/privacy/provider.php';

/** No provider, one of another name, and ones that lack an interface. */
export function* faults({component, paths, read}) {
  if (!paths.includes(PROVIDER)) {
    return;
  }
  const text = read(PROVIDER);
  const lineOf = code => code.split('\n').findIndex(line => /^class provider/.test(line)) + 1;
  if (component.length % 2 === 0) {
    yield {changes: {[PROVIDER]: null}, path: '', line: 1};
  }
  yield {changes: {[PROVIDER]: text.replace(/^class provider/m, 'class providers')}, path: PROVIDER, line: 1};
  const alone = `<?php\nnamespace ${component}\\privacy;\n\nclass provider {\n}\n`;
  yield {changes: {[PROVIDER]: alone}, path: PROVIDER, line: lineOf(alone)};
  const describes = alone.replace('provider {', 'provider implements \\core_privacy\\local\\metadata\\provider {');
  yield {changes: {[PROVIDER]: describes}, path: PROVIDER, line: lineOf(describes)};
}
