/*
 * tree-sitter-php 0.24.2 rejects two things that PHP accepts. Both occur in Moodle's core:
 * - a property named like a keyword in a string: "DEFAULT '$column->default'";
 * - a comma after the last name of a group: use auth_ldap\task\{sync_task, asynchronous_sync_task,};
 */
const KEYWORDS = new Set((
    'abstract and array as bool break callable case catch class clone const continue declare default do echo else elseif '
    + 'empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally float fn for '
    + 'foreach from function global goto if implements include include_once instanceof insteadof int interface isset '
    + 'iterable list match mixed namespace never new null object or parent print private protected public readonly require '
    + 'require_once return self static string switch throw trait true try unset use var void while xor yield'
).split(' '));

const PROPERTY = /(\$\w+\??->)(\w+)/g;
const GROUP_USE = /(\buse\s[\w\\\s]*\\\s*\{)([^{}]*?),(\s*\})/g;

/** The same text, character for character, with what the grammar wrongly rejects put in words it accepts. */
export function maskForGrammar(text: string): string {
    return text
        .replace(PROPERTY, (whole, arrow: string, name: string) => KEYWORDS.has(name.toLowerCase())
            ? `${arrow}${name.slice(0, -1)}_`
            : whole)
        .replace(GROUP_USE, '$1$2 $3');
}
