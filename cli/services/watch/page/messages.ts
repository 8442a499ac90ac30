/** What a page is told. Everything in it is data: a page runs no code of it and shows it as plain text. */
export type PageMessage =
    | {type: 'hello'; problems: ShownProblem[]}
    | {type: 'reload'}
    | {type: 'styles'; theme: string; rev: string}
    | {type: 'problems'; problems: ShownProblem[]};

/** A problem as the overlay shows it. */
export interface ShownProblem {
    file: string;
    line: number;
    column: number;
    code: string;
    severity: 'error' | 'warning' | 'hint';
    message: string;
    help: string | null;
    /** Lines around the place, empty where there are none. */
    frame: FrameLine[];
}

export interface FrameLine {
    number: number;
    text: string;
}
