import {existing} from './db-or-new.mjs';

/** Callbacks that are not there, in each form. */
export function* faults(plugin) {
  const {component} = plugin;
  const hook = '\\core\\hook\\output\\before_http_headers::class';
  yield* existing(plugin, 'hooks', 'callbacks', [
    `['hook' => ${hook}, 'callback' => '${component}\\xqhooks::go']`,
    `['hook' => ${hook}, 'callback' => [\\${component}\\xqhooks::class, 'go']]`,
    `['hook' => ${hook}, 'callback' => \\${component}\\privacy\\provider::class . '::xqgone']`,
    `['hook' => ${hook}, 'callback' => '${component}_xq']`,
  ]);
}
