import {describe, expect, test} from '@jest/globals';
import {changesFile, sectionOf} from './release-notes.js';

describe('the section of a release', () => {
    test.each([
        ['a plain heading', '# Changes\n\n## 1.4.0\n- New.\n\n### Fixed\n- Old.\n\n## 1.3.0\n- Before.\n',
            '- New.\n\n### Fixed\n- Old.'],
        ['a link and a date', '## [1.4.0](https://example.com/1.4.0) - 2026-11-23\nNew.\n## 1.3.0\n', 'New.'],
        ['a v', '## v1.4.0 (2026112300)\nNew.\n', 'New.'],
        ['marks on both sides', '### 2026-11-23 (1.4.0) ###\n\n* New.\n\n### 2026-01-01 (1.3.0) ###\n', '* New.'],
        ['an underlined heading', '1.4.0\n=====\nNew.\n\n1.3.0\n=====\nOld.\n', 'New.'],
        ['the build number', '## Version 2026112300\r\nNew.\r\n', 'New.'],
    ])('is found below %s', (_, text, expected) => {
        expect(sectionOf(text, ['1.4.0', '2026112300'])).toBe(expected);
    });

    test.each([
        ['a longer number', '## 1.4.0.1\nOther.\n## 11.4.0\nOther.\n## 1.4.01\nOther.\n'],
        ['a release before it', '## 1.4.0-beta1\nOther.\n'],
        ['text that is no heading', 'Since 1.4.0 all is well.\n'],
        ['nothing', '## 1.4.0\n\n## 1.3.0\nOld.\n'],
    ])('is not mistaken for %s', (_, text) => {
        expect(sectionOf(text, ['1.4.0', '2026112300'])).toBeNull();
    });
});

test('changes are read from the file that is there', () => {
    expect(changesFile(['version.php', 'changelog.md', 'CHANGES.md'])).toBe('CHANGES.md');
    expect(changesFile(['CHANGELOG.txt'])).toBe('CHANGELOG.txt');
    expect(changesFile(['lang/CHANGES.md', 'version.php'])).toBeNull();
});
