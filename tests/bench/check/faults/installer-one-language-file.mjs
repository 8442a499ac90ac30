/** A second file beside the English language file. */
export function* faults() {
  yield {changes: {'lang/en/another.php': '<?php\n'}, path: 'lang/en/another.php', line: 1};
  yield {changes: {'lang/en/zz.php': '<?php\n$string[\'a\'] = \'b\';\n'}, path: 'lang/en/zz.php', line: 1};
}
