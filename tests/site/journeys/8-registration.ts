// Registration: a visitor signs up on a phone, with and without script; strangers learn nothing; who has an account is asked
// for what is missing and led on; the app signs up.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import {MailServer} from './mail-server.js';
import {inItsTheme} from './themes.js';

const PAGES = '/local/lectern_registration';
const PASSWORD = 'Lectern-Secret1';
const here = (name: string): string => resolve('tests/site/journeys', name);

const STEPS = {
    steps: ['About you', 'Your work'],
    fields: [
        {name: 'firstname'}, {name: 'lastname'},
        {name: 'email', help: 'We send you a link.', rules: {refuseddomains: ['spam.example']}},
        {name: 'country', step: 2}, {name: 'phone1', step: 2, rules: {phone: 'country'}},
        {name: 'department', step: 2, mandatory: false},
    ],
};

interface AppAnswer {
    error: boolean;
    data?: {success: boolean; warnings: {item: string}[]};
}

interface Told {
    signups?: number;
    form?: object;
    config?: Record<string, string | false>;
    people?: Record<string, {city: string; phone1: string; department: string; confirmed: string; username: string} | null>;
}

const tell = (site: SiteHandle, request: object): Promise<Told> =>
    site.runPhp(here('registration.php'), request) as Promise<Told>;

/** Runs something under other settings, and puts those back that were there before. */
const withSettings = async (site: SiteHandle, form: object, config: Record<string, string | number>, run: () => Promise<void>):
Promise<void> => {
    const before = await tell(site, {form, config});
    try {
        await run();
    } finally {
        await tell(site, before);
    }
};

const main = (page: Page): Promise<string> => page.locator('.lectern-registration').innerText();
const next = async ({page, quiet}: JourneyTools): Promise<void> => {
    await page.locator('[name=submitbutton]').click();
    await page.waitForLoadState('load');
    await quiet();
};

const confirmLink = (mails: MailServer, email: string): string =>
    mails.take(email)[0]?.links.find(link => link.includes(`${PAGES}/confirm.php`)) ?? 'no link came';

