/** The people of the academy in one browser, each logged in once. Make a new one for each theme: a session remembers much. */
export class Visitors {
  constructor(site, browser) {
    this.site = site;
    this.browser = browser;
    this.states = new Map([['visitor', undefined]]);
  }

  /** A context with nothing in its cache, logged in as the role; close it after use. */
  async context(role, options = {}) {
    if (!this.states.has(role)) {
      this.states.set(role, await this.login(role));
    }
    return this.browser.newContext({
      viewport: {width: 1280, height: 900}, storageState: this.states.get(role)?.storage, ...options,
    });
  }

  /** Opens one of PAGES and waits until nothing is loaded any more. */
  async open(page, {path, name, role}, direction = 'ltr') {
    const wanted = new URL(path(this.site.made), this.site.url);
    wanted.searchParams.set('lang', direction === 'rtl' ? 'ar_xb' : 'en');
    if (wanted.searchParams.has('edit')) {
      wanted.searchParams.set('sesskey', this.states.get(role).sesskey);
    }
    const response = await page.goto(wanted.href, {waitUntil: 'networkidle', timeout: 180_000});
    if (!response.ok()) {
      throw new Error(`${name} answers with ${response.status()} at ${wanted.href}`);
    }
    // On a busy machine the network may be idle before the page's scripts began. Moodle lists those that have not ended.
    await page.waitForFunction('typeof M !== "object" || !M.util?.pending_js?.length', null, {timeout: 60_000});
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  }

  async login(role) {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    // A browser on a busy machine may be late with the page's scripts, and Moodle then sees another form than was filled.
    for (let tries = 3; ; tries--) {
      await page.goto(`${this.site.url}/login/index.php?lang=en`, {waitUntil: 'networkidle'});
      await page.fill('#username', role);
      await page.fill('#password', this.site.passwords[role]);
      await Promise.all([page.waitForNavigation({waitUntil: 'load'}), page.click('#loginbtn')]);
      await page.waitForLoadState('networkidle');
      if (!new URL(page.url()).pathname.includes('/login/')) {
        break;
      }
      if (tries === 1) {
        throw new Error(`${role} cannot log in: ${await page.locator('[role="alert"], .alert').allInnerTexts()}`);
      }
    }
    const storage = await context.storageState();
    // The session alone: the theme also keeps for which revision the fonts are in the browser's cache, and a cold one has none.
    storage.cookies = storage.cookies.filter(({name}) => name.startsWith('Moodle'));
    const state = {storage, sesskey: await page.evaluate('M.cfg.sesskey')};
    await context.close();
    return state;
  }
}
