/** Libraries that thirdpartylibs.xml does not name. */
export function* faults({component}) {
  const forms = [
    [{'vendor/autoload.php': '<?php\n'}, 'vendor/autoload.php'],
    [{'xqlib/composer.json': '{}', 'xqlib/LICENSE': 'MIT'}, 'xqlib/composer.json'],
    [{'xqjs/chart.min.js': '/*! Chart 4 | (c) Somebody | Released under the MIT License */\n'}, 'xqjs/chart.min.js'],
    [{'xqcss/a.css': '/*!\n * A v2 (https://a.example)\n * Licensed under Apache License 2.0\n */\n'}, 'xqcss/a.css'],
  ];
  const turn = component.length % forms.length;
  for (const [changes, path] of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    yield {changes, path, line: 1};
  }
}
