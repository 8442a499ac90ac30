import {match, ok} from 'node:assert';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import type {SourceFolder} from './source-folder.js';

const BLOCK = 'local_plugins/block_lectern_mycourses';
const TEMPLATE = `${BLOCK}/templates/mycourses.mustache`;
const MODULE = `${BLOCK}/amd/src/mycourses.ts`;
const STRINGS = `${BLOCK}/lang/en/block_lectern_mycourses.php`;
const CLASS = `${BLOCK}/block_lectern_mycourses.php`;

/** What a developer does, and what the page has to show then, without anybody reloading it. */
export interface Edit {
    what: string;
    run: (at: At) => Promise<void>;
}

export interface At {
    source: SourceFolder;
    page: Page;
    /** The Moodle's folder. */
    moodle: string;
    round: number;
}

const there = (page: Page, selector: string): Promise<void> => page.locator(selector).first().waitFor({state: 'attached'});
const text = (page: Page, wanted: string): Promise<void> => page.getByText(wanted).first().waitFor();
const style = (page: Page, selector: string, property: string, value: string): Promise<unknown> => page.waitForFunction(`
    [...document.querySelectorAll('${selector}')].slice(0, 1)
        .some(element => getComputedStyle(element).getPropertyValue('${property}').trim() === '${value}')`);
const dataset = (page: Page, name: string, value: number | string): Promise<void> => there(page, `html[data-${name}="${value}"]`);

/** A mistake is shown over the page at its place, and goes when it is mended. */
function mistake(what: string, path: string, broken: string, message: RegExp): Edit {
    return {what: `makes a mistake: ${what}`, run: async({source, page}: At): Promise<void> => {
        await source.edit(path, text => text + broken);
        const item = page.locator('lectern-watch li').first();
        await item.locator('.message').filter({hasText: message}).waitFor();
        match(await item.locator('.place').innerText(), new RegExp(`${path.split('/').at(-1)}:\\d+:\\d+$`));
        await source.edit(path, text => text.replace(broken, ''));
        await page.locator('lectern-watch').waitFor({state: 'detached'});
    }};
}

