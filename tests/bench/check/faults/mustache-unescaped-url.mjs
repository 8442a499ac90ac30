import {templatesOf, withLine} from './templates-of.mjs';

/** URLs that lost their escaping, in each kind of attribute and quote. */
export function* faults(plugin) {
  const added = ['<a href="{{{seeded}}}">x</a>', '<img alt="" src=\'{{& seeded }}\'>', '<form action="/x?id={{{seeded}}}"></form>'];
  for (const template of templatesOf(plugin)) {
    yield withLine(template, added[template.text.length % added.length]);
  }
}
