// Stand-in for Moodle's core/fragment: hands requests to a server that the test plays.

/** The server that the test plays, and what it was asked. */
export const fragments: {asked: object[]; answer: (params: object) => string} = {asked: [], answer: () => ''};

export const loadFragment = (_component: string, callback: string, contextid: number, params: object): {
    then(done: (html: string, js: string) => void, fail?: (error: unknown) => void): unknown;
} => {
    fragments.asked.push({callback, contextid, ...params});
    return {
        then: async(done, fail) => {
            try {
                done(fragments.answer(params), '');
            } catch (error) {
                fail?.(error);
            }
        },
    };
};
