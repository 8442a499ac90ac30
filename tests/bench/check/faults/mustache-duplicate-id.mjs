import {templatesOf, withLine} from './templates-of.mjs';

/** Ids that stand twice, on one line or on two. */
export function* faults(plugin) {
  for (const template of templatesOf(plugin)) {
    const {path, text} = template;
    if (text.includes('Example context (json):') && !/\{\{[<>]/.test(text)) {
      const own = / id="([a-z-]+)"/.exec(text.slice(text.lastIndexOf('\n}}\n')))?.[1];
      const isSure = own !== undefined && !/\{\{[#^]/.test(text.slice(text.lastIndexOf('\n}}\n')));
      yield withLine(template, isSure ? `<i id="${own}"></i>` : path.length % 2 === 0
        ? '<i id="seeded"></i><i id="seeded"></i>' : '<label for=seeded></label><p id=\'seeded\'></p><i id=seeded></i>');
    }
  }
}
