/*
 * Moodle's templates use Mustache's inheritance, which mustache.js does not know: {{< parent }}, {{$ block }}. Both
 * are closed like sections, so to a parser they are sections; and one character is put for one, so that places hold.
 */
const INHERITANCE = /(\{\{\s*)[<$]/g;

/** A template in which inheritance tags are sections, character for character. */
export function maskBlocks(template: string): string {
    return template.replace(INHERITANCE, '$1#');
}
