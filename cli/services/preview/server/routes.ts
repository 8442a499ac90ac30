import type {IncomingMessage} from 'node:http';
import type {Listing, RenderedStory, SheetAddress} from '../messages.js';
import type {Reading, StoryBook} from '../stories/story-book.js';
import type {FinishedCss} from '../styles/finish-css.js';
import {ELEMENTS, elementsHtml} from '../tokens/elements.js';
import type {Token} from '../tokens/read-tokens.js';
import type {Assets} from './assets.js';
import {frameDocument, framePolicy, type Look} from './frame-document.js';
import {readPageFile} from './page-files.js';
import {PICTURE} from './picture.js';
import type {Answer, Handler} from './preview-server.js';

/** What the addresses answer from. */
export interface Served {
    stories: StoryBook;
    css: FinishedCss;
    assets: Assets;
    sheets(): SheetAddress[];
    listing(): Listing;
    tokens(): {tokens: Token[]; pairs: [string, string][]};
    /** The server's address, and that below which it serves fonts and pictures. */
    url(): string;
    assetsUrl(): string;
    /** Bootstrap's own script, for menus that open; null where its version has none that stands alone. */
    behaviour: string | null;
}

const json = (value: unknown): Answer => ({type: 'application/json; charset=utf-8', body: JSON.stringify(value)});
const html = (body: string, policy: string): Answer =>
    ({type: 'text/html; charset=utf-8', body, headers: {'Content-Security-Policy': policy}});
/** Fonts are asked for again with each change of the styles that name them: the browser keeps them for a while. */
const FRAMES = {'Access-Control-Allow-Origin': 'null', 'Cache-Control': 'private, max-age=600'};
const FOREVER = {'Cache-Control': 'private, max-age=31536000, immutable'};

/** The page itself runs its own script, and frames nothing but its stories. */
const PAGE_POLICY = 'default-src \'none\'; script-src \'self\'; style-src \'self\' \'unsafe-inline\'; img-src \'self\' data:; '
    + 'connect-src \'self\'; frame-src \'self\'; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\'';

export function routes(served: Served): Handler {
    return async(url, request) => {
        const {pathname} = url;
        const sheet = /^\/sheets\/[\w-]+\.([\da-f]+)\.(ltr|rtl)\.css$/.exec(pathname);
        const asset = pathname.startsWith(new URL(`${served.assetsUrl()}/`).pathname);
        if (pathname === '/') {
            return html(readPageFile('shell.html')?.body.toString() ?? '', PAGE_POLICY);
        } else if (pathname.startsWith('/page/')) {
            return readPageFile(pathname.slice('/page/'.length), served.behaviour);
        } else if (pathname === '/frame') {
            return frame(served, url);
        } else if (pathname === '/api/listing') {
            return json(served.listing());
        } else if (pathname === '/api/story') {
            return json(storyOf(served, url));
        } else if (pathname === '/api/tokens') {
            return json(served.tokens());
        } else if (sheet !== null) {
            const css = served.css.read(sheet[1] ?? '', sheet[2] === 'rtl' ? 'rtl' : 'ltr');
            return css === null ? null : {type: 'text/css; charset=utf-8', body: css, headers: FOREVER};
        }
        const rest = decodeURIComponent(pathname.slice(asset ? new URL(`${served.assetsUrl()}/`).pathname.length : 0));
        // Icons that are pictures have a site's address.
        const icon = /^\/theme\/image\.php\/(?:_s\/)?[^/]+\/([^/]+)\/[^/]+\/(.+)$/.exec(rest);
        const found = asset ? await served.assets.read(rest)
            : icon !== null ? await served.assets.read(`pix/${icon[1] ?? ''}/${icon[2] ?? ''}`) : null;
        return found === null ? wantsPicture(request, pathname)
            : {...found, headers: asset ? FRAMES : {}};
    };
}

/** An example often names a picture that only a site has. */
function wantsPicture(request: IncomingMessage, pathname: string): Answer | null {
    return request.headers['sec-fetch-dest'] === 'image' || pathname === '/picture.svg'
        ? {type: 'image/svg+xml', body: PICTURE} : null;
}

function storyOf({stories}: Served, url: URL): RenderedStory {
    const name = url.searchParams.get('story') ?? '';
    return name === ELEMENTS ? {html: elementsHtml(), attributes: {}, problem: null, missing: []}
        : stories.render(name, Number(url.searchParams.get('state') ?? 0), lookOf(url));
}

function frame(served: Served, url: URL): Answer {
    const look = lookOf(url);
    const name = url.searchParams.get('story') ?? '';
    const scripts = [...served.behaviour === null ? [] : ['behaviour.js'], 'frame.js'];
    return html(
        frameDocument(name, storyOf(served, url), look, served.sheets(), scripts),
        framePolicy(served.url(), served.assetsUrl()),
    );
}

/** What is not known counts as what is usual. */
function lookOf({searchParams}: URL): Look & Reading {
    const language = searchParams.get('lang') ?? 'en';
    const size = Number(searchParams.get('size') ?? 100);
    return {
        language: /^[a-z][a-z\d_]*$/.test(language) ? language : 'en',
        direction: searchParams.get('dir') === 'rtl' ? 'rtl' : 'ltr',
        scheme: searchParams.get('scheme') === 'dark' ? 'dark' : 'light',
        size: size >= 50 && size <= 400 ? size : 100,
    };
}
