import {chromium} from 'playwright-core';
import {findProgram} from '../../build/cli/services/site/programs.js';

/** The system's Chromium, which asks nobody outside this machine for anything and shows the same colours everywhere. */
export function launchChromium(...more) {
  return chromium.launch({
    executablePath: findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--force-color-profile=srgb', ...more,
      ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}
