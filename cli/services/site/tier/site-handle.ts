import {copyFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {SitePlaces} from '../layout.js';
import {requireRun, runPhp, toolScript} from '../php.js';
import type {RunUser} from '../run-user.js';
import type {SiteState} from '../state.js';

/** What to make in a site: see make_data.php for each field. */
export interface DataRequest {
    config?: Record<string, string | number>;
    users?: {username: string; firstname?: string; lastname?: string; lang?: string}[];
    courses?: CourseRequest[];
    /** Blocks for everybody's dashboard. */
    dashboardBlocks?: string[];
    /** Web services: short name to functions; each user named gets a token. */
    services?: {name: string; functions: string[]; users: string[]}[];
}

export interface CourseRequest {
    shortname: string;
    fullname?: string;
    /** Seconds since 1970. */
    startdate?: number;
    enddate?: number;
    /** Activities with manual completion, in order. */
    activities?: string[];
    /** Course format; topics by default. */
    format?: string;
    /** Users to enrol as teachers who may edit. */
    teachers?: string[];
    /** Users to enrol as students, each with the number of activities completed, from the first. */
    students?: Record<string, number>;
}

export interface DataAnswer {
    /** By username. */
    users: Record<string, {id: number; password: string; tokens: Record<string, string>}>;
    /** By short name; `activities` are course module ids. */
    courses: Record<string, {id: number; activities: number[]}>;
}

/** A running site as journeys see it. */
export class SiteHandle {
    constructor(
        private readonly state: SiteState,
        private readonly places: SitePlaces,
        private readonly php: string,
        private readonly as: RunUser | null,
        /** Zips of the plugins under test, absolute paths. */
        readonly zips: readonly {file: string; component: string}[],
    ) {}

    get url(): string {
        return this.state.url;
    }

    /** Folder of the site's own Moodle, with its config.php. */
    get code(): string {
        return this.places.code;
    }

    /** `405` */
    get branch(): string {
        return this.state.branch;
    }

    get admin(): {username: string; password: string} {
        return this.state.admin;
    }

    /** Makes users, courses, enrolments and completions by Moodle's own generators. Names that exist are an error. */
    async make(request: DataRequest): Promise<DataAnswer> {
        return await this.runScript(toolScript('make_data.php', this.places.tools), request, 'Making test data') as DataAnswer;
    }

    /**
     * Runs a PHP script of a journey's own in the site.
     *
     * @param script absolute path; it gets the path of config.php as its argument and the input as JSON on standard
     *     input, and prints one line of JSON at its end
     */
    async runPhp(script: string, input: unknown): Promise<unknown> {
        const copy = join(this.places.tools, basename(script));
        await copyFile(script, copy);
        return this.runScript(copy, input, basename(script));
    }

    /**
     * Calls a web service function by REST.
     *
     * @returns what the function returns, or Moodle's `{exception, errorcode, message}`
     */
    async rest(token: string, name: string, values: Record<string, string | number> = {}): Promise<unknown> {
        const body = new URLSearchParams({wstoken: token, wsfunction: name, moodlewsrestformat: 'json'});
        Object.entries(values).forEach(([key, value]) => body.set(key, String(value)));
        const response = await fetch(`${this.url}/webservice/rest/server.php`, {method: 'POST', body});
        return response.json();
    }

    /** Whether Moodle knows this component as installed. */
    async has(component: string): Promise<boolean> {
        const answer = await runPhp(this.php, [
            join(this.places.code, 'admin', 'cli', 'cfg.php'), `--component=${component}`, '--name=version',
        ], {as: this.as});
        return answer.code === 0 && /\d/.test(answer.stdout);
    }

    private async runScript(script: string, input: unknown, what: string): Promise<unknown> {
        const answer = await requireRun(this.php, [script, join(this.places.code, 'config.php')],
            {as: this.as, input: JSON.stringify(input)}, what);
        return JSON.parse(answer.stdout.trim().split('\n').at(-1) ?? 'null');
    }
}
