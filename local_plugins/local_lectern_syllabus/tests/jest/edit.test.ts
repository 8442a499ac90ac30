import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {server} from '../../../../amd/testing/core/ajax';
import {said} from '../../../../amd/testing/core/notification';
import {INTERVAL, init} from '../../amd/src/edit';

const form = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
const area = (): HTMLTextAreaElement => document.querySelector('textarea[name="text_3[text]"]') as HTMLTextAreaElement;
const kept = (): {content: string}[] => server.requests.map(({args}) => args as {content: string});
const state = (): string => document.querySelector('[data-region=lectern-syllabus-state]')?.textContent ?? '';

/** An editor over the text, as TinyMCE puts it there. */
const edit = (content: string, dirty = false): void => {
    const editor = {initialized: true, isDirty: () => dirty, getContent: () => content};
    (window as unknown as {tinymce: unknown}).tinymce = {get: () => editor};
};

beforeEach(() => {
    jest.useFakeTimers();
    server.requests = [];
    server.answer = () => ({timemodified: 1764150000});
    document.body.innerHTML = `<p data-region="lectern-syllabus-state"></p><form data-lectern-syllabus="30">
        <input type="hidden" name="base_3" value="9"><input type="hidden" name="text_3[format]" value="1">
        <input type="hidden" name="text_3[itemid]" value="77">
        <div class="fitem"><textarea id="t" name="text_3[text]">Before</textarea></div>
        <textarea name="brief_3">Short</textarea>
        <input name="label_3[0]" value="Exam"><input type="checkbox" name="time_3[0][enabled]" checked>
        <input name="time_3[0][day]" value="3"><input name="time_3[0][month]" value="12"><input name="time_3[0][year]" value="2026">
        <button type="submit" name="submitbutton">Save</button></form>`;
    HTMLElement.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
    jest.useRealTimers();
    delete (window as unknown as {tinymce?: unknown}).tinymce;
});

test('What was written is kept once, and what was not changed is not sent', async() => {
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL * 3);
    expect(kept()).toEqual([]);

    area().value = 'After';
    await jest.advanceTimersByTimeAsync(INTERVAL * 3);
    expect(kept()).toEqual([{
        contextid: 30, sectionid: 3, content: 'After', contentformat: 1, brief: 'Short',
        dates: [{label: 'Exam', day: '2026-12-3'}], baseversion: 9, draftitemid: 77,
    }]);
    expect(state()).toContain('Kept as a draft');
});

test('What the editor holds is what counts', async() => {
    edit('<p>In the editor</p>');
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    edit('<p>Changed</p>');
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(kept().map(({content}) => content)).toEqual(['<p>Changed</p>']);
});

test('What the server does not take is tried again, and the writer is told', async() => {
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    server.answer = () => {
        throw {message: 'You have been logged out.'};
    };
    area().value = 'After';
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(state()).toContain('You have been logged out.');
    server.answer = () => ({timemodified: 1764150000});
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(kept()).toHaveLength(2);
    expect(state()).toContain('Kept as a draft');
});

test('An editor that comes late and writes the text in its own way changes nothing', async() => {
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    edit('<p>Before</p>');
    await jest.advanceTimersByTimeAsync(INTERVAL * 3);
    expect(kept()).toEqual([]);
});

test('What was written before the first look, in an editor or beside it, is kept', async() => {
    init(30, [3], 100);
    document.querySelector<HTMLTextAreaElement>('[name=brief_3]')!.value = 'Shorter';
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(kept()).toMatchObject([{brief: 'Shorter'}]);
    edit('<p>Quick</p>', true);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(kept()[1]).toMatchObject({content: '<p>Quick</p>'});
});

test('What was written is kept at once when the page is left', async() => {
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    area().value = 'Last words';
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    await jest.advanceTimersByTimeAsync(0);
    expect(kept().map(({content}) => content)).toContain('Last words');
});

test('Sections that were left alone are named when the form is sent, and no draft comes after it', async() => {
    form().insertAdjacentHTML('beforeend', '<input type="hidden" name="untouched" value="">');
    const named = (): string => (document.querySelector('[name=untouched]') as HTMLInputElement).value;
    const send = (): boolean => form().dispatchEvent(new Event('submit', {cancelable: true}));
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    send();
    expect(named()).toBe('3');
    area().value = 'After';
    send();
    expect(named()).toBe('');
    await jest.advanceTimersByTimeAsync(INTERVAL * 2);
    expect(kept()).toEqual([]);
});

test('A form that is held back goes on being kept', async() => {
    init(30, [3], 100);
    await jest.advanceTimersByTimeAsync(INTERVAL);
    form().addEventListener('submit', event => event.preventDefault());
    area().value = 'After';
    form().dispatchEvent(new Event('submit', {cancelable: true}));
    await jest.advanceTimersByTimeAsync(INTERVAL);
    expect(kept()).toHaveLength(1);
});

test('A text that is too long is not sent at all', async() => {
    said.length = 0;
    init(30, [3], 10);
    area().value = 'ä'.repeat(6);
    const event = new Event('submit', {cancelable: true});
    form().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(said).toHaveLength(1);
    area().value = 'ä'.repeat(5);
    const good = new Event('submit', {cancelable: true});
    form().dispatchEvent(good);
    expect(good.defaultPrevented).toBe(false);
});
