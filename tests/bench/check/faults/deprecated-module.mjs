import {templatesOf, withLine} from './templates-of.mjs';

/** Modules that core deprecates, as imports, dependencies and in templates. */
export function* faults(plugin) {
  const {paths, read} = plugin;
  for (const path of paths.filter(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^import /.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.toSpliced(at, 0, 'import ModalFactory from \'core/modal_factory\';').join('\n')}, path, line: at + 1};
    }
    const old = lines.findIndex(line => /^define\(\[.*\], ?function/.test(line));
    if (old !== -1) {
      yield {
        changes: {[path]: lines.with(old, lines[old].replace(/\], ?function/, ', \'core/addblockmodal\'], function')).join('\n')},
        path, line: old + 1,
      };
    }
  }
  for (const template of templatesOf(plugin)) {
    yield withLine(template, '{{#js}}require([\'gradereport_grader/group\'], function(Group) { Group.init(); });{{/js}}');
  }
}
