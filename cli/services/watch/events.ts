import type {Problem} from '../../core/problem.js';

/** What happens under watch: one line of JSON each with `--json`. Part of the stable surface. */
export type WatchEvent =
    | {event: 'ready'; url: string; moodle: string; components: string[]; milliseconds: number}
    /** Compilers are loaded: from now on a save takes what it takes. */
    | {event: 'warm'; milliseconds: number}
    /** Files were put into the Moodle; paths relative to the component. */
    | {event: 'built'; component: string; files: string[]; milliseconds: number}
    /** Pages were told to reload, or to take other styles. */
    | {event: 'page'; action: 'reload' | 'styles'; pages: number; milliseconds: number}
    /** All problems there are now; empty when everything is mended. */
    | {event: 'problems'; problems: Problem[]}
    | {event: 'moodle'; state: 'gone' | 'back'; message: string}
    /** Something waits for an upgrade of the Moodle. */
    | {event: 'upgrade'; components: string[]; message: string; url: string}
    | {event: 'note'; message: string}
    | {event: 'stopped'};

export type Report = (event: WatchEvent) => void;
