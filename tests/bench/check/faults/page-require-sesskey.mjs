const HEAD = /^require_(course_)?login\s*\([^;]*\);\n/m;

/** Pages that change data right after the login, with nothing that asks for the session's key. */
export function* faults(plugin) {
  for (const path of plugin.paths.filter(one => /^\w+\.php$/.test(one))) {
    const text = plugin.read(path);
    const match = HEAD.exec(text);
    if (match === null || !/_param\(/.test(text) || /MOODLE_INTERNAL|NO_MOODLE_COOKIES|sesskey|get_data|is_submitted/.test(text)
      || !/config\.php['"]/.test(text)) {
      continue;
    }
    const at = match.index + match[0].length;
    const line = text.slice(0, at).split('\n').length;
    for (const write of ['$DB->delete_records(\'things\', [\'id\' => 1]);', 'set_config(\'things\', 1, \'things\');']) {
      yield {changes: {[path]: `${text.slice(0, at)}${write}\n${text.slice(at)}`}, path, line};
    }
  }
}
