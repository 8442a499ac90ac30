import {randomBytes} from 'node:crypto';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {EnvironmentError} from '../../../core/errors.js';
import {LOOPBACK} from '../../site/ports.js';
import type {PreviewMessage} from '../messages.js';

/** Pages that may listen at once; a browser opens six to one server. */
const MOST_PAGES = 32;
const HEARTBEAT = 25_000;

/** What an address answers. */
export interface Answer {
    type: string;
    body: string | Buffer;
    status?: number;
    headers?: Record<string, string>;
}

/** @param url of the request; its path begins with `/` */
export type Handler = (url: URL, request: IncomingMessage) => Answer | null | Promise<Answer | null>;

/**
 * Serves the preview on this machine alone. It answers only requests that ask for it by its number, so that no foreign name
 * can be pointed at it, and other websites' pages get nothing that they could read: no answer allows another origin but fonts,
 * whose address holds a random token, for frames have no origin at all.
 */
export class PreviewServer {
    /** Part of the address of what frames may read. */
    readonly token = randomBytes(18).toString('hex');
    private readonly pages = new Set<ServerResponse>();
    private readonly heartbeat: NodeJS.Timeout;
    private port = 0;

    private constructor(
        private readonly server: Server, private readonly handle: Handler, private readonly hello: () => PreviewMessage,
    ) {
        server.on('request', (request, response) => void this.answer(request, response));
        this.heartbeat = setInterval(() => this.pages.forEach(page => page.write(': still here\n\n')), HEARTBEAT).unref();
    }

    /**
     * @param port 0 for a free one
     * @param handle answers everything but events; null where there is nothing at an address
     * @param hello what a page is told when it begins to listen
     * @throws EnvironmentError where the port is taken
     */
    static async start(port: number, handle: Handler, hello: () => PreviewMessage): Promise<PreviewServer> {
        const server = createServer({requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 8192});
        const self = new PreviewServer(server, handle, hello);
        await new Promise<void>((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, LOOPBACK, resolve);
        }).catch((error: NodeJS.ErrnoException) => {
            clearInterval(self.heartbeat);
            throw error.code === 'EADDRINUSE' || error.code === 'EACCES'
                ? new EnvironmentError(`Port ${port} is in use or not yours to open`,
                    'Name another with --port, or leave the flag out for a free one.')
                : error;
        });
        self.port = (server.address() as AddressInfo).port;
        return self;
    }

    /** Without a slash at its end. */
    get url(): string {
        return `http://${LOOPBACK}:${this.port}`;
    }

    send(message: PreviewMessage): void {
        this.pages.forEach(page => write(page, message));
    }

    async close(): Promise<void> {
        clearInterval(this.heartbeat);
        this.pages.forEach(page => page.end());
        this.server.closeAllConnections();
        await new Promise<void>(resolve => this.server.close(() => resolve()));
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Referrer-Policy', 'no-referrer');
        try {
            if (request.headers.host !== `${LOOPBACK}:${this.port}`) {
                refuse(response, 403, `Ask for ${this.url}/ by this very address.`);
            } else if (request.method !== 'GET' && request.method !== 'HEAD') {
                refuse(response, 405, 'Only reading is possible here.');
            } else {
                await this.answerOwn(request, response);
            }
        } catch (error) {
            refuse(response, 500, error instanceof URIError || error instanceof TypeError && 'code' in error
                ? 'This address cannot be read.' : `This is a bug in lectern: ${String(error)}`);
        }
    }

    private async answerOwn(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const url = new URL(request.url ?? '/', this.url);
        const site = request.headers['sec-fetch-site'];
        const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
        if (url.pathname === '/events') {
            return foreign ? refuse(response, 403, 'Not for you.') : this.listen(response);
        }
        // Frames have no origin, so what they load comes from elsewhere; data and pages are the page's own to ask for.
        const isPart = ['style', 'image', 'font', 'script'].includes(request.headers['sec-fetch-dest'] ?? '');
        if (foreign && (!isPart || /^\/($|frame$|api\/)/.test(url.pathname))) {
            return refuse(response, 403, 'Not for you.');
        }
        const answer = await this.handle(url, request);
        if (answer === null) {
            return refuse(response, 404, 'Nothing is here.');
        }
        response.writeHead(answer.status ?? 200, {'Content-Type': answer.type, ...answer.headers}).end(answer.body);
    }

    private listen(response: ServerResponse): void {
        if (this.pages.size >= MOST_PAGES) {
            return refuse(response, 503, 'Too many pages listen.');
        }
        response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8'});
        this.pages.add(response);
        response.on('close', () => this.pages.delete(response));
        write(response, this.hello());
    }
}

function write(page: ServerResponse, message: PreviewMessage): void {
    page.write(`data: ${JSON.stringify(message)}\n\n`); // JSON has no line break of its own.
}

function refuse(response: ServerResponse, status: number, text: string): void {
    if (!response.headersSent) {
        response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'});
    }
    response.end(`${text}\n`);
}
