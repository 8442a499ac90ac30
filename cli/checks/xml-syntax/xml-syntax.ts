import {SaxesParser} from 'saxes';
import type {FileCheck} from '../check.js';

/** Every XML file is well-formed. Reports the first error of a file. */
export const xmlSyntax: FileCheck = {
    meta: {name: 'xml-syntax', severity: 'error', summary: 'XML files are well-formed.', thirdParty: true},
    // A test's fixture may be broken on purpose.
    wants: path => path.endsWith('.xml') && !/(^|\/)tests\/fixtures\//.test(path),
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
                const end = Math.max(0, Math.min(parser.position, file.text.length) - 1);
                const ampersand = bareAmpersand(file.text.slice(0, end + 1));
                report(ampersand !== null ? {
                    message: 'A bare ampersand is no XML',
                    help: 'Write &amp; in its place.',
                    start: ampersand,
                    end: ampersand + 1,
                } : {
                    // saxes writes `line:column: message`; the place comes from the parser itself.
                    message: sentence(error.message.replace(/^\d+:\d+: /, '')),
                    help: 'Mend the XML at this place.',
                    start: end,
                });
            }
        });
        parser.write(file.text).close();
    },
};

/** The parser reads on from an ampersand to the next semicolon, wherever that is; people mean the ampersand. */
function bareAmpersand(text: string): number | null {
    const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, found => ' '.repeat(found.length));
    const at = bare.search(/&(?!#\d+;|#[xX][\da-fA-F]+;|[\w:.-]+;)/);
    return at === -1 ? null : at;
}

function sentence(text: string): string {
    const bare = text.replace(/\.$/, '');
    return bare.charAt(0).toUpperCase() + bare.slice(1);
}
