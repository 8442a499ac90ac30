import {expect, test} from '@jest/globals';
import {withSurroundings} from './surroundings.js';

test('a part stands in what its comment says, and else alone', () => {
    expect(withSurroundings('{{!\n    @template a/b\n    Preview within: <ul class="x"><!-- $& -->…</ul>\n}}<li>', '<li>$1</li>'))
        .toBe('<ul class="x"><!-- $& --><li>$1</li></ul>');
    expect(withSurroundings('{{! @template a/b }}', '<p>…</p>')).toBe('<p>…</p>');
});
