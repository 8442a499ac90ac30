// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.


/**
 * The sign-up as people will see it, beside the list of its fields. What is typed there goes nowhere.
 *
 * @module     local_lectern_registration/preview
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {loadFragment} from 'core/fragment';
import Pending from 'core/pending';
import Templates from 'core/templates';

const COMPONENT = 'local_lectern_registration';
const STAGE = '[data-region=preview]';
const STEP = '[data-preview-step]';

/** The class of a preview that is as wide as a phone. */
const PHONE = 'lectern-registration-phone';

/**
 * The step that is seen.
 *
 * @param stage The preview.
 * @returns From 1.
 */
const currentStep = (stage: HTMLElement): number =>
    Number(stage.querySelector<HTMLElement>(`${STEP}[aria-current]`)?.dataset.previewStep ?? 1);

/**
 * Makes the buttons work that set the width.
 *
 * @param root The page.
 * @param stage The preview.
 */
const enableWidths = (root: HTMLElement, stage: HTMLElement): void => {
    const group = root.querySelector<HTMLElement>('[data-region=widths]');
    group?.removeAttribute('hidden');
    group?.addEventListener('click', event => {
        const width = (event.target as Element).closest<HTMLElement>('[data-width]')?.dataset.width;
        if (width) {
            stage.classList.toggle(PHONE, width === 'phone');
            group.querySelectorAll<HTMLElement>('[data-width]').forEach(button =>
                button.setAttribute('aria-pressed', String(button.dataset.width === width)));
        }
    });
};

/**
 * Makes the preview work.
 *
 * @param root The page.
 * @param contextid Context of the site.
 * @returns Shows it anew.
 */
export const initPreview = (root: HTMLElement, contextid: number): (() => Promise<void>) => {
    const stage = root.querySelector<HTMLElement>(STAGE);
    if (!stage) {
        return async() => undefined;
    }
    let asked = 0;
    const show = async(step: number): Promise<void> => {
        const pending = new Pending(`${COMPONENT}/preview`);
        const mine = ++asked;
        try {
            const [html, js] = await new Promise<[string, string]>((resolve, reject) => {
                loadFragment(COMPONENT, 'preview', contextid, {step}).then((...both) => resolve(both), reject);
            });
            // What was asked for later may have come before.
            if (mine === asked) {
                Templates.replaceNodeContents(stage, html, js);
            }
        } finally {
            pending.resolve();
        }
    };
    enableWidths(root, stage);
    stage.addEventListener('click', event => {
        const link = (event.target as Element).closest<HTMLElement>(STEP);
        if (link) {
            event.preventDefault();
            void show(Number(link.dataset.previewStep)).then(() =>
                stage.querySelector<HTMLElement>(`${STEP}[aria-current]`)?.focus());
        }
    });
    // Before the form's own checks: its buttons lead to the step beside, as they will do for people.
    stage.addEventListener('submit', event => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const back = (event.submitter as HTMLInputElement | null)?.name === 'back';
        const step = currentStep(stage) + (back ? -1 : 1);
        if (stage.querySelector(`[data-preview-step="${step}"]`)) {
            void show(step);
        }
    }, {capture: true});
    return () => show(currentStep(stage));
};
