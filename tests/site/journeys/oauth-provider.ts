import {OAuth2Server, type MutableResponse} from 'oauth2-mock-server';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import {here, type Settings} from './registration.js';

/** Settings that offer the login by a provider, and let Moodle ask one on this machine. */
export const OAUTH_SETTINGS: Settings = {
    'core/auth': 'email,oauth2', 'core/curlsecurityblockedhosts': '', 'core/curlsecurityallowedport': '',
};

/**
 * Runs something while an OAuth 2 provider on this machine offers a login to a site.
 *
 * @param person what the provider tells of whoever logs in, by the names of OpenID Connect
 * @param run gets the words on the button of the login page
 */
export async function withOauthProvider(
    site: SiteHandle, person: Record<string, unknown>, run: (button: string) => Promise<void>,
): Promise<void> {
    const provider = new OAuth2Server();
    await provider.issuer.keys.generate('RS256');
    provider.service.on('beforeUserinfo', (response: MutableResponse) => {
        response.body = person;
    });
    await provider.start(0, '127.0.0.1');
    try {
        await site.runPhp(here('set_up_oauth.php'), `http://127.0.0.1:${provider.address().port}`);
        await run('The academy’s accounts');
    } finally {
        await site.runPhp(here('set_up_oauth.php'), null);
        await provider.stop();
    }
}
