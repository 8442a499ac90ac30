import {isCode, lineFaults} from './replace-in-lines.mjs';

/** A capability with a slip of the pen: in code, on a settings page, in db/. */
export function* faults(plugin) {
  const slip = [
    [/\b(require_capability\(\s*['"])([a-z]+\/\w+:\w+)(['"])/, '$1$2xq$3'],
    [/\b(has_capability\(\s*['"])([a-z]+\/\w+:\w+)(['"])/, '$1$2xq$3'],
    [/\b(has_any_capability\(\s*\[\s*['"])([a-z]+\/\w+:\w+)(['"])/, '$1$2xq$3'],
    [/\b(get_enrolled_users\([^,]+,\s*['"])([a-z]+\/\w+:\w+)(['"])/, '$1$2xq$3'],
  ];
  const declared = [[/(['"](?:capabilities|capability|requiredcapability)['"]\s*=>\s*['"])([a-z]+\/\w+:\w+)/, '$1$2xq']];
  const [first] = lineFaults(plugin, isCode, slip);
  const [second] = lineFaults(plugin, path => path === 'db/services.php' || path === 'db/messages.php', declared);
  yield* [first, second].filter(fault => fault !== undefined);
}
