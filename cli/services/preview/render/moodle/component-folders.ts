import type {Component} from '../../../../core/component.js';
import {moodleComponents} from '../../../../core/moodle-components.js';
import type {Moodle} from '../../../../core/moodle.js';

/** Where components are: the project's own first, then the Moodle's. */
export class ComponentFolders {
    private readonly own: ReadonlyMap<string, string>;
    private ofMoodle: ReadonlyMap<string, string> | null = null;

    constructor(components: readonly Component[], private readonly moodle: Moodle | null) {
        this.own = new Map(withSubplugins(components).map(({name, folder}) => [name, folder]));
    }

    /**
     * @param component as normalName() gives it
     * @returns its folder, absolute; null where it is not at hand or has none
     */
    folderOf(component: string): string | null {
        return this.own.get(component) ?? this.moodleFolders().get(component) ?? null;
    }

    /** All that are at hand. */
    names(): string[] {
        return [...new Set([...this.own.keys(), ...this.moodleFolders().keys()])];
    }

    /** A component's one name: `core` for '' and `moodle`, `core_x` for a subsystem's bare name, else `mod_x`. */
    normalName(component: string): string {
        if (component === '' || component === 'moodle' || component === 'core') {
            return 'core';
        }
        if (component.includes('_')) {
            return component.replace(/^moodle_/, 'core_');
        }
        const isSubsystem = SUBSYSTEMS.has(component) || this.moodleFolders().has(`core_${component}`);
        return `${isSubsystem ? 'core' : 'mod'}_${component}`;
    }

    private moodleFolders(): ReadonlyMap<string, string> {
        const found = this.ofMoodle === null && this.moodle !== null ? moodleComponents(this.moodle) : [];
        this.ofMoodle ??= new Map(found.map(({name, folder}) => [name, folder]));
        return this.ofMoodle;
    }
}

/** Core's subsystems in lib/components.json of 4.5 and 5.1, those without a folder, too. */
const SUBSYSTEMS: ReadonlySet<string> = new Set((
    'access admin adminpresets ai analytics antivirus auth availability backup badges block blog bulkusers cache '
    + 'calendar cohort comment communication competency completion contentbank countries course courseformat '
    + 'currencies customfield dbtransfer debug editor edufields enrol error external favourites fileconverter '
    + 'filepicker files filters form grades grading group h5p help hub imscc install iso6392 langconfig license '
    + 'mathslib media message mimetypes mnet my notes pagetype payment pix plagiarism plugin portfolio privacy '
    + 'question rating report reportbuilder repository role rss search sms table tag timezones user userkey '
    + 'webservice xapi'
).split(' '));

function withSubplugins(components: readonly Component[]): Component[] {
    return components.flatMap(component => [component, ...withSubplugins(component.subplugins)]);
}
