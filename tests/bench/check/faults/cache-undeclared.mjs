import {isCode} from './replace-in-lines.mjs';

/** A cache of the plugin that it does not define, made and purged. */
export function* faults(plugin) {
  const calls = [
    `\\cache::make('${plugin.component}', 'xqcache');`,
    `\\core_cache\\cache::make('${plugin.component}', "xqcache")->purge();`,
    `\\cache_helper::invalidate_by_definition('${plugin.component}', 'xqcache');`,
  ];
  for (const [index, path] of plugin.paths.filter(isCode).entries()) {
    const text = plugin.read(path);
    const call = calls[(index + text.length) % calls.length];
    if (text.startsWith('<?php\n') && !/\?>/.test(text)) {
      yield {
        changes: {[path]: `${text.trimEnd()}\n\nfunction xq_${index}() {\n    ${call}\n}\n`},
        path, line: text.trimEnd().split('\n').length + 3,
      };
    }
  }
}
