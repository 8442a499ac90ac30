import {SaxesParser} from 'saxes';
import type {FileCheck} from '../check.js';

/** Every XML file is well-formed. Reports the first error of a file. */
export const xmlSyntax: FileCheck = {
    meta: {name: 'xml-syntax', severity: 'error', summary: 'XML files are well-formed.'},
    wants: path => path.endsWith('.xml'),
    checkFile(file, report) {
        const parser = new SaxesParser({position: true});
        let done = false;
        parser.on('doctype', doctype => {
            for (const [, name] of doctype.matchAll(/<!ENTITY\s+([\w:.-]+)/g)) {
                // What an entity stands for is no matter here, only that it is declared.
                parser.ENTITIES[name ?? ''] = '';
            }
        });
        parser.on('error', error => {
            if (!done) {
                done = true;
                report({
                    // saxes writes `line:column: message`; the place comes from the parser itself.
                    message: sentence(error.message.replace(/^\d+:\d+: /, '')),
                    help: 'Mend the XML at this place.',
                    start: Math.max(0, Math.min(parser.position, file.text.length) - 1),
                });
            }
        });
        parser.write(file.text).close();
    },
};

function sentence(text: string): string {
    const bare = text.replace(/\.$/, '');
    return bare.charAt(0).toUpperCase() + bare.slice(1);
}
