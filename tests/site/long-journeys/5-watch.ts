import {deepStrictEqual, match, notStrictEqual, ok, strictEqual} from 'node:assert';
import {createServer} from 'node:http';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import type {WatchEvent} from '../../../cli/services/watch/events.js';
import {dashboard} from './watch/dashboard.js';
import {compareStyles, sheetAddress} from './watch/computed-styles.js';
import {Watcher} from './watch/watcher.js';

const BLOCK = 'local_plugins/block_lectern_mycourses';
const COMPONENTS = ['theme_lectern', 'block_lectern_mycourses'];

/** All of the site's scripts are put together anew when one changed: a busy machine takes a while for that. */
const PATIENCE = 180_000;

const told = (count: number) => (event: WatchEvent): boolean => event.event === 'problems' && event.problems.length === count;
const page = (action: 'reload' | 'styles') => (event: WatchEvent): boolean => event.event === 'page' && event.action === action;

/** A page's text: it has what the setting that the watcher uses puts into its head. */
async function head(tools: JourneyTools): Promise<string> {
    return (await tools.page.request.get('/login/index.php', {timeout: PATIENCE})).text();
}

export const journeys: Journey[] = [{
    name: 'A developer saves a template, a script and styles, and the page shows each',
    components: COMPONENTS,
    expectedMessages: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/],
    run: async (tools: JourneyTools): Promise<void> => {
        tools.page.setDefaultTimeout(PATIENCE);
        const {site, page: browser} = tools;
        const watcher = await Watcher.start(site.code, COMPONENTS);
        try {
            await dashboard(tools);

            await watcher.save(`${BLOCK}/templates/mycourses.mustache`,
                text => text.replace(/<form/, '<p id="saved">Saved</p><form'), page('reload'));
            await browser.locator('#saved').first().waitFor();

            await watcher.save(`${BLOCK}/amd/src/mycourses.ts`,
                text => `${text}\ndocument.documentElement.dataset['saved'] = '1';\n`, page('reload'));
            await browser.locator('html[data-saved="1"]').waitFor();

            const stamp = await browser.evaluate('window.stamp = Math.random()');
            await watcher.save('theme/lectern/scss/post.scss', text => `${text}\nbody { outline: 3px solid rgb(1, 2, 3); }\n`,
                page('styles'));
            await browser.waitForFunction('getComputedStyle(document.body).outlineColor === "rgb(1, 2, 3)"');
            await watcher.save(`${BLOCK}/scss/styles.scss`,
                text => `${text}\n.block_lectern_mycourses { outline: 3px solid rgb(3, 2, 1); }\n`, page('styles'));
            await browser.waitForFunction(
                'getComputedStyle(document.querySelector(".block_lectern_mycourses")).outlineColor === "rgb(3, 2, 1)"');
            strictEqual(await browser.evaluate('window.stamp'), stamp, 'Styles came with a reload');
            strictEqual(await browser.locator('link[rel=stylesheet][href*="/theme/styles.php/"]').count(), 1);
        } finally {
            strictEqual(await watcher.stop(), 0);
        }
        ok(!(await head(tools)).includes('lectern watch'), 'The script stayed in the pages');
    },
}, {
    name: 'A developer\'s mistakes are shown over the page, and go when they are mended',
    components: COMPONENTS,
    expectedMessages: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/],
    run: async (tools: JourneyTools): Promise<void> => {
        tools.page.setDefaultTimeout(PATIENCE);
        const {site, page: browser, screenshots} = tools;
        const watcher = await Watcher.start(site.code, COMPONENTS);
        try {
            await dashboard(tools);
            const mistakes: [path: string, broken: string, message: RegExp][] = [
                [`${BLOCK}/amd/src/tools.ts`, '\nexport const x = (<b>;\n', /expected/],
                [`${BLOCK}/lib.php`, '\nfunction x( {\n', /Unexpected/],
                [`${BLOCK}/templates/empty.mustache`, '\n{{#x}}<img src=x onerror="document.title=1">\n', /x/],
                ['theme/lectern/scss/post.scss', '\nbody { color: $undefinedone; }\n', /Undefined variable/],
            ];
            for (const [path, broken, message] of mistakes) {
                await watcher.save(path, text => text + broken, told(1));
                const item = browser.locator('lectern-watch li');
                await item.waitFor();
                match(await item.locator('.message').innerText(), message);
                match(await item.locator('.place').innerText(), new RegExp(`${path.split('/').at(-1)}:\\d+:\\d+$`));
                ok(await item.locator('.here').isVisible());
                await watcher.save(path, text => text.replace(broken, ''), told(0));
                await browser.locator('lectern-watch').waitFor({state: 'detached'});
            }
            await watcher.save(`${BLOCK}/amd/src/tools.ts`, text => `${text}\nexport const x: number = 'x';\n`, told(1));
            await browser.locator('lectern-watch .pill').click();
            await browser.locator('lectern-watch .here').waitFor();
            await screenshots('watch overlay');
            await watcher.save(`${BLOCK}/amd/src/tools.ts`, text => text.replace(/\nexport const x: number = 'x';\n/, ''), told(0));
            await browser.locator('lectern-watch').waitFor({state: 'detached'});
            notStrictEqual(await browser.title(), '1', 'Text of a file ran as script');
        } finally {
            await watcher.stop();
        }
    },
}, {
    name: 'Under watch a page looks as the site itself makes it',
    components: COMPONENTS,
    expectedMessages: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/],
    run: async (tools: JourneyTools): Promise<void> => {
        tools.page.setDefaultTimeout(PATIENCE);
        const {site, page: browser, open} = tools;
        const watcher = await Watcher.start(site.code, COMPONENTS);
        let address = '';
        let watched = '';
        try {
            await dashboard(tools);
            await watcher.save('theme/lectern/scss/post.scss', text => `${text}\n`, page('styles'));
            address = await sheetAddress(browser, '/my/');
            watched = await (await browser.request.get(address, {timeout: PATIENCE})).text();
        } finally {
            await watcher.stop();
        }
        match(watched, /\/theme\/(?:image|font)\.php\/lectern\//, 'Addresses of images or fonts are not rewritten');
        for (const path of ['/my/', '/user/preferences.php']) {
            await open(path);
            const own = await sheetAddress(browser, path);
            notStrictEqual(own, address);
            const compiled = await (await browser.request.get(own, {timeout: PATIENCE})).text();
            notStrictEqual(compiled, watched, 'The site did not compile its own');
            const {elements, differences} = await compareStyles(browser, compiled, watched);
            ok(elements > 50);
            deepStrictEqual(differences, []);
        }
    },
}, {
    name: 'A watcher that was killed leaves nothing behind, and another program at its port cannot run anything',
    components: COMPONENTS,
    expectedMessages: [/integrity|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/],
    run: async (tools: JourneyTools): Promise<void> => {
        tools.page.setDefaultTimeout(PATIENCE);
        const {site, page: browser, open} = tools;
        const watcher = await Watcher.start(site.code, COMPONENTS);
        const html = await head(tools);
        const address = /src="(http:\/\/127\.0\.0\.1:(\d+)\/[^"]+)"/.exec(html);
        const integrity = /integrity="(sha384-[^"]+)"/.exec(html)?.[1];
        ok(address !== null && integrity !== undefined, 'No script in the pages');
        await watcher.kill();
        // Its PHP process sees that it is gone, and takes the script away.
        let left = true;
        while (left) {
            left = (await head(tools)).includes('lectern watch');
        }
        const other = createServer((_request, response) => {
            response.writeHead(200, {'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*'})
                .end('window.taken = true;');
        });
        await new Promise<void>(done => other.listen(Number(address[2]), '127.0.0.1', done));
        try {
            await open('/login/index.php');
            await browser.evaluate(`new Promise(done => {
                const script = document.createElement('script');
                Object.assign(script, ${JSON.stringify({src: address[1], crossOrigin: 'anonymous', integrity})});
                script.onload = script.onerror = done;
                document.head.append(script);
            })`);
            strictEqual(await browser.evaluate('window.taken'), undefined);
        } finally {
            await new Promise(done => other.close(done));
        }
    },
}];
