import type {Check} from '../../checks/check.js';
import {CHECKS} from '../../checks/registry.js';
import {UserError} from '../../core/errors.js';

/**
 * The checks that a user named; all where none is named.
 *
 * @param named names of checks, separated by commas
 * @throws UserError where one is not there
 */
export function chooseChecks(named: string | undefined): readonly Check[] {
    if (named === undefined) {
        return CHECKS;
    }
    return named.split(',').map(name => name.trim()).filter(name => name !== '').map(name => {
        const check = CHECKS.find(({meta}) => meta.name === name);
        if (check === undefined) {
            throw new UserError(`There is no check ${name}`, 'Use the names of the pages in docs/checks, e.g. php-syntax.');
        }
        return check;
    });
}
