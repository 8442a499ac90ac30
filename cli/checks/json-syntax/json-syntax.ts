import {firstJsonError} from '../../core/json/first-json-error.js';
import type {FileCheck} from '../check.js';

/** These are read by tools that allow comments and trailing commas. */
const WITH_COMMENTS = /(^|\/)(ts|js)config([.-][^/]*)?\.json$/;

/** Every JSON file is strict JSON, as PHP's json_decode() reads it. */
export const jsonSyntax: FileCheck = {
    meta: {name: 'json-syntax', severity: 'error', summary: 'JSON files are strict JSON.', thirdParty: true},
    // A test's fixture may be broken on purpose.
    wants: path => path.endsWith('.json') && !/(^|\/)tests\/fixtures\//.test(path),
    checkFile(file, report) {
        const error = firstJsonError(file.text, WITH_COMMENTS.test(file.path));
        if (error !== null) {
            report(error);
        }
    },
};
