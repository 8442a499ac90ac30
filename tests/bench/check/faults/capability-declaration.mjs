import {lineFaults} from './replace-in-lines.mjs';

/** Each part of a declaration, wrong. */
export function* faults(plugin) {
  yield* lineFaults(plugin, path => path === 'db/access.php', [
    [/(['"]captype['"]\s*=>\s*)['"](read|write)['"]/, '$1\'view\''],
    [/(['"]contextlevel['"]\s*=>\s*)CONTEXT_\w+/, '$1CONTEXT_SITE'],
    [/(['"])(editingteacher|manager|student)\1(\s*=>\s*CAP_)/, '$1administrator$1$3'],
    [/(=>\s*)CAP_ALLOW/, '$1CAP_YES'],
    [/(['"][a-z]+\/\w+:)(\w+)(['"]\s*=>)/, '$1My$2$3'],
    [/(['"])[a-z]+\/(\w+:\w+['"]\s*=>)/, '$1enrols/$2'],
    [/(['"])contextlevel(['"]\s*=>\s*)CONTEXT_\w+/, '$1contextlevel$2\'course\''],
  ]);
}
