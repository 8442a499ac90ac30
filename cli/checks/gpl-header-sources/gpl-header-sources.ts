import type {FileCheck} from '../check.js';
import {hasNotice} from '../gpl-header/gpl-header.js';

/** As gpl-header, for what no tool of Moodle's looks at. */
export const gplHeaderSources: FileCheck = {
    meta: {
        name: 'gpl-header-sources', severity: 'hint',
        summary: 'Each module in amd/src/ and each template begins with the notice of the GPL.',
    },
    wants: path => /(^|\/)amd\/src\/.+\.[jt]s$|(^|\/)templates\/.+\.mustache$/.test(path) && !path.endsWith('.d.ts'),
    checkFile(file, report) {
        if (file.text.trim() !== '' && !hasNotice(file.text)) {
            report({
                message: 'The notice of the GPL is missing',
                help: 'Begin the file with a comment, as Moodle\'s own do: This file is part of Moodle, and what follows there.',
                start: 0,
            });
        }
    },
};
