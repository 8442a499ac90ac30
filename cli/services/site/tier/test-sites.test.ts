import {expect, jest, test} from '@jest/globals';
import type {ServiceJourney} from './journey.js';
import type {SiteHandle} from './site-handle.js';
import {whatIsLacking} from './test-sites.js';

const site = {branch: '405'} as SiteHandle;
const zips = [{component: 'local_there'}];
const journey = (more: Partial<ServiceJourney>): ServiceJourney =>
    ({name: 'Somebody does something', browser: false, run: () => Promise.resolve(), ...more});

test('a journey that needs nothing lacks nothing', async () => {
    expect(await whatIsLacking(journey({}), [], site)).toBeNull();
    expect(await whatIsLacking(journey({components: ['local_there']}), zips, site)).toBeNull();
    expect(await whatIsLacking(journey({needs: () => Promise.resolve(null)}), zips, site)).toBeNull();
});

test('a journey tells what its machine lacks, and is not asked where its zip is missing', async () => {
    const needs = jest.fn((where: SiteHandle) => Promise.resolve(`no slapd for ${where.branch}`));
    expect(await whatIsLacking(journey({needs}), zips, site)).toBe('no slapd for 405');
    needs.mockClear();
    expect(await whatIsLacking(journey({components: ['local_away'], needs}), zips, site))
        .toBe('there is no zip of local_away');
    expect(needs).not.toHaveBeenCalled();
});
