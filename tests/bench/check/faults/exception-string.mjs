import {isCode, languageFile, lineFaults} from './replace-in-lines.mjs';

/** An error code with a slip of the pen, and one that is a sentence. */
export function* faults(plugin) {
  if (languageFile(plugin) !== null) {
    const name = plugin.component.replace(/^mod_/, '');
    yield* lineFaults(plugin, path => isCode(path), [
      [/\bthrow new \\?moodle_exception\('(?![^']*xq)[^']*'.*/, `throw new \\moodle_exception('errornonexq', '${name}');`],
      [/\brequire_login\([^)]*\);/, `$& throw new moodle_exception("You may not xq", '${name}');`],
      [/^(\s+)return /, `$1if (!$this) { throw new \\moodle_exception('xqnone', '${plugin.component}'); }$&`],
    ]);
  }
}
