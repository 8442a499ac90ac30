import {inXml, varied} from './install-xml-parts.mjs';

/** What Moodle mends with a message to developers, and names that another plugin may have. */
export function* faults(plugin) {
  yield* varied(plugin, [
    () => inXml(plugin, /(<FIELD NAME="\w+" TYPE="char" LENGTH="\d+" NOTNULL="true") SEQUENCE/, '$1 DEFAULT="" SEQUENCE'),
    () => inXml(plugin, /(<FIELD NAME="\w+" TYPE="text" NOTNULL="\w+") SEQUENCE/, '$1 DEFAULT="x" SEQUENCE'),
    () => inXml(plugin, /(<FIELD NAME="id" TYPE="int" LENGTH="\d+" NOTNULL="true") SEQUENCE="true"/, '$1 SEQUENCE="false"'),
    () => plugin.component.startsWith('qtype_') ? [] : inXml(plugin, /<TABLE NAME="\w+"/, '<TABLE NAME="zz_things"'),
  ]);
}
