// Every road by which somebody else makes an account ends at the same page: at the first login it asks for what is missing,
// and leads on to the page that was wanted.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {upload} from './file-picker.js';
import {lacksLdap, withLdapServer} from './ldap-server.js';
import {MailServer} from './mail-server.js';
import {OAUTH_SETTINGS, withOauthProvider} from './oauth-provider.js';
import {answer, asked, here, logIn, OPEN_COURSES, withForm} from './registration.js';

const PASSWORD = 'Lectern-Secret1';
const POLICY = 'House rules';
const components = ['local_lectern_registration'];

/** Makes a course that everybody may look at. Returns its path. */
async function openCourse({site}: JourneyTools, shortname: string): Promise<string> {
    const made = await site.make({config: {theme: 'boost'}, courses: [{shortname, fullname: 'Fire safety at work'}]});
    return `/course/view.php?id=${made.courses[shortname]?.id}`;
}

/** Where the browser is, as a path with its parameters. */
function place({page}: JourneyTools): string {
    const {pathname, search} = new URL(page.url());
    return pathname + search;
}

/** Answers, then finds the page that was wanted, and everything answered at the next login as well. */
async function answerAndGoOn(
    tools: JourneyTools, course: string, values: Record<string, string>, logInAgain: () => Promise<void>,
): Promise<void> {
    const {open, logOut} = tools;
    await answer(tools, values);
    strictEqual(place(tools), course);
    await logOut();
    await open(course);
    await logInAgain();
    strictEqual(place(tools), course, 'Who has answered is asked again');
}

/** Uploads a file of accounts as an administrator does. */
async function uploadAccounts(tools: JourneyTools, rows: string[], options: Record<string, string> = {}): Promise<void> {
    const {page, open, quiet} = tools;
    const next = page.getByRole('button', {name: 'Upload users'});
    await open('/admin/tool/uploaduser/index.php');
    await upload(tools, {name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n'))});
    await Promise.all([page.waitForEvent('load'), next.click()]);
    await quiet();
    for (const [name, label] of Object.entries(options)) {
        await page.selectOption(`[name=${name}]`, {label});
        await quiet();
    }
    await Promise.all([page.waitForEvent('load'), next.click()]);
    await quiet();
    match(await page.locator('[role=main]').innerText(), /Errors: 0/);
}

/** Makes an account by the form of the site administration, as an administrator does. */
async function makeAccount(tools: JourneyTools, username: string, email: string): Promise<void> {
    const {site, page, login, open, quiet, logOut} = tools;
    await login(site.admin.username, site.admin.password);
    await open('/user/editadvanced.php?id=-1');
    await page.fill('#id_username', username);
    await page.locator('[data-passwordunmask=edit]').first().click();
    await page.fill('#id_newpassword', PASSWORD);
    await page.check('#id_preference_auth_forcepasswordchange');
    await page.fill('#id_firstname', 'Ines');
    await page.fill('#id_lastname', 'Öz');
    await page.fill('#id_email', email);
    await Promise.all([page.waitForURL(/\/admin\/user\.php/), page.click('#id_submitbutton')]);
    await quiet();
    await logOut();
}

/** Changes a password that has to be changed, and goes on. */
async function changePassword({page, quiet}: JourneyTools): Promise<void> {
    match(page.url(), /\/login\/change_password\.php/);
    await page.fill('[name=password]', PASSWORD);
    await page.fill('[name=newpassword1]', `${PASSWORD}!`);
    await page.fill('[name=newpassword2]', `${PASSWORD}!`);
    await Promise.all([page.waitForEvent('load'), page.click('#id_submitbutton')]);
    await quiet();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: 'Continue'}).click()]);
    await quiet();
}

