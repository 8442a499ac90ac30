import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';

/**
 * For a journey that is there once for each theme: the oldest Moodle shows one of them, the others the other, since both on both
 * would keep the gate for minutes. With LECTERN_BOTH_THEMES=1 each Moodle shows both.
 *
 * @param theme the theme of the journey
 * @param onOldest the theme that Moodle 4.5 shows
 */
export const inItsTheme = (theme: string, onOldest: string) => (site: SiteHandle): Promise<string | null> => {
    const shown = process.env['LECTERN_BOTH_THEMES'] === '1' || (theme === onOldest) === (site.branch === '405');
    return Promise.resolve(shown ? null : 'the other Moodle shows it; LECTERN_BOTH_THEMES=1 has both show it');
};
