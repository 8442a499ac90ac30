import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {LOOPBACK} from '../../site/ports.js';
import type {PageMessage} from './messages.js';

/** Pages that may listen at once; a browser opens six to one server. */
const MOST_PAGES = 64;
const HEARTBEAT = 25_000;

/**
 * Tells pages of one Moodle what happened. Who may hear it: only pages of that Moodle's own address (its origin), that
 * know a random token, on this machine (loopback alone, and the address has to be asked for by its number, so that no
 * foreign name can be pointed at it).
 */
export class PageServer {
    private readonly token = randomBytes(24).toString('hex');
    private readonly pages = new Set<ServerResponse>();
    private readonly heartbeat: NodeJS.Timeout;
    private port = 0;
    private last: {reload: number; styles: Map<string, {rev: string; at: number}>} = {reload: 0, styles: new Map()};
    private problems: PageMessage & {type: 'problems'} = {type: 'problems', problems: []};

    private constructor(
        private readonly server: Server,
        private readonly origin: string,
        private readonly script: Buffer,
    ) {
        server.on('request', (request, response) => this.answer(request, response));
        this.heartbeat = setInterval(() => this.pages.forEach(page => page.write(': still here\n\n')), HEARTBEAT).unref();
    }

    /**
     * @param site the Moodle's address; only its pages are answered
     * @param script what pages load
     */
    static async start(site: string, script: Buffer): Promise<PageServer> {
        const server = createServer({requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 8192});
        const self = new PageServer(server, new URL(site).origin, script);
        await new Promise<void>((resolve, reject) => {
            server.once('error', reject);
            server.listen(0, LOOPBACK, resolve);
        });
        self.port = (server.address() as AddressInfo).port;
        return self;
    }

    /** Address of the script, token included. */
    get scriptUrl(): string {
        return `http://${LOOPBACK}:${this.port}/${this.token}/page.js`;
    }

    /**
     * The element that a page loads the script by. The browser runs it only with the very content that it has now: should
     * another program come to listen at this port once watch is gone, its script is refused.
     */
    get element(): string {
        const hash = createHash('sha384').update(this.script).digest('base64');
        return `<script async crossorigin="anonymous" integrity="sha384-${hash}" src="${this.scriptUrl}"></script>`;
    }

    get listening(): number {
        return this.pages.size;
    }

    send(message: PageMessage): void {
        const now = Date.now();
        if (message.type === 'reload') {
            this.last.reload = now;
        } else if (message.type === 'styles') {
            this.last.styles.set(message.theme, {rev: message.rev, at: now});
        } else if (message.type === 'problems') {
            this.problems = message;
        }
        this.pages.forEach(page => this.write(page, message));
    }

    async close(): Promise<void> {
        clearInterval(this.heartbeat);
        this.pages.forEach(page => page.end());
        this.server.closeAllConnections();
        await new Promise<void>(resolve => this.server.close(() => resolve()));
    }

    private answer(request: IncomingMessage, response: ServerResponse): void {
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Referrer-Policy', 'no-referrer');
        const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
        const [, token = '', what = ''] = url.pathname.split('/');
        if (request.headers.host !== `${LOOPBACK}:${this.port}` || request.headers.origin !== this.origin
            || !this.isToken(token)) {
            refuse(response, 403);
            return;
        }
        response.setHeader('Access-Control-Allow-Origin', this.origin);
        response.setHeader('Vary', 'Origin');
        if (request.method !== 'GET') {
            refuse(response, 405);
        } else if (what === 'page.js') {
            response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8'}).end(this.script);
        } else if (what === 'events' && this.pages.size < MOST_PAGES) {
            this.listen(response, Number(url.searchParams.get('since')) || Date.now());
        } else {
            refuse(response, what === 'events' ? 503 : 404);
        }
    }

    /**
     * A page begins to listen. What happened since its own content was asked for is told it now.
     *
     * @param since milliseconds since 1970
     */
    private listen(response: ServerResponse, since: number): void {
        response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8'});
        this.pages.add(response);
        response.on('close', () => this.pages.delete(response));
        this.write(response, {type: 'hello', problems: this.problems.problems});
        if (this.last.reload >= since) {
            this.write(response, {type: 'reload'});
        }
        this.last.styles.forEach(({rev, at}, theme) => {
            if (at >= since) {
                this.write(response, {type: 'styles', theme, rev});
            }
        });
    }

    private write(page: ServerResponse, message: PageMessage): void {
        page.write(`data: ${JSON.stringify(message)}\n\n`); // JSON has no line break of its own.
    }

    private isToken(given: string): boolean {
        const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
        return a.length === b.length && timingSafeEqual(a, b);
    }
}

function refuse(response: ServerResponse, status: number): void {
    response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not for you.\n');
}