/** In the order of a working hour; each is done again in the next round, with other values. */
export const EDITS: readonly Edit[] = [{
    what: 'writes into a template',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(TEMPLATE, text => text.replace(/(<p data-hour="\d+"><\/p>)?<form/, `<p data-hour="${round}"></p><form`));
        await there(page, `p[data-hour="${round}"]`);
    },
}, {
    what: 'writes into a template that is used many times',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(`${BLOCK}/templates/course.mustache`,
            text => `${text.replace(/<i data-hour="\d+" hidden><\/i>\n$/, '')}<i data-hour="${round}" hidden></i>\n`);
        await there(page, `i[data-hour="${round}"]`);
    },
}, {
    what: 'makes a new template, uses it, renames it, removes it',
    run: async({source, page, moodle, round}: At): Promise<void> => {
        await source.save(`${BLOCK}/templates/first${round}.mustache`, `<b data-part="first${round}"></b>`);
        await source.edit(TEMPLATE, text => text.replace('<form', `{{> block_lectern_mycourses/first${round} }}<form`));
        await there(page, `b[data-part="first${round}"]`);
        await source.save(`${BLOCK}/templates/second${round}.mustache`, `<b data-part="second${round}"></b>`);
        await source.edit(TEMPLATE, text => text.replace(`first${round} }}`, `second${round} }}`));
        await there(page, `b[data-part="second${round}"]`);
        await source.edit(TEMPLATE, text => text.replace(`{{> block_lectern_mycourses/second${round} }}`, ''));
        await page.locator(`b[data-part="second${round}"]`).first().waitFor({state: 'detached'});
        await source.remove(`${BLOCK}/templates/first${round}.mustache`);
        await source.remove(`${BLOCK}/templates/second${round}.mustache`);
        await gone(moodle, `blocks/lectern_mycourses/templates/second${round}.mustache`);
    },
}, {
    what: 'changes a string',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(STRINGS, text => text.replace(/(\['mycourses'\] = ').*(';)/, `$1My courses ${round}$2`));
        await text(page, `My courses ${round}`);
    },
}, {
    what: 'adds a string and uses it',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(STRINGS, text => `${text.trimEnd()}\n$string['zhour${round}'] = 'Hour number ${round}';\n`);
        await source.edit(TEMPLATE,
            text => text.replace('<form', `<em>{{#str}}zhour${round}, block_lectern_mycourses{{/str}}</em><form`));
        await text(page, `Hour number ${round}`);
    },
}, {
    what: 'writes TypeScript',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(MODULE, text => `${text.replace(/document\.documentElement\.dataset\['hour'\].*\n$/, '')}`
            + `document.documentElement.dataset['hour'] = '${round}';\n`);
        await dataset(page, 'hour', round);
    },
}, {
    what: 'makes a new module, uses it, changes it, renames it, removes it',
    run: async({source, page, moodle, round}: At): Promise<void> => {
        const line = (name: string): string =>
            `import {hour} from 'block_lectern_mycourses/${name}';\ndocument.documentElement.dataset['module'] = hour;\n`;
        await source.save(`${BLOCK}/amd/src/one.ts`, `export const hour: string = 'one ${round}';\n`);
        await source.edit(MODULE, text => text + line('one'));
        await dataset(page, 'module', `one ${round}`);
        await source.edit(`${BLOCK}/amd/src/one.ts`, text => text.replace('one ', 'changed '));
        await dataset(page, 'module', `changed ${round}`);
        await source.move(`${BLOCK}/amd/src/one.ts`, `${BLOCK}/amd/src/two.ts`);
        await source.edit(MODULE,
            text => text.replace('mycourses/one', 'mycourses/two').replace('] = hour;', '] = `two ${hour}`;'));
        await dataset(page, 'module', `two changed ${round}`);
        await source.edit(MODULE, text => text.replace(line('two').replace('] = hour;', '] = `two ${hour}`;'), ''));
        await source.remove(`${BLOCK}/amd/src/two.ts`);
        await page.locator('html[data-module]').waitFor({state: 'detached'});
        await gone(moodle, 'blocks/lectern_mycourses/amd/build/two.min.js');
    },
}, mistake('TypeScript', `${BLOCK}/amd/src/tools.ts`, '\nexport const x = (<b>;\n', /expected/), {
    what: 'makes a mistake in a type: the page works all the same',
    run: async({source, page, round}: At): Promise<void> => {
        const broken = `\ndocument.documentElement.dataset['typed'] = ${round};\n`;
        await source.edit(MODULE, text => text + broken);
        await dataset(page, 'typed', round);
        await page.locator('lectern-watch .pill').waitFor();
        await source.edit(MODULE, text => text.replace(broken, ''));
        await page.locator('lectern-watch').waitFor({state: 'detached'});
    },
}, {
    what: 'writes PHP',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(CLASS, text => text.replace(/'footer' => '[^']*'/, `'footer' => 'Footer ${round}'`));
        await text(page, `Footer ${round}`);
    },
}, mistake('PHP', CLASS, '\nfunction x( {\n', /Unexpected/),
mistake('Mustache', `${BLOCK}/templates/empty.mustache`, '\n{{#x}}\n', /x/),
mistake('a language file', STRINGS, '\n$string[\'x\'] = ;\n', /Unexpected/),
mistake('a plugin\'s SCSS', `${BLOCK}/scss/styles.scss`, '\n.x { color: $nowhere; }\n', /Undefined variable/),
mistake('a theme\'s SCSS', 'theme/lectern/scss/post.scss', '\n.x { color: ; }\n', /Expected expression/), {
    what: 'styles the plugin',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit(`${BLOCK}/scss/styles.scss`,
            text => `${text}\n.block_lectern_mycourses { outline: 3px solid rgb(3, 2, ${round}); }\n`);
        await style(page, '.block_lectern_mycourses', 'outline-color', `rgb(3, 2, ${round})`);
    },
}, {
    what: 'styles the theme, in a file of its own in the end',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit('theme/lectern/scss/post.scss', text => `${text}\nbody { outline: 3px solid rgb(1, 2, ${round}); }\n`);
        await style(page, 'body', 'outline-color', `rgb(1, 2, ${round})`);
        await source.save(`theme/lectern/scss/_hour${round}.scss`, `body { outline: 3px solid rgb(4, 4, ${round}); }\n`);
        await source.edit('theme/lectern/scss/post.scss', text => `${text}\n@import "hour${round}";\n`);
        await style(page, 'body', 'outline-color', `rgb(4, 4, ${round})`);
        await source.save(`theme/lectern/scss/_hour${round}.scss`, `body { outline: 3px solid rgb(5, 5, ${round}); }\n`);
        await style(page, 'body', 'outline-color', `rgb(5, 5, ${round})`);
    },
}, {
    what: 'changes a token and a variable of Bootstrap',
    run: async({source, page, round}: At): Promise<void> => {
        await source.edit('scss/tokens.scss', text => text.replace(/(\$lectern-radius: )\d+px/, `$1${20 + round}px`));
        await style(page, ':root', '--lectern-radius', `${20 + round}px`);
        await source.edit('theme/lectern/scss/pre.scss', text => text.replace(/(\$body-color: ).*;/, `$1rgb(${round}, 1, 1);`));
        await style(page, 'body', 'color', `rgb(${round}, 1, 1)`);
    },
}, {
    what: 'draws an icon',
    run: async({source, page, round}: At): Promise<void> => {
        await source.save(`${BLOCK}/pix/hour.svg`,
            `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>hour ${round}</title><path d="M0 0h9v9H0z"/></svg>\n`);
        await page.waitForFunction(`typeof M === 'object' && M.util && fetch(M.util.image_url('hour', 'block_lectern_mycourses'))
            .then(answer => answer.text()).then(svg => svg.includes('hour ${round}')).catch(() => false)`);
    },
}];

async function gone(moodle: string, path: string): Promise<void> {
    const root = existsSync(join(moodle, 'public')) ? join(moodle, 'public') : moodle;
    ok(existsSync(join(root, path.split('/').slice(0, 2).join('/'))), `${path} is nowhere`);
    while (existsSync(join(root, path))) {
        await new Promise(next => setImmediate(next));
    }
}
