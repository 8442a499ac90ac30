import {describe, expect, test} from '@jest/globals';
import {requireSkeleton, skeletonTypes} from './skeletons.js';

describe('requireSkeleton', () => {
    test.each([
        ['activity', 'mod'], ['blok', 'block'], ['themes', 'theme'], ['question', 'qtype'], ['enroll', 'enrol'],
    ])('for %s, %s is suggested', (typed, meant) => {
        expect(() => requireSkeleton(typed)).toThrow(expect.objectContaining({
            help: expect.stringMatching(new RegExp(`^Did you mean ${meant}\\? Known: antivirus, auth, `)),
        }) as Error);
    });

    test('a type that resembles none is told all that are known', () => {
        expect(() => requireSkeleton('webservice')).toThrow(expect.objectContaining({
            message: 'There is no skeleton for a plugin of type webservice',
            help: expect.stringMatching(/^Known: .*block.*theme/),
        }) as Error);
    });

    test('the common part is no type, and no path out of the skeletons is one', () => {
        expect(skeletonTypes()).not.toContain('_common');
        expect(() => requireSkeleton('_common')).toThrow(/no skeleton/);
        expect(() => requireSkeleton('../skeletons/block')).toThrow(/no skeleton/);
    });

    test('a type\'s own file wins over the common one', () => {
        expect(requireSkeleton('theme').files.get('version.php')).toMatch(/theme.version\.php$/);
        expect(requireSkeleton('block').files.get('version.php')).toMatch(/_common.version\.php$/);
    });
});
