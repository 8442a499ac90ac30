import {inXml, varied} from './install-xml-parts.mjs';

/** Fields that are called what SQL is written with. */
export function* faults(plugin) {
  yield* varied(plugin, ['order', 'rank', 'offset', 'user', 'size', 'groups'].map(word => () =>
    inXml(plugin, /<FIELD NAME="(?!id")\w+" TYPE="(int|char|text)"/, `<FIELD NAME="${word}" TYPE="$1"`)));
}
