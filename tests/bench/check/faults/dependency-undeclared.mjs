import {isCode} from './replace-in-lines.mjs';

/** Classes of plugins that are not Moodle's own. */
export function* faults(plugin) {
  const uses = ['new \\local_xqother\\thing();', '\\mod_xqelse\\api::get();', '$x = \\tool_xqelse\\manager::instance();'];
  const asks = /\b(class_exists|interface_exists|method_exists|is_callable|file_exists|get_plugin|get_component_dir)/;
  for (const [index, path] of plugin.paths.filter(isCode).entries()) {
    const text = plugin.read(path);
    if (text.startsWith('<?php\n') && !/\?>/.test(text) && !asks.test(text) && !path.startsWith('backup/')) {
      yield {
        changes: {[path]: `${text.trimEnd()}\n\nfunction xq_${index}() {\n    ${uses[(index + text.length) % uses.length]}\n}\n`},
        path, line: text.trimEnd().split('\n').length + 3,
      };
    }
  }
}
