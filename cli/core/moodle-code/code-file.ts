import type {PhpClass, PhpFunction, PhpOutline} from '../php/outline/outline.js';

/** A PHP file that code was found in. */
export interface CodeFile {
    /** Absolute, or its path within the plugin. */
    file: string;
    /** Its path within the plugin that is checked; null for a file of the Moodle around it. */
    own: string | null;
    outline: PhpOutline;
    text(): string;
}

export interface FoundClass {
    in: CodeFile;
    class: PhpClass;
}

/** A function or method; methods have their class. */
export interface FoundFunction {
    in: CodeFile;
    function: PhpFunction;
}

/** The code that a plugin can call: its own and, where a Moodle is known, all of that. */
export interface CodeFinder {
    /**
     * A class by its full name, in any case, with or without a leading backslash. Null where it is not declared in the
     * plugin nor in the Moodle; with no Moodle at hand that tells nothing of names outside the plugin.
     */
    findClass(name: string): FoundClass | null;
    findFunction(name: string): FoundFunction | null;
    /** A method of a class or of what it inherits from: parents and traits. */
    findMethod(className: string, method: string): FoundFunction | null;
    /** The class and all that it extends, implements and uses, as far as their code is known; full names, lower-case. */
    ancestry(className: string): ReadonlySet<string>;
    /** Every class that the plugin declares, and its functions outside classes. */
    ownClasses(): readonly FoundClass[];
    ownFunctions(): readonly FoundFunction[];
    /** The plugin's PHP files. */
    ownFiles(): readonly CodeFile[];
}
