import {supporting} from './bootstrap-four.mjs';
import {templatesOf, withLine} from './templates-of.mjs';

/** One name alone where a plugin for 4.5 and 5 needs two. */
export function* faults(plugin) {
  const added = [
    '<b class="sr-only"></b>', '<button data-toggle="dropdown"></button>', '<select class="custom-select"></select>',
    '<b class="badge badge-light"></b>', '<div class="dropdown-menu dropdown-menu-right"></div>', '<i data-dismiss="modal"></i>',
  ];
  for (const template of templatesOf(plugin)) {
    const fault = withLine(template, added[template.text.length % added.length]);
    yield {...fault, changes: {...supporting(plugin, 405, 501), ...fault.changes}};
  }
}
