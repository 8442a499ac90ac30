import {inXml, varied} from './install-xml-parts.mjs';

/** Names that PostgreSQL would cut. */
export function* faults(plugin) {
  yield* varied(plugin, [
    () => inXml(plugin, /<TABLE NAME="(\w+)"/, '<TABLE NAME="$1_and_a_name_that_goes_on_and_on_for_many_words_more"'),
    () => inXml(plugin, /<FIELD NAME="(\w+)" TYPE="char"/,
      '<FIELD NAME="$1_and_a_name_that_goes_on_and_on_until_it_has_more_letters_than_fit" TYPE="char"'),
  ]);
}
