import busboy from 'busboy';
import {randomBytes} from 'node:crypto';
import {rm, writeFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {CHECKS} from '../checks/registry.js';
import {readVersionPhp} from '../core/version-php.js';
import {checkPaths} from '../services/check/check.js';
import {openZip} from '../services/check/plugin-zip.js';

/** What a Marketplace holds when it starts. */
export interface MarketplaceState {
    /** The one token that it accepts. */
    token: string;
    plugins?: Record<string, {
        /** Build numbers that are there. */
        versions?: string[];
        /** Whether the token's account maintains it; true where it is not said. */
        maintained?: boolean;
        /** Whether it takes new versions; true where it is not said. */
        open?: boolean;
    }>;
    /** Bytes that a zip may have. */
    sizeLimit?: number;
    /** What happens to the first requests, one each, in place of the contract. */
    faults?: Fault[];
}

export type Fault =
    /** This answer, sent before the body was read; `<authorization>` in it stands for that header. */
    | {status: number; headers?: Record<string, string>; body?: string}
    /** The connection is cut: before the body was asked for, while it is on its way, or after the version was taken. */
    | {cut: 'before' | 'during' | 'after'}
    /** No answer: before the body was asked for, or after it was read. */
    | {hang: 'before' | 'after'};

interface AnyFault {
    status: number;
    headers: Record<string, string>;
    body: string;
    cut: string;
    hang: string;
}

/** A request as it came in. */
export interface ReceivedRequest {
    path: string;
    fields: Record<string, string>;
    file: {name: string; type: string; bytes: number} | null;
}

export interface Marketplace {
    /** `127.0.0.1:<port>` */
    host: string;
    /** Those whose body was read. */
    received: ReceivedRequest[];
    close(): Promise<void>;
}

interface Violation {
    propertyPath: string;
    message: string;
}

/** An HTTP server on this machine that speaks the Marketplace's documented contract for new versions. */
export async function startMarketplace(state: MarketplaceState): Promise<Marketplace> {
    const received: ReceivedRequest[] = [];
    const faults = [...state.faults ?? []];
    const server = createServer();
    // A client that asks for leave is answered before its body, which is asked for only where it is wanted.
    server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
        answer(request, response, state, {received, fault: faults.shift()}).catch((error: unknown) => {
            response.writeHead(500, {'content-type': 'application/json'}).end(JSON.stringify({detail: String(error)}));
        });
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return {
        host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        received,
        close: () => new Promise(done => {
            server.close(() => done());
            server.closeAllConnections();
        }),
    };
}

async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    state: MarketplaceState,
    {received, fault}: {received: ReceivedRequest[]; fault: Fault | undefined},
): Promise<void> {
    const {status: answered = null, cut = null, hang = null, headers = {}, body: said = ''} = {...fault} as Partial<AnyFault>;
    if (hang === 'before') {
        return;
    }
    if (cut === 'before') {
        request.socket.destroy();
        return;
    }
    if (answered !== null) {
        const text = said.replaceAll('<authorization>', request.headers.authorization ?? '');
        response.writeHead(answered, {connection: 'close', ...headers}).end(text);
        return;
    }
    response.writeContinue();
    if (cut === 'during') {
        request.once('data', () => request.socket.destroy());
        return;
    }
    const [status, body] = await takeVersion(request, state, received);
    if (cut === 'after') {
        request.socket.destroy();
    }
    if (cut !== null || hang !== null) {
        return;
    }
    response.writeHead(status, {'content-type': status === 201 ? 'application/json' : 'application/problem+json'})
        .end(JSON.stringify(body));
}

