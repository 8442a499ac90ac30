import {PLUGIN_TYPES} from '../plugin-types.js';

/** Subplugin types of core's own plugins, from the db/subplugins.json of 4.5 and 5.1. */
const CORE_SUBPLUGIN_TYPES = [
    'assignfeedback', 'assignsubmission', 'atto', 'bbbext', 'booktool', 'datafield', 'datapreset', 'factor', 'forumreport',
    'logstore', 'ltiservice', 'ltisource', 'quiz', 'quizaccess', 'scormreport', 'tiny', 'workshopallocation',
    'workshopeval', 'workshopform',
];

/** Every plugin type that a Moodle without third-party plugins has. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set([...Object.keys(PLUGIN_TYPES), ...CORE_SUBPLUGIN_TYPES]);
