import {beforeEach, expect, test} from '@jest/globals';
import {init} from '../../amd/src/coursepage';
import {preferences} from '../../../../amd/testing/core_user/repository';

const page = (attributes: string): HTMLDetailsElement => {
    document.body.innerHTML = `<details class="lectern-syllabus-fold" data-course="7" ${attributes}><summary>Syllabus</summary>
        <section id="syllabus-grading">Half the points</section></details>`;
    return document.querySelector('details') as HTMLDetailsElement;
};

beforeEach(() => {
    preferences.clear();
    location.hash = '';
    HTMLElement.prototype.scrollIntoView = () => undefined;
});

test('How a learner leaves it is kept for the course', () => {
    const fold = page('data-remembers="1" open');
    init();
    fold.querySelector('summary')?.click();
    fold.open = false;
    fold.dispatchEvent(new Event('toggle'));
    expect(preferences.get('local_lectern_syllabus_folded_7')).toBe('1');
    fold.querySelector('summary')?.click();
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    expect(preferences.get('local_lectern_syllabus_folded_7')).toBe('0');
});

test('What the browser opens by itself is not kept, and guests keep nothing', () => {
    const fold = page('data-remembers="1"');
    init();
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    expect(preferences.size).toBe(0);

    const guest = page('');
    init();
    guest.querySelector('summary')?.click();
    guest.dispatchEvent(new Event('toggle'));
    expect(preferences.size).toBe(0);
});

test('A link into a folded syllabus opens it', () => {
    const fold = page('data-remembers="1"');
    location.hash = '#syllabus-grading';
    init();
    expect(fold.open).toBe(true);
    expect(preferences.size).toBe(0);
});
