import {lowContrasts} from '../../core/scss/token-contrast.js';
import type {FileCheck} from '../check.js';

/** Pairs of design tokens that people could not read or tell apart, in either colour scheme. The build refuses the same. */
export const tokenContrast: FileCheck = {
    meta: {
        name: 'token-contrast', severity: 'error',
        summary: 'The colours of design tokens that stand together have the contrast that they need, in light and in dark.',
    },
    wants: path => /(?:^|\/)scss\/.+\.scss$/.test(path),
    checkFile(file, report) {
        lowContrasts(file.text).forEach(report);
    },
};
