/** Functions whose only call of validate_context() is gone or commented. */
export function* faults(plugin) {
  yield* withoutCall(plugin, /^(\s*)(self|static|parent|external_api|\\core_external\\external_api)::validate_context\(/gm);
}

/** Classes of one function each, with a call commented out: reported where the function is declared. */
export function* withoutCall(plugin, pattern) {
  const services = plugin.paths.includes('db/services.php') ? plugin.read('db/services.php') : '';
  for (const path of plugin.paths.filter(one => /^classes\/external\/\w+\.php$/.test(one))) {
    const text = plugin.read(path);
    const name = path.slice('classes/external/'.length, -'.php'.length);
    const lines = text.split('\n');
    const line = lines.findIndex(one => /public static function execute\(/.test(one)) + 1;
    const parent = /class \w+ extends (\w+)/.exec(text)?.[1];
    if (line > 0 && parent === 'external_api' && [...text.matchAll(pattern)].length === 1 && new RegExp(`external\\\\+${name}\\b`).test(services)
      && !/require_login|validate_courses/.test(text)) {
      yield {changes: {[path]: text.replace(pattern, '$1// $2::nothing(')}, path, line};
    }
  }
}
