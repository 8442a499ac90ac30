import type {ShownProblem} from '../watch/page/messages.js';

/** A stylesheet of the frames, in the order in which they apply. */
export interface SheetAddress {
    /** `plugin-<component>`, `base`, or `theme-<number>` for each part of the theme's own rules. */
    id: string;
    /** Changes with its content. */
    rev: string;
}

/** What the page is told. Everything in it is data. */
export type PreviewMessage =
    | {type: 'hello'; sheets: SheetAddress[]; problems: ShownProblem[]}
    /** Templates or their examples came, went or changed names: the list is to be asked for again. */
    | {type: 'listing'}
    /** Stories of these templates show something else; null means any may. */
    | {type: 'stories'; names: string[] | null}
    | {type: 'sheets'; sheets: SheetAddress[]}
    /** What is wrong with styles: all there is now. */
    | {type: 'problems'; problems: ShownProblem[]};

export interface ListedLanguage {
    code: string;
    name: string;
    direction: 'ltr' | 'rtl';
}

export interface ListedTemplate {
    /** `block_x/card` */
    name: string;
    /** The name without its component. */
    title: string;
    /** Its file, as people name it. */
    file: string;
    /** What its comment says it is, one line. */
    summary: string;
    /** A title for each example. */
    states: string[];
}

export interface ListedGroup {
    component: string;
    /** Whether it comes from the Moodle, and not from what is being worked on. */
    core: boolean;
    templates: ListedTemplate[];
}

export interface Listing {
    groups: ListedGroup[];
    languages: ListedLanguage[];
    /** What the stories stand on, in words. */
    theme: string;
    basis: string;
}

/** One story, rendered. */
export interface RenderedStory {
    /** What stands in the frame's body: the last good one where there is a problem; null where there never was one. */
    html: string | null;
    /** The body's attributes, for a template that is a whole page. */
    attributes: Record<string, string>;
    problem: ShownProblem | null;
    /** Partials that were left out, because their component is not at hand. */
    missing: string[];
}

/** What a frame is told by the page around it. */
export type FrameMessage =
    | {type: 'story'; html: string; attributes: Record<string, string>}
    /** Sheets that are others now, and all there are, in their order. */
    | {type: 'sheets'; sheets: {id: string; css: string | null}[]; order: string[]}
    | {type: 'look'; scheme: string; size: number};

/** What a frame tells the page around it. */
export type FrameReport =
    /** It is there, with these revisions of sheets. */
    | {type: 'lectern-ready'; sheets: Record<string, string>}
    | {type: 'lectern-height'; height: number; isPage: boolean}
    | {type: 'lectern-key'; key: string};
