import {inXml, varied} from './install-xml-parts.mjs';

/** Files that do not fit XMLDB's schema, and tables that no database takes. */
export function* faults(plugin) {
  const form = (pattern, text) => () => inXml(plugin, pattern, text);
  yield* varied(plugin, [
    form(/TYPE="char"/, 'TYPE="varchar"'),
    form(/(<FIELD NAME="\w+" TYPE="int") LENGTH="\d+"/, '$1'),
    form(/(TYPE="int" LENGTH=)"\d+"/, '$1"25"'),
    form(/NOTNULL="true"/, 'NOTNULL="yes"'),
    form(/ SEQUENCE="false"/, ''),
    form(/(<KEY NAME="\w+" TYPE="foreign" FIELDS)="\w+"/, '$1="nosuchfield"'),
    form(/(<INDEX NAME="[\w-]+" UNIQUE="\w+" FIELDS)="[\w, ]+"/, '$1="nosuchfield"'),
    form(/ REFTABLE="\w+"/, ''),
    form(/(TYPE="char" LENGTH=)"\d+"/, '$1"2000"'),
    form(/TYPE="primary"/, 'TYPE="first"'),
    form(/(<XMLDB PATH)="[^"]+"/, '$1="local/nowhere/db"'),
    form(/(<FIELD NAME="\w+" TYPE="text")/, '$1 DECIMALS="2"'),
  ]);
}
