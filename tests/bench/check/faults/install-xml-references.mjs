import {inXml, varied} from './install-xml-parts.mjs';

/** Foreign keys to tables and fields that are not there. */
export function* faults(plugin) {
  yield* varied(plugin, [
    () => inXml(plugin, /REFTABLE="(\w+)"/, 'REFTABLE="$1_of_old"'),
    () => inXml(plugin, /REFFIELDS="\w+"/, 'REFFIELDS="idnumbers"'),
  ]);
}