export const journeys: Journey[] = [
    ...['boost', 'lectern'].map((theme): Journey => ({
        name: `A visitor signs up in two steps on a phone, confirms by mail, and is where they wanted to be, in ${theme}`,
        components: theme === 'lectern' ? ['local_lectern_registration', 'theme_lectern'] : ['local_lectern_registration'],
        needs: inItsTheme(theme, 'boost'),
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open, quiet, axeClean, screenshots} = tools;
            const made = await site.make({config: {theme}, courses: [{shortname: `REG${theme}`, fullname: 'First aid'}]});
            const email = `amélie.${theme}@example.org`.replace('é', 'e');
            await withSettings(site, STEPS, {'core/registerauth': 'email'}, () =>
                MailServer.during(site, here('mail_port.php'), async mails => {
                    await page.setViewportSize({width: 360, height: 740});
                    await open(`/course/view.php?id=${made.courses[`REG${theme}`]?.id}`);
                    await open('/login/signup.php');
                    match(page.url(), /local\/lectern_registration\/signup\.php/);
                    strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
                    await axeClean('.lectern-registration');
                    await screenshots(`registration step one ${theme}`);

                    // The browser checks by itself: nothing is sent, the first wrong field has the focus.
                    await page.fill('[name=firstname]', 'أميلي');
                    await page.fill('[name=email]', 'amelie@spam.example');
                    await page.locator('[name=submitbutton]').click();
                    await page.waitForFunction('document.activeElement.name === "lastname"');
                    match(await main(page), /from there are not accepted/);
                    await axeClean('.lectern-registration');
                    await screenshots(`registration refused ${theme}`);
                    await page.fill('[name=lastname]', 'Doré 🎓');
                    await page.fill('[name=email]', email);
                    await next(tools);
                    match(await main(page), /Step 2 of 2[\s\S]*Your work/);

                    // What was typed survives a way back, a reload, and an answer that is refused.
                    await page.selectOption('[name=country]', 'DE');
                    await page.fill('[name=phone1]', '030 901820');
                    await page.locator('[name=back]').click();
                    await quiet();
                    strictEqual(await page.inputValue('[name=lastname]'), 'Doré 🎓');
                    await next(tools);
                    await page.reload();
                    await quiet();
                    strictEqual(await page.inputValue('[name=phone1]'), '030 901820');
                    strictEqual(await page.inputValue('[name=password]'), '');
                    await axeClean('.lectern-registration');
                    await screenshots(`registration step two ${theme}`);
                    await page.fill('[name=password]', PASSWORD);
                    await next(tools);
                    match(await main(page), /Please look at your email/);
                    await axeClean('.lectern-registration');
                    await screenshots(`registration sent ${theme}`);

                    await tell(site, {process: true});
                    const link = confirmLink(mails, email);
                    await page.goto(link);
                    await quiet();
                    await page.fill('[name=password]', `${PASSWORD}x`);
                    await next(tools);
                    match(await main(page), /not the password of this sign-up/);
                    await axeClean('.lectern-registration');
                    await screenshots(`registration confirm ${theme}`);
                    await page.fill('[name=password]', PASSWORD);
                    await next(tools);
                    match(page.url(), /\/course\/|\/enrol\//, 'Who confirmed is not where they wanted to be');
                    const {people} = await tell(site, {people: [email]});
                    deepStrictEqual([people?.[email]?.confirmed, people?.[email]?.phone1].map(String), ['1', '+4930901820']);
                    await open('/my/');
                    ok(!page.url().includes('lectern_registration'), 'Who has just answered is asked again');
                    await page.goto(link);
                    match(await main(page), /does not work any more/);
                }));
        },
    })),
    {
        name: 'A visitor without script signs up, and a step that was not reached cannot be forged',
        components: ['local_lectern_registration'],
        run: async ({site, page}: JourneyTools): Promise<void> => {
            const email = 'no.script@example.org';
            await withSettings(site, STEPS, {'core/registerauth': 'email'}, () =>
            MailServer.during(site, here('mail_port.php'), async mails => {
                const context = await page.context().browser()?.newContext({javaScriptEnabled: false, baseURL: site.url});
                ok(context);
                try {
                    const plain = await context.newPage();
                    await plain.goto(`${PAGES}/signup.php?step=1`);
                    match(await main(plain), /Step 1 of 2/);
                    await plain.click('[name=submitbutton]');
                    match(await main(plain), /Please fill this in/);
                    await plain.fill('[name=firstname]', 'Noor');
                    await plain.fill('[name=lastname]', 'Haddad');
                    await plain.fill('[name=email]', email);
                    // Fields of another step and columns that nobody is asked, sent all the same.
                    await plain.evaluate(`(() => {
                        const form = document.querySelector('form.lectern-registration-form');
                        for (const [name, value] of Object.entries({auth: 'manual', confirmed: '1', idnumber: '7', phone1: 'x'})) {
                            form.insertAdjacentHTML('beforeend', '<input type="hidden" name="' + name + '" value="' + value + '">');
                        }
                        form.querySelector('[name=step]').value = '1';
                    })()`);
                    await plain.click('[name=submitbutton]');
                    match(await main(plain), /Step 1 of 2/, 'A forged step was taken');
                    await plain.fill('[name=firstname]', 'Noor');
                    await plain.fill('[name=lastname]', 'Haddad');
                    await plain.fill('[name=email]', email);
                    await plain.click('[name=submitbutton]');
                    match(await main(plain), /Step 2 of 2/);
                    await plain.selectOption('[name=country]', 'NL');
                    await plain.fill('[name=phone1]', '12');
                    await plain.fill('[name=password]', PASSWORD);
                    await plain.click('[name=submitbutton]');
                    ok(!plain.url().includes('sent'), 'A number that is none was taken');
                    await plain.fill('[name=phone1]', '+31 20 5555555');
                    await plain.fill('[name=password]', PASSWORD);
                    const data = await plain.evaluate(`new URLSearchParams(
                        new FormData(document.querySelector('form.lectern-registration-form'))) + '&submitbutton=1'`) as string;
                    await plain.click('[name=submitbutton]');
                    match(await main(plain), /Please look at your email/);
                    // Pressed twice: the second one is led to the same page, and is no second sign-up.
                    const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
                    match((await context.request.post(`${PAGES}/signup.php`, {data, headers})).url(), /sent=1/);
                    strictEqual((await tell(site, {signups: true})).signups, 1);
                    const waiting = await tell(site, {process: true, people: [email]});
                    strictEqual(String(waiting.people?.[email]?.confirmed), '0');
                    await plain.goto(confirmLink(mails, email));
                    await plain.fill('[name=password]', PASSWORD);
                    await plain.click('[name=submitbutton]');
                    ok(!plain.url().includes('confirm.php'));
                } finally {
                    await context.close();
                }
                const {people} = await tell(site, {people: [email]});
                strictEqual(people?.[email]?.phone1, '+31205555555');
                strictEqual(String(people?.[email]?.confirmed), '1');
            }));
        },
    },
    {
        name: 'A stranger who signs up with somebody’s address is answered as everybody is, and its owner gets a mail',
        components: ['local_lectern_registration'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open, logOut} = tools;
            await site.make({config: {theme: 'boost'}, users: [{username: 'owner', firstname: 'Olga'}]});
            const owner = 'olga@example.org';
            await tell(site, {change: {owner: {email: owner}}});
            await withSettings(site, {fields: []}, {'core/registerauth': 'email'}, () =>
                MailServer.during(site, here('mail_port.php'), async mails => {
                    const answers: string[] = [];
                    for (const email of [owner.toUpperCase(), 'nobody.yet@example.org']) {
                        await logOut();
                        await open(`${PAGES}/signup.php`);
                        await page.fill('[name=firstname]', 'Mallory');
                        await page.fill('[name=lastname]', 'M');
                        await page.fill('[name=email]', email);
                        await page.fill('[name=password]', PASSWORD);
                        await next(tools);
                        answers.push(`${page.url()} ${await main(page)}`);
                    }
                    strictEqual(answers[0], answers[1]);
                    await tell(site, {process: true});
                    const [told] = mails.take(owner);
                    match(told?.text ?? '', /already have an account[\s\S]*forgot_password\.php/);
                    match(confirmLink(mails, 'nobody.yet@example.org'), /confirm\.php/);
                    await open('/login/index.php');
                    await page.fill('#username', 'owner');
                    await page.fill('#password', PASSWORD);
                    await page.click('#loginbtn');
                    await page.waitForLoadState('networkidle');
                    match(page.url(), /\/login\//, 'The stranger’s password opens the account');
                }));
        },
    },
    {
        name: 'Somebody who has an account is asked for what is missing, later if they wish, and led on to the page they wanted',
        components: ['local_lectern_registration'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, login, open, quiet, axeClean, screenshots, logOut} = tools;
            const made = await site.make({
                config: {theme: 'boost'},
                users: [{username: 'tomas', firstname: 'Tomás', lastname: 'Vega'}],
                courses: [{shortname: 'REGEX', fullname: 'Fire drill', students: {tomas: 0}}],
            });
            const course = `/course/view.php?id=${made.courses['REGEX']?.id}`;
            const password = made.users['tomas']?.password ?? '';
            await tell(site, {old: ['tomas'], change: {tomas: {department: '', phone1: ''}}});
            const form = {fields: [
                {name: 'city'}, {name: 'department', help: 'As on your badge.'}, {name: 'phone1', mandatory: false},
            ]};
            await withSettings(site, form, {
                'local_lectern_registration/askexisting': 1, 'local_lectern_registration/grace': 'days',
            }, async () => {
                await open(course);
                await page.fill('#username', 'tomas');
                await page.fill('#password', password);
                await Promise.all([page.waitForURL(/complete\.php/), page.click('#loginbtn')]);
                await quiet();
                strictEqual(await page.locator('[name=department]').count(), 1);
                strictEqual(await page.locator('[name=city]').count(), 0, 'What is there is asked again');
                await axeClean('.lectern-registration');
                await screenshots('registration complete');
                await page.locator('[name=cancel]').click();
                await page.waitForURL(new RegExp(course.replace(/[?]/g, '\\?')));
                await open('/my/');
                match(page.url(), /\/my\//, 'Not now holds for the login');

                // The time is over, in the session that is open.
                await tell(site, {config: {'local_lectern_registration/grace': 'none'}});
                await open(course);
                match(page.url(), /complete\.php/);
                strictEqual(await page.locator('[name=cancel]').count(), 0);
                // A page that is free, and the way out.
                await open('/login/change_password.php');
                match(page.url(), /change_password/);
                await open(course);
                await page.locator('[name=submitbutton]').click();
                await page.waitForFunction('document.activeElement.name === "department"');
                await page.fill('[name=department]', 'Logistics');
                await next(tools);
                match(page.url(), new RegExp(course.replace(/[?]/g, '\\?')));
                match(await page.locator('body').innerText(), /Thank you/);
                strictEqual((await tell(site, {people: ['tomas']})).people?.['tomas']?.department, 'Logistics');

                // What was sent from a page that stood open is not sent again, and not lost without a word.
                await open('/badges/preferences.php');
                await tell(site, {change: {tomas: {department: ''}}});
                await page.getByRole('button', {name: 'Save changes'}).click();
                await page.waitForURL(/complete\.php/);
                match(await main(page), /was not saved/);
                await page.fill('[name=department]', 'Logistics');
                await next(tools);
                match(page.url(), /badges\/preferences\.php/);
                match(await page.locator('body').innerText(), /send it again/);
                await logOut();
                await login('tomas', password);
                ok(!page.url().includes('complete.php'));
            });
        },
    },
    {
        name: 'The app signs somebody up by its service, and the browser asks for the rest',
        components: ['local_lectern_registration'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open} = tools;
            await site.make({config: {theme: 'boost'}});
            await withSettings(site, {fields: [{name: 'city'}, {name: 'institution'}]}, {'core/registerauth': 'email'}, () =>
                MailServer.during(site, here('mail_port.php'), async mails => {
                    const call = async (args: object): Promise<AppAnswer> => {
                        const response = await fetch(`${site.url}/lib/ajax/service-nologin.php?info=auth_email_signup_user`, {
                            method: 'POST', body: JSON.stringify([{index: 0, methodname: 'auth_email_signup_user', args}]),
                        });
                        return (await response.json() as [AppAnswer])[0];
                    };
                    const person = {
                        username: 'appuser', password: PASSWORD,
                        firstname: 'Ayo', lastname: 'Bello', email: 'ayo@example.org', country: 'NG',
                    };
                    const refused = await call({...person, city: ''});
                    deepStrictEqual(refused.data?.warnings.map(({item}) => item), ['city']);
                    strictEqual((await call({...person, city: 'Lagos'})).data?.success, true);
                    await tell(site, {process: true});
                    await page.goto(confirmLink(mails, person.email));
                    await page.fill('[name=password]', PASSWORD);
                    await next(tools);
                    await open('/my/');
                    match(page.url(), /complete\.php/);
                    strictEqual(await page.locator('[name=city]').count(), 0);
                    await page.fill('[name=institution]', 'Port of Lagos');
                    await next(tools);
                    match(page.url(), /\/my\//);
                }));
        },
    },
];
