import type {Branch} from '../../core/branches.js';
import {listRegistrations} from './registry.js';
import {isUp, statesOf} from './state.js';

/** A registered checkout and its sites. */
export interface ListEntry {
    branch: Branch;
    release: string;
    source: string;
    added: string;
    phpunit: string | null;
    instances: {key: string; url: string; up: boolean; server: string}[];
}

/** All registrations with their sites; secrets are not part of it. */
export function list(): ListEntry[] {
    return listRegistrations().map(({branch, release, source, added, phpunit}) => ({
        branch, release, source, added, phpunit,
        instances: statesOf(branch).map(state => ({key: state.key, url: state.url, up: isUp(state), server: state.server})),
    }));
}
