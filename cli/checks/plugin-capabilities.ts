import type {PluginSource} from './check.js';

/** What the names of a plugin's capabilities begin with; the first is the usual one. Empty where it has no component. */
export function capabilityPrefixes({component}: PluginSource): string[] {
    if (component === null) {
        return [];
    }
    const at = component.indexOf('_');
    const [type, name] = [component.slice(0, at), component.slice(at + 1)];
    // get_capability_string() and db/access.php of quiz reports know an older name of their type.
    return [`${type}/${name}:`, ...type === 'quiz' ? [`quizreport/${name}:`] : []];
}
