import {templatesOf, withLine} from './templates-of.mjs';

/** Modules that were renamed, misspelt, or never there: in PHP, scripts and templates. */
export function* faults(plugin) {
  const {paths, read} = plugin;
  for (const path of paths.filter(one => /^(?!.*tests\/).*\.php$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^(?!\s*(\*|\/\/)).*->js_call_amd\('[\w/-]+'/.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace(/js_call_amd\('([\w/-]+)'/, 'js_call_amd(\'$1_x\'')).join('\n')}, path, line: at + 1};
    }
  }
  for (const path of paths.filter(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^import .* from 'core\/[\w/]+';/.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace(/';/, '_gone\';')).join('\n')}, path, line: at + 1};
    }
  }
  for (const template of templatesOf(plugin)) {
    yield withLine(template, '{{#js}}require([\'core/no_such_module\'], function(m) { m.init(); });{{/js}}');
  }
}
