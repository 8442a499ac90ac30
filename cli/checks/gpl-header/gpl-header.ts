import type {FileCheck} from '../check.js';

/** Moodle's coding style asks for it, moodle-cs and reviewers look for it. An author must write it: nothing is mended. */
export const gplHeader: FileCheck = {
    meta: {name: 'gpl-header', severity: 'warning', summary: 'Each PHP file begins with the notice of the GPL.'},
    wants: path => path.endsWith('.php') && !/(^|\/)(vendor|fixtures)\//.test(path),
    checkFile(file, report) {
        if (file.text.trim() !== '' && file.text.includes('<?php') && !hasNotice(file.text) && !hasAnother(file.text)) {
            report({message: 'The notice of the GPL is missing', help: HELP, start: 0});
        }
    },
};

const HELP = 'Begin the file as Moodle\'s own do: `// This file is part of Moodle - https://moodle.org/` and the paragraphs that follow.';
/** The notice is within so many characters, after a shebang or the like. */
const HEAD = 3000;

/** The notice of another licence: somebody else's file, on which the GPL's would be wrong. */
function hasAnother(text: string): boolean {
    return /Redistribution and use in source and binary forms|Permission is hereby granted|under the Apache License/i
        .test(headOf(text));
}

/** Whether a file's head has the notice: its words, whatever the comment looks like. */
export function hasNotice(text: string): boolean {
    return /GNU (Affero |Lesser )?General Public License/i.test(headOf(text));
}

/** A file's head as words, without what makes them a comment. */
function headOf(text: string): string {
    return text.slice(0, HEAD).replace(/[\s*/#!]+/g, ' ');
}
