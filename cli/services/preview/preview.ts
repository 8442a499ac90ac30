import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {createRequire} from 'node:module';
import type {Component} from '../../core/component.js';
import {UserError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import {moodleComponents} from '../../core/moodle-components.js';
import type {Problem} from '../../core/problem.js';
import {findSharedRooms} from '../build/shared.js';
import {watchFiles} from '../watch/file-changes.js';
import {shownProblem} from '../watch/page/shown-problem.js';
import {ProblemBoard} from '../watch/problem-board.js';
import type {Listing} from './messages.js';
import {Assets} from './server/assets.js';
import {PreviewServer} from './server/preview-server.js';
import {routes} from './server/routes.js';
import {settled} from './settled.js';
import {languagesOf} from './stories/languages.js';
import {StoryBook} from './stories/story-book.js';
import {FinishedCss} from './styles/finish-css.js';
import {StyleQueue} from './styles/style-queue.js';
import {bootstrapBasis} from './styles/theme-source.js';
import {readPairs} from './tokens/read-pairs.js';
import {readTokens, type Token} from './tokens/read-tokens.js';

export interface PreviewRequest {
    /** What is worked on: plugins, and one theme or none. */
    components: readonly Component[];
    /** The folder whose shared rooms the components use. */
    repository: string;
    /** Its Boost and its templates; null for Bootstrap alone. */
    moodle: Moodle | null;
    /** Which Bootstrap stands for Boost where there is no Moodle. */
    bootstrap: 4 | 5;
    /** 0 for a free one. */
    port: number;
    /** Whether files are watched. */
    watch: boolean;
}

/** What happens under preview: one line of JSON each with `--json`. Part of the stable surface. */
export type PreviewEvent =
    | {event: 'ready'; url: string; stories: number; milliseconds: number}
    /** The page was told; names of templates (null: any), or that styles changed. */
    | {event: 'stories'; names: string[] | null}
    | {event: 'styles'; milliseconds: number}
    /** All problems of styles there are now; empty when everything is mended. */
    | {event: 'problems'; problems: Problem[]}
    | {event: 'note'; message: string}
    | {event: 'stopped'};

/** A preview that goes on until it is closed. */
export interface Preview {
    url: string;
    /** All stories: templates with the titles of their examples. */
    listing(): Listing;
    /** What is wrong with stories now; what is wrong with styles is told as it happens. */
    problems(): Problem[];
    close(): Promise<void>;
}

/** Compiles the styles, starts the server and begins to watch. */
export async function startPreview(request: PreviewRequest, report: (event: PreviewEvent) => void): Promise<Preview> {
    const began = performance.now();
    const {components, repository, moodle} = request;
    const themes = components.filter(({type}) => type === 'theme');
    if (themes.length > 1) {
        throw new UserError(`There are several themes: ${themes.map(({name}) => name).join(', ')}`,
            'Name one, and the plugins to show in it.');
    }
    const [theme = null] = themes;
    const shared = findSharedRooms(repository);
    const basis = moodle === null ? bootstrapBasis(request.bootstrap)
        : {themes: join(moodle.documentRoot, 'theme'), packages: [], name: `Moodle ${moodle.release.split(' ')[0] ?? ''}`};
    const stories = new StoryBook({components, sharedTemplates: shared.templates, moodle, theme: theme?.plugin ?? 'boost'});
    await stories.load();

    let saved = 0;
    let server: PreviewServer | null = null;
    let problems: Problem[] = [];
    const board = new ProblemBoard(all => {
        problems = all;
        report({event: 'problems', problems});
        server?.send({type: 'problems', problems: problems.map(shownProblem)});
    });
    const handle = {
        stories,
        assets: new Assets(components, theme, moodle?.documentRoot ?? null, folderFinder(moodle)),
        sheets: () => styles.sheets,
        listing: (): Listing => ({
            groups: stories.listing(), languages: languagesOf(components, moodle?.documentRoot ?? null),
            theme: theme?.name ?? 'Boost', basis: basis.name,
        }),
        tokens: (): {tokens: Token[]; pairs: [string, string][]} => {
            const prefix = theme?.plugin ?? 'boost';
            const css = (ids: RegExp): string => styles.sheets.filter(({id}) => ids.test(id))
                .map(({rev}) => finished.read(rev, 'ltr') ?? '').join('\n');
            const tokens = readTokens(css(/^base$/), css(/^theme-/), prefix);
            return {tokens, pairs: readPairs(tokens, shared.scss, prefix)};
        },
        url: () => server?.url ?? '',
        assetsUrl: () => `${server?.url ?? ''}/asset/${server?.token ?? ''}`,
        behaviour: behaviourFile(moodle, request.bootstrap),
    };
    server = await PreviewServer.start(request.port, (url, asked) => answer(url, asked),
        () => ({type: 'hello', sheets: styles.sheets, problems: problems.map(shownProblem)}));
    const listening = server;
    const finished = new FinishedCss(new URL(handle.assetsUrl()).pathname, () => tokensText(shared.scss, theme));
    const styles = new StyleQueue({
        theme, plugins: components.filter(({type}) => type !== 'theme'), basis, shared: shared.scss,
    }, finished, {
        sheets: sheets => {
            listening.send({type: 'sheets', sheets});
            report({event: 'styles', milliseconds: saved === 0 ? 0 : Math.round(performance.now() - saved)});
        },
        problems: (source, found) => board.set(source, found),
    });
    const answer = routes({...handle, css: finished});
    const changed = async(files: ReadonlySet<string>): Promise<void> => {
        saved = performance.now();
        await settled(files);
        styles.add(files);
        const {names, listing} = await stories.changed(files);
        if (listing) {
            listening.send({type: 'listing'});
        }
        if (names === null || names.length > 0) {
            listening.send({type: 'stories', names});
            report({event: 'stories', names});
        }
    };
    const note = (error: unknown): void =>
        report({event: 'note', message: error instanceof Error ? error.message : String(error)});
    const changes = request.watch
        ? await watchFiles(
            [...components.map(({folder}) => folder), ...[shared.scss, shared.templates].filter(room => room !== null)],
            files => void changed(files).catch(note), note)
        : null;
    await styles.start();
    report({event: 'ready', url: `${listening.url}/`, stories: countOf(handle.listing()),
        milliseconds: Math.round(performance.now() - began)});
    return {
        url: listening.url,
        listing: handle.listing,
        problems: () => stories.problems(),
        close: async() => {
            await changes?.close();
            await styles.close();
            await listening.close();
            report({event: 'stopped'});
        },
    };
}

function countOf({groups}: Listing): number {
    return groups.flatMap(({templates}) => templates).reduce((sum, {states}) => sum + states.length, 0);
}

/** The tokens, where the repository or the theme has them. */
function tokensText(shared: string | null, theme: Component | null): string {
    for (const folder of [shared, theme === null ? null : join(theme.folder, 'scss')]) {
        try {
            if (folder !== null) {
                return readFileSync(join(folder, 'tokens.scss'), 'utf8');
            }
        } catch {
            // The next may have them.
        }
    }
    return '';
}

/** Menus open in frames by Bootstrap's own script; that of Bootstrap 4 needs jQuery, and is left out. */
function behaviourFile(moodle: Moodle | null, bootstrap: 4 | 5): string | null {
    const five = moodle === null ? bootstrap === 5 : Number(moodle.branch) >= 500;
    return five ? join(dirname(createRequire(import.meta.url).resolve('bootstrap/package.json')), 'dist/js/bootstrap.bundle.min.js')
        : null;
}

function folderFinder(moodle: Moodle | null): (component: string) => string | null {
    let known: Map<string, string> | null = null;
    return component => {
        if (moodle === null) {
            return null;
        }
        known ??= new Map(moodleComponents(moodle).map(({name, folder}) => [name, folder]));
        return known.get(component) ?? null;
    };
}
