import {templatesOf, withLine} from './templates-of.mjs';

/** The plugin as one for branches of these alone, from its copy: `supported` decides what is reported. */
export function supporting({read}, from, to) {
  const version = read('version.php').replace(/\$plugin->supported.*/, '').replace(/(\$plugin->requires\s*=\s*)[\d.]+/, (_, set) => `${set}2024100700`);
  return {'version.php': `${version}\n$plugin->supported = [${from}, ${to}];\n`};
}

/** Bootstrap 4's classes, attributes and plugin calls in a plugin for Bootstrap 5, in each kind of file. */
export function* faults(plugin) {
  const {paths, read} = plugin;
  const five = supporting(plugin, 500, 501);
  const also = fault => ({...fault, changes: {...five, ...fault.changes}});
  const script = paths.find(one => /^amd\/src\/(?!.*lazy).*\.js$/.test(one));
  if (script !== undefined && !/\/\*[^*]*$/.test(read(script).trimEnd())) {
    const lines = read(script).trimEnd().split('\n');
    const added = script.length % 2 === 0 ? '$(\'#seeded\').tooltip(\'show\');' : 'document.body.classList.add(\'font-weight-bold\');';
    yield also({changes: {[script]: [...lines, added, ''].join('\n')}, path: script, line: lines.length + 1});
  }
  const added = [
    '<b class="float-right"></b>', '<b class="a ml-auto {{b}}"></b>', '<button data-toggle="collapse" data-target="#x"></button>',
    '<b class="badge badge-info"></b>', '<div class="input-group-append"></div>',
  ];
  for (const template of templatesOf(plugin)) {
    yield also(withLine(template, added[template.text.length % added.length]));
  }
  const lib = paths.includes('lib.php') ? read('lib.php').trimEnd() : '?>';
  if (!lib.endsWith('?>')) {
    const php = `${lib}\n\nfunction seeded() {\n    return html_writer::tag('b', '', ['class' => 'x text-right']);\n}\n`;
    yield also({changes: {'lib.php': php}, path: 'lib.php', line: lib.split('\n').length + 3});
  }
}
