// Moodle's core/templates (lib/amd/src/templates.js, 4.5 to 5.1).
declare module 'core/templates' {
    /** An element, a selector, or jQuery's collection of elements. */
    export type Place = Element | string | ArrayLike<Element>;

    /** What a template becomes: markup, and the script that has to run once it is in the page. */
    export interface Rendered {
        html: string;
        js: string;
    }

    /** Renders a template such as block_name/file. */
    export function renderForPromise(template: string, context?: object, themeName?: string): Promise<Rendered>;

    /** As renderForPromise, with a promise of jQuery's that hands html and js to a callback one by one. */
    export function render(template: string, context?: object, themeName?: string): PromiseLike<string>;

    /** Loads templates that will be rendered soon. */
    export function prefetchTemplates(templates: string[], themeName?: string): Promise<void>;

    /** The markup of an icon, such as t/edit of core. */
    export function renderPix(key: string, component: string, title?: string): Promise<string>;

    /** Runs the script of rendered nodes that have been put into the page by hand. */
    export function runTemplateJS(js: string): void;

    /** Puts rendered nodes at the end of an element, runs their script and tells filters. */
    export function appendNodeContents(element: Place, html: string, js: string): Node[];

    /** Puts rendered nodes at the start of an element, runs their script and tells filters. */
    export function prependNodeContents(element: Place, html: string, js: string): Node[];

    /** Replaces what is in an element by rendered nodes, runs their script and tells filters. */
    export function replaceNodeContents(element: Place, html: string, js: string): Node[];

    /** Replaces an element by rendered nodes, runs their script and tells filters. */
    export function replaceNode(element: Place, html: string, js: string): Node[];

    const Templates: {
        renderForPromise: typeof renderForPromise;
        render: typeof render;
        prefetchTemplates: typeof prefetchTemplates;
        renderPix: typeof renderPix;
        runTemplateJS: typeof runTemplateJS;
        appendNodeContents: typeof appendNodeContents;
        prependNodeContents: typeof prependNodeContents;
        replaceNodeContents: typeof replaceNodeContents;
        replaceNode: typeof replaceNode;
    };
    export default Templates;
}
