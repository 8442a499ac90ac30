// Moodle's core/ajax, as far as this project uses it (lib/amd/src/ajax.js, 4.5 to 5.1).
declare module 'core/ajax' {
    /** One call of a web service function. */
    export interface AjaxRequest {
        /** Name of the function, for example core_course_set_favourite_courses. */
        methodname: string;
        /** Its parameters. */
        args: object;
    }

    /** What a failed call rejects with: an answer of the server, or the network's own error. */
    export interface AjaxError {
        /** Text for the user. */
        message?: string;
        /** Moodle's code of the error. */
        errorcode?: string;
    }

    const Ajax: {
        /**
         * Calls functions in one request, in order. After the first that fails, the server skips the rest.
         *
         * @returns One promise a call. They are jQuery's, which can be awaited.
         */
        call(requests: AjaxRequest[]): Promise<unknown>[];
    };
    export default Ajax;
}