export const journeys: Journey[] = [
    {
        name: 'Who first comes by an OAuth 2 provider is asked for what it did not tell, and led on to the course',
        components,
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open, quiet} = tools;
            const person = {
                sub: '17', preferred_username: 'oauth.osei', given_name: 'Osei', family_name: 'Kwame',
                email: 'osei@example.org', address: {locality: 'Accra'},
            };
            await withForm(site, ['city', 'department'], {...OAUTH_SETTINGS, ...OPEN_COURSES}, () =>
                withOauthProvider(site, person, async button => {
                    const course = await openCourse(tools, 'ROADOAUTH');
                    const logInThere = async (): Promise<void> => {
                        await Promise.all([
                            page.waitForURL(url => !/^\/(?:login|auth)\//.test(url.pathname)),
                            page.getByRole('link', {name: button}).click(),
                        ]);
                        await quiet();
                    };
                    await open(course);
                    await logInThere();
                    deepStrictEqual(await asked(tools), ['department']);
                    await answerAndGoOn(tools, course, {department: 'Kitchen'}, logInThere);
                }));
        },
    },
    {
        name: 'Who first comes from an LDAP directory is asked for what it lacks, but not for what it locks, and led on',
        components,
        needs: lacksLdap,
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, open} = tools;
            const person = {
                uid: 'ldap.lena', cn: 'Lena Lund', givenName: 'Lena', sn: 'Lund', mail: 'lena@example.org', l: 'Lund',
                userPassword: PASSWORD,
            };
            await withLdapServer([person], settings =>
                withForm(site, ['city', 'department', 'institution'], {
                    ...settings, ...OPEN_COURSES, 'auth_ldap/field_lock_department': 'locked',
                }, async () => {
                    const course = await openCourse(tools, 'ROADLDAP');
                    await open(course);
                    await logIn(tools, person.uid, PASSWORD);
                    deepStrictEqual(await asked(tools), ['institution']);
                    await answerAndGoOn(tools, course, {institution: 'Harbour'}, () => logIn(tools, person.uid, PASSWORD));
                }));
        },
    },
    {
        name: 'Who came by an uploaded file is asked for what it left blank, and again in the open session when a file blanks it',
        components,
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, login, open, logOut} = tools;
            await withForm(site, ['city', 'department'], OPEN_COURSES, async () => {
                const course = await openCourse(tools, 'ROADCSV');
                await login(site.admin.username, site.admin.password);
                await uploadAccounts(tools, [
                    'username,password,firstname,lastname,email,city,department',
                    `csv.chidi,${PASSWORD},Chidi,Eze,chidi@example.org,,Kitchen`,
                ]);
                await logOut();
                await open(course);
                await logIn(tools, 'csv.chidi', PASSWORD);
                deepStrictEqual(await asked(tools), ['city']);
                await answerAndGoOn(tools, course, {city: 'Enugu'}, () => logIn(tools, 'csv.chidi', PASSWORD));

                const session = await page.context().cookies();
                await logOut();
                await login(site.admin.username, site.admin.password);
                await uploadAccounts(tools, ['username,department', 'csv.chidi,'], {
                    uutype: 'Update existing users only', uuupdatetype: 'Override with file',
                });
                await logOut();
                await page.context().addCookies(session);
                await open(course);
                deepStrictEqual(await asked(tools), ['department']);
                await answer(tools, {department: 'Cellar'});
                strictEqual(place(tools), course);
            });
        },
    },
    {
        name: 'Who an administrator made an account for changes the password, agrees to the policy, answers, and is led on',
        components,
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open, quiet} = tools;
            await withForm(site, ['city'], {...OPEN_COURSES, 'core/sitepolicyhandler': 'tool_policy'}, async () => {
                const course = await openCourse(tools, 'ROADADMIN');
                await makeAccount(tools, 'admin.ines', 'ines@example.org');
                await site.runPhp(here('set_up_policy.php'), POLICY);
                try {
                    await open(course);
                    await logIn(tools, 'admin.ines', PASSWORD);
                    await changePassword(tools);
                    match(page.url(), /\/admin\/tool\/policy\//);
                    await Promise.all([
                        page.waitForURL(url => !url.pathname.startsWith('/admin/tool/policy/')),
                        page.getByRole('button', {name: `I agree to the ${POLICY}`}).click(),
                    ]);
                    await quiet();
                    deepStrictEqual(await asked(tools), ['city']);
                    await answerAndGoOn(tools, course, {city: 'İzmir'}, () => logIn(tools, 'admin.ines', `${PASSWORD}!`));
                } finally {
                    await site.runPhp(here('set_up_policy.php'), null);
                }
            });
        },
    },
    {
        name: 'Who has to show a code from their mail does so first, answers then, and is led on',
        components,
        run: async (tools: JourneyTools): Promise<void> => {
            const {site, page, open, quiet} = tools;
            const mfa = {
                'tool_mfa/enabled': 1, 'tool_mfa/factor_order': 'email', 'factor_email/enabled': 1, 'factor_email/weight': 100,
            };
            const {users} = await site.make({users: [{username: 'mfa.mira'}]});
            const email = 'mira@example.org';
            await site.runPhp(here('registration.php'), {change: {'mfa.mira': {email}}});
            await withForm(site, ['department'], {...OPEN_COURSES, ...mfa}, () =>
                MailServer.during(site, here('mail_port.php'), async mails => {
                    const course = await openCourse(tools, 'ROADMFA');
                    const logInByCode = async (): Promise<void> => {
                        await logIn(tools, 'mfa.mira', users['mfa.mira']?.password ?? '');
                        match(page.url(), /\/admin\/tool\/mfa\/auth\.php/);
                        const code = mails.take(email)[0]?.text.match(/\b\d{6}\b/)?.[0];
                        ok(code, 'No code came by mail');
                        // The sixth digit sends the form.
                        await Promise.all([
                            page.waitForURL(url => !url.pathname.startsWith('/admin/tool/mfa/')),
                            page.fill('#id_verificationcode', code),
                        ]);
                        await quiet();
                    };
                    await open(course);
                    await logInByCode();
                    deepStrictEqual(await asked(tools), ['department']);
                    await answerAndGoOn(tools, course, {department: 'Kitchen'}, logInByCode);
                }));
        },
    },
];