/** The contract. */
async function takeVersion(
    request: IncomingMessage,
    {token, plugins = {}, sizeLimit = Infinity}: MarketplaceState,
    received: ReceivedRequest[],
): Promise<[status: number, body: object]> {
    const {fields, file} = await readForm(request);
    const path = request.url ?? '';
    received.push({path, fields, file: file === null ? null : {name: file.name, type: file.type, bytes: file.bytes.length}});
    const component = /^\/api\/plugins\/(\w+)\/versions$/.exec(path)?.[1];
    if (request.headers.authorization !== `Bearer ${token}`) {
        return problem(401, 'Invalid API token.');
    }
    if (request.method !== 'POST' || component === undefined) {
        return problem(404, 'Not Found');
    }
    const plugin = plugins[component];
    if (plugin === undefined) {
        return problem(404, `No plugin with the frankenstyle "${component}" exists.`);
    }
    if (plugin.maintained === false) {
        return problem(403, 'You do not have permission to maintain this plugin.');
    }
    if (plugin.open === false) {
        return problem(409, 'The plugin is archived and does not accept new versions.');
    }
    if ((file === null) === (fields['fileUrl'] === undefined)) {
        return refused([{propertyPath: 'file', message: 'Provide exactly one of "file" and "fileUrl".'}]);
    }
    if (file === null) {
        return refused([{propertyPath: 'fileUrl', message: 'The URL is unreachable.'}]);
    }
    if (file.bytes.length > sizeLimit) {
        return refused([{propertyPath: 'file', message: `The file is too large. Allowed maximum size is ${sizeLimit} bytes.`}]);
    }
    const {violations, version, release, maturity} = await readArchive(file.bytes);
    if (violations.length > 0) {
        return refused(violations);
    }
    if (plugin.versions?.includes(version)) {
        return refused([{propertyPath: 'file', message: `A version with the build number ${version} already exists.`}]);
    }
    (plugin.versions ??= []).push(version);
    return [201, {
        id: 871, version, releaseName: release, maturity, status: 'in_testing', moodleVersions: ['4.5', '5.0'],
        releaseNotes: fields['releaseNotes'], vcsTag: fields['vcsTag'], createdAt: '2026-11-23T14:03:00+00:00',
    }];
}

function problem(status: number, detail: string): [number, object] {
    return [status, {status, title: 'An error occurred', detail}];
}

function refused(violations: Violation[]): [number, object] {
    const detail = violations.map(({propertyPath, message}) => `${propertyPath}: ${message}`).join('\n');
    return [422, {status: 422, title: 'An error occurred', detail, violations}];
}

/** What a zip must hold to be taken at all. */
const INSTALLER = CHECKS.filter(({meta: {name}}) => name.startsWith('installer-') || name === 'php-syntax');

/** Reads an archive as our own validator does. */
async function readArchive(bytes: Buffer): Promise<{violations: Violation[]; version: string; release: string; maturity: string}> {
    const file = join(tmpdir(), `lectern-marketplace-${randomBytes(6).toString('hex')}.zip`);
    await writeFile(file, bytes);
    try {
        const {problems} = await checkPaths([file], process.cwd(), {branch: null, tools: false, checks: INSTALLER});
        const errors = problems.filter(({severity}) => severity === 'error');
        const zip = await openZip(file, 'zip').catch(() => null);
        const fields = readVersionPhp(zip?.read('version.php') ?? '').fields;
        const violations = zip === null
            ? [{propertyPath: 'file', message: 'The file is not a ZIP archive.'}]
            : !fields.has('version') || !fields.has('component')
                ? [{propertyPath: 'file', message: 'The archive does not contain a valid version.php.'}]
                : errors.map(({message}) => ({propertyPath: 'file', message}));
        return {
            violations,
            version: fields.get('version')?.value ?? '',
            release: fields.get('release')?.value ?? '',
            maturity: (fields.get('maturity')?.value ?? '').replace('MATURITY_', ''),
        };
    } finally {
        await rm(file, {force: true});
    }
}

interface Form {
    fields: Record<string, string>;
    file: {name: string; type: string; bytes: Buffer} | null;
}

function readForm(request: IncomingMessage): Promise<Form> {
    return new Promise((done, failed) => {
        const form: Form = {fields: {}, file: null};
        const reading: Promise<void>[] = [];
        request.pipe(busboy({headers: request.headers})
            .on('field', (name, value) => form.fields[name] = value)
            .on('file', (_, stream, {filename, mimeType}) => reading.push(buffer(stream).then(bytes => {
                form.file = {name: filename, type: mimeType, bytes};
            })))
            .on('error', failed)
            .on('close', () => void Promise.all(reading).then(() => done(form), failed)));
    });
}
