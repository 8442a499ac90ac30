const PROVIDER = 'classes/privacy/provider.php';

/** A null provider beside a table of users, and beside a preference. */
export function* faults({component, paths, read}) {
  const text = paths.includes(PROVIDER) ? read(PROVIDER) : '';
  const line = text.split('\n').findIndex(one => /^class provider/.test(one)) + 1;
  if (!text.includes('null_provider') || /metadata\\provider/.test(text) || line === 0
    || paths.some(path => path.endsWith('.php') && read(path).includes('set_user_preference('))) {
    return;
  }
  yield {
    changes: {'db/install.xml': `<XMLDB>\n<TABLES>\n<TABLE NAME="${component}_xq" COMMENT="x">\n<FIELDS>\n<FIELD NAME="userid" TYPE="int"/>\n`
      + '</FIELDS>\n</TABLE>\n</TABLES>\n</XMLDB>\n'},
    path: PROVIDER, line,
  };
  yield {changes: {'xq.php': `<?php\nset_user_preference('${component}_xq', 1);\n`}, path: PROVIDER, line};
}
