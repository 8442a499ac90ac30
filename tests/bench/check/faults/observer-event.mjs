import {lineFaults} from './replace-in-lines.mjs';

/** Events that nobody has. */
export function* faults(plugin) {
  for (const form of [
    [/(['"]eventname['"]\s*=>\s*['"]\\?core\\event\\)(\w+)/, '$1$2_xq'],
    [/(['"]eventname['"]\s*=>\s*['"]\\?mod_\w+\\event\\)(\w+)/, '$1xq_$2'],
    [/(['"]eventname['"]\s*=>\s*)['"][^'"]+['"]/, '$1\\core\\event\\xq_happened::class'],
  ]) {
    yield* lineFaults(plugin, path => path === 'db/events.php', [form]);
  }
}
