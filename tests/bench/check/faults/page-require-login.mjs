const CALL = /^([ \t]*)(require_login|require_course_login|require_admin|admin_externalpage_setup)\s*\(/gm;

/** Pages whose only call that asks for a login is gone: reported where config.php is included. */
export function* faults(plugin) {
  for (const path of plugin.component.startsWith('auth_') ? [] : plugin.paths) {
    const text = /^\w+\.php$/.test(path) ? plugin.read(path) : '';
    const line = text.split('\n').findIndex(one => /^\s*require(_once)?\b.*config\.php['"]/.test(one)) + 1;
    if (line > 0 && [...text.matchAll(CALL)].length === 1 && !/isloggedin|MOODLE_INTERNAL|NO_MOODLE_COOKIES|CLI_SCRIPT/.test(text)) {
      yield {changes: {[path]: text.replace(CALL, '$1strval(')}, path, line};
    }
  }
}
