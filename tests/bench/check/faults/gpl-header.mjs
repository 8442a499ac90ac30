import {isCode} from './replace-in-lines.mjs';

/** A file whose first comment is gone, and one with a licence of its own. */
export function* faults({paths, read}) {
  for (const path of paths.filter(isCode)) {
    const text = read(path);
    const bare = text.replace(/^<\?php\r?\n(\/\/[^\n]*\n)+/, '<?php\n');
    if (bare !== text) {
      yield {changes: {[path]: bare}, path, line: 1};
      yield {changes: {[path]: bare.replace('<?php\n', '<?php\n// Copyright by me, all rights reserved.\n')}, path, line: 1};
      return;
    }
  }
}
