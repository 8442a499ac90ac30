// Moodle's core/ajax (lib/amd/src/ajax.js, 4.5 to 5.1).
declare module 'core/ajax' {
    /** One call of a web service function. */
    export interface AjaxRequest {
        /** Name of the function, for example core_course_set_favourite_courses. */
        methodname: string;
        /** Its parameters. */
        args: object;
        /** Called with the answer, before the promise resolves. */
        done?: (response: unknown) => void;
        /** Called with what went wrong, before the promise rejects. */
        fail?: (error: AjaxError) => void;
    }

    /** What a failed call rejects with: an answer of the server, or the network's own error. */
    export interface AjaxError {
        /** Text for the user. */
        message?: string;
        /** Moodle's code of the error. */
        errorcode?: string;
    }

    /** jQuery's promise, which can be awaited as any other. */
    export interface AjaxPromise extends Promise<unknown> {
        done(callback: (response: unknown) => void): this;
        fail(callback: (error: AjaxError) => void): this;
        always(callback: () => void): this;
    }

    /**
     * Calls functions in one request, in order. After the first that fails, the server skips the rest.
     *
     * @param requests the calls
     * @param async false only returns when all have been answered
     * @param loginrequired false where every function has been declared to work without a login
     * @param nosessionupdate whether the session's time of last use stays as it is
     * @param timeout milliseconds to wait for the answer; 0 waits for ever
     * @param cachekey with loginrequired false, lets the browser cache the answer for as long as this stays the same
     * @returns One promise a call, in the order of the calls.
     */
    export function call(
        requests: AjaxRequest[],
        async?: boolean,
        loginrequired?: boolean,
        nosessionupdate?: boolean,
        timeout?: number,
        cachekey?: number,
    ): AjaxPromise[];

    const Ajax: {
        /** As the named export. */
        call: typeof call;
    };
    export default Ajax;
}
