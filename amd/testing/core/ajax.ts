// Stand-in for Moodle's core/ajax: hands requests to a server that the test plays.

/** One call of a web service function. */
export interface AjaxRequest {
    methodname: string;
    args: object;
}

/** What failed calls reject with. */
export interface AjaxError {
    message?: string;
    errorcode?: string;
}

/** Answers one request; may throw or reject. */
type Answer = (request: AjaxRequest) => unknown;

/** The server that the test plays, and what it was asked. */
export const server: {requests: AjaxRequest[]; answer: Answer} = {
    requests: [],
    answer: () => {
        throw new Error('The test has to say what the server answers.');
    },
};

export default {
    call(requests: AjaxRequest[]): Promise<unknown>[] {
        return requests.map(async request => {
            server.requests.push(request);
            return server.answer(request);
        });
    },
};
