import {UserError} from '../../core/errors.js';

/** Where the Marketplace's API is; documented at https://moodledev.io/general/community/plugincontribution/moodlemarketplaceapi. */
export const MARKETPLACE_API = 'https://marketplace.moodle.com/api';

/**
 * The API's address from what a user named. A token travels with every request, so only https will do, except on this
 * machine.
 *
 * @throws UserError where it is no address, not https, or carries a name and password
 */
export function parseApiUrl(input: string): URL {
    const url = URL.canParse(input) ? new URL(input) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new UserError(`This is no web address: ${input}`, `Name the API's, like ${MARKETPLACE_API}.`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new UserError(
            'An address with a name and password is not taken',
            'Name the address alone; the token comes from the environment or the keyring.',
        );
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw new UserError(`http would show the token to everybody on the way: ${input}`, 'Use https.');
    }
    return url;
}

/** The address that takes a new version of a plugin. */
export function versionsUrl(api: URL, component: string): URL {
    const url = new URL(api);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/plugins/${encodeURIComponent(component)}/versions`;
    url.search = '';
    url.hash = '';
    return url;
}

function isLoopback(host: string): boolean {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
