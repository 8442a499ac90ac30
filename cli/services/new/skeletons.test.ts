import {describe, expect, test} from '@jest/globals';
import {UserError} from '../../core/errors.js';
import {requireSkeleton, skeletonTypes} from './skeletons.js';

/** What somebody who typed this type is told. */
function helpFor(type: string): string {
    try {
        requireSkeleton(type);
        return '';
    } catch (error) {
        return error instanceof UserError ? error.help : String(error);
    }
}

describe('requireSkeleton', () => {
    test.each([
        ['activity', 'mod'], ['blok', 'block'], ['themes', 'theme'], ['question', 'qtype'], ['enroll', 'enrol'],
    ])('for %s, %s is suggested', (typed, meant) => {
        expect(helpFor(typed)).toMatch(new RegExp(`^Did you mean ${meant}\\? Known: antivirus, auth, `));
    });

    test('a type that resembles none is told all that are known', () => {
        expect(helpFor('webservice')).toMatch(/^Known: .*block.*theme/);
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
