// Moodle's core/templates, as far as this project uses it (lib/amd/src/templates.js, 4.5 to 5.1).
declare module 'core/templates' {
    const Templates: {
        /** Renders a template such as block_name/file. */
        renderForPromise(template: string, context: object): Promise<{html: string, js: string}>;

        /** Puts rendered nodes at the end of an element, runs their script and tells filters. */
        appendNodeContents(element: Element, html: string, js: string): Node[];

        /** Replaces what is in an element by rendered nodes, runs their script and tells filters. */
        replaceNodeContents(element: Element, html: string, js: string): Node[];
    };
    export default Templates;
}
