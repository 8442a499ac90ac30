import {createRequire} from 'node:module';
import {dirname} from 'node:path';

/** The folder of jQuery's types that come with this tool. */
export function jqueryTypesFolder(): string {
    return dirname(createRequire(import.meta.url).resolve('@types/jquery/package.json'));
}
