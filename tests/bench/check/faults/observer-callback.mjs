import {lineFaults} from './replace-in-lines.mjs';

/** An observer's method, and its class, with a slip of the pen. */
export function* faults(plugin) {
  for (const form of [
    [/(['"]callback['"]\s*=>\s*['"]\\?\w[\w\\]*::)(\w+)/, '$1$2xq'],
    [/(['"]callback['"]\s*=>\s*['"]\\?\w+\\[\w\\]*)(::\w+)/, '$1xq$2'],
    [/(['"]callback['"]\s*=>\s*['"]\\?[a-z]+_[a-z]+_\w*)(::\w+)/, '$1xq$2'],
  ]) {
    yield* lineFaults(plugin, path => path === 'db/events.php', [form]);
  }
}
