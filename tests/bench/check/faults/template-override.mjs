/** Versions of core's templates that do not say where they come from, or name another. */
export function* faults({component, paths, read}) {
  if (!component.startsWith('theme_')) {
    return;
  }
  for (const path of paths.filter(one => /^templates\/.*\.mustache$/.test(one)).slice(0, 4)) {
    const text = read(path).replace(/Copied from[^\n]*/g, '');
    yield {changes: {'templates/core/loginform.mustache': text}, path: 'templates/core/loginform.mustache', line: 1};
    yield {
      changes: {'templates/core/login.mustache': `{{! Copied from core/other: Moodle 4.5 00000000. }}\n${text}`},
      path: 'templates/core/login.mustache', line: 1,
    };
  }
}
