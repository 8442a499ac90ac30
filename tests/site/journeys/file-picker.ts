import type {JourneyTools} from '../../../cli/services/site/tier/journey.js';

/** A path, or a file that is nowhere on the disk. */
type Upload = string | {name: string; mimeType: string; buffer: Buffer};

/** Chooses a file through the page's file picker, as a person does it. */
export async function upload({page, quiet}: Pick<JourneyTools, 'page' | 'quiet'>, file: Upload): Promise<void> {
    await page.getByRole('button', {name: 'Choose a file...'}).click();
    await quiet();
    await page.locator('.fp-repo', {hasText: 'Upload a file'}).first().click();
    await quiet(); // The picker fetches the form anew.
    await page.locator('.fp-upload-form input[type=file]').setInputFiles(file);
    await page.locator('.fp-upload-btn').click();
    await page.locator('.filepicker-filename a').waitFor();
}
