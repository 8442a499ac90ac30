import {isKnownModule} from './known-modules.js';

/** Why a module, or a function of it, should not be used any more. */
export interface Deprecation {
    /** The branch that deprecated it, as a number: 405. Lower where an older Moodle did. */
    since: number;
    /** What to use, one sentence. */
    instead: string;
}

const group = (since: number, module: string, name: string): [string, Deprecation] =>
    [module, {since, instead: `Use core_course/actionbar/${name}.`}];

/**
 * Modules that core marks as deprecated, in a comment or by what they log: read from Moodle 4.5 and 5.1 and their
 * UPGRADING.md. From a Moodle at hand, deprecatedIn() reads the same.
 */
const MODULES: ReadonlyMap<string, Deprecation> = new Map([
    ['core/modal_factory', {since: 403, instead: 'Call create() of the modal\'s own class: core/modal, core/modal_save_cancel.'}],
    ['core/modal_registry', {since: 403, instead: 'Give the modal\'s class a static TEMPLATE, and call its create().'}],
    ['core/addblockmodal', {since: 402, instead: 'Use core_block/add_modal.'}],
    ['core_availability/availability_more', {since: 403, instead: 'Use the template core/showmore.'}],
    ['core_grades/searchwidget/basewidget', {since: 403, instead: 'Use core/comboboxsearch/search_combobox.'}],
    group(405, 'core_grades/searchwidget/initials', 'initials'),
    group(405, 'gradereport_grader/group', 'group'),
    group(405, 'gradereport_singleview/group', 'group'),
    group(405, 'gradereport_user/group', 'group'),
    ['core_course/actions', {since: 501,
        instead: 'Let the course format support components, and use core_courseformat/courseeditor.'}],
    ['mod_quiz/add_random_form', {since: 501, instead: 'Use the question bank\'s own form for random questions.'}],
    ['mod_quiz/random_question_form_preview', {since: 501, instead: 'Use the question bank\'s own form for random questions.'}],
    ['theme_boost/bs4-compat', {since: 500, instead: 'Write Bootstrap 5\'s attributes, data-bs-….'}],
]);

/** Functions of modules that are not deprecated as a whole, as `module name`. */
const FUNCTIONS: ReadonlyMap<string, Deprecation> = new Map([
    ['core/pending request', {since: 402, instead: 'Write new Pending(key).'}],
    ['core_form/events triggerUploadStarted', {since: 400, instead: 'Use notifyUploadStarted().'}],
    ['core_form/events triggerUploadCompleted', {since: 400, instead: 'Use notifyUploadCompleted().'}],
    ['core_form/events types', {since: 400, instead: 'Use eventTypes.'}],
    ['core/checkbox-toggleall updateSlavesFromMasterState', {since: 500, instead: 'Use updateTargetsFromTogglerState().'}],
    ['core_courseformat/local/activitychooser/dialogue displayChooser', {since: 501,
        instead: 'Use displayActivityChooserModal().'}],
    ['core_courseformat/local/activitychooser/repository activityModules', {since: 501, instead: 'Use sectionActivityModules().'}],
    ['core_courseformat/local/activitychooser/repository getModulesData', {since: 501, instead: 'Use getSectionModulesData().'}],
]);

/** Modules of 4.5 that 5.1 has under another name. */
const MOVED: ReadonlyMap<string, string> = new Map([
    ['core_course/activitychooser', 'core_courseformat/activitychooser'],
    ['core_course/local/activitychooser/dialogue', 'core_courseformat/local/activitychooser/dialogue'],
    ['core_course/local/activitychooser/repository', 'core_courseformat/local/activitychooser/repository'],
    ['core_course/local/activitychooser/selectors', 'core_courseformat/local/activitychooser/selectors'],
    ['theme_boost/bootstrap/util', 'theme_boost/bootstrap/util/index'],
    ['theme_boost/bootstrap/tools/sanitizer', 'theme_boost/bootstrap/util/sanitizer'],
]);

/** Whether a module is deprecated, as far as is known without a Moodle. */
export function deprecatedModule(name: string): Deprecation | null {
    return MODULES.get(name) ?? null;
}

export function deprecatedFunction(module: string, name: string): Deprecation | null {
    return FUNCTIONS.get(`${module} ${name}`) ?? null;
}

/** What became of a module that 4.5 has and 5.1 has not; null for any other. */
export function goneModule(name: string): Deprecation | null {
    const moved = MOVED.get(name);
    return isKnownModule(name, '405') !== true || isKnownModule(name, '501') !== false ? null : {
        since: 501, instead: moved === undefined ? 'Nothing takes its place there.' : `There it is ${moved}.`,
    };
}

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*(?:export\s+(?:async\s+)?(?:const|let|function|class)\s+(\w+))?/g;

/**
 * What the code of a module says of itself: its comment with `@module` and those of its exports.
 *
 * @returns what follows `@deprecated` in them; null as a name is the module as a whole
 */
export function deprecatedIn(source: string): Map<string | null, string> {
    const found = new Map<string | null, string>();
    if (!source.includes('@deprecated')) {
        return found;
    }
    for (const [, comment = '', name] of source.matchAll(COMMENT)) {
        const text = /@deprecated\s*([^@]*)/.exec(comment)?.[1]?.replace(/\s*\n\s*\*\s*/g, ' ').trim();
        const isModule = /@module\s/.test(comment);
        if (text !== undefined && (isModule || name !== undefined)) {
            found.set(isModule ? null : name ?? '', text);
        }
    }
    return found;
}
