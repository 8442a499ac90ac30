import type {Node} from 'web-tree-sitter';
import type {PhpFile} from './parse-php.js';

/** A value as written, with its place: characters from the start of the file. */
export type PhpValue = {start: number; end: number} & (
    | {kind: 'int' | 'float'; value: number; text: string}
    | {kind: 'string'; value: string}
    /** A constant, `true` and `null` included. */
    | {kind: 'constant'; name: string}
    | {kind: 'array'; elements: {key: PhpValue | null; value: PhpValue}[]}
    /** Anything that PHP must compute. */
    | {kind: 'computed'}
);

/** One `$plugin->field = value;` of a version.php. */
export interface VersionAssignment {
    /** `plugin`, or `module` in the form that Moodle dropped. */
    owner: string;
    field: string;
    value: PhpValue;
    /** The whole assignment. */
    start: number;
    end: number;
}

/** Every assignment to a property of $plugin or $module, in the file's order, wherever it stands. */
export function readAssignments(php: PhpFile): VersionAssignment[] {
    const found: VersionAssignment[] = [];
    for (const node of php.tree.rootNode.descendantsOfType('assignment_expression')) {
        const left = node?.childForFieldName('left');
        const right = node?.childForFieldName('right');
        const owner = /^\$(plugin|module)$/.exec(source(php, left?.childForFieldName('object')))?.[1];
        const field = source(php, left?.childForFieldName('name'));
        if (node && right && left?.type === 'member_access_expression' && owner !== undefined) {
            found.push({owner, field, value: readValue(php, right), start: node.startIndex, end: node.endIndex});
        }
    }
    return found;
}

function readValue(php: PhpFile, node: Node): PhpValue {
    const place = {start: node.startIndex, end: node.endIndex};
    const text = source(php, node);
    switch (node.type) {
        case 'integer':
            return {...place, kind: 'int', value: Number(text.replaceAll('_', '')), text};
        case 'float':
            return {...place, kind: 'float', value: Number(text.replaceAll('_', '')), text};
        case 'string':
            return {...place, kind: 'string', value: text.slice(1, -1).replace(/\\(['\\])/g, '$1')};
        case 'encapsed_string':
            return node.namedChildren.every(child => child?.type === 'string_content')
                ? {...place, kind: 'string', value: text.slice(1, -1)}
                : {...place, kind: 'computed'};
        case 'name':
        case 'boolean':
        case 'null':
            return {...place, kind: 'constant', name: text};
        case 'array_creation_expression':
            return {...place, kind: 'array', elements: node.namedChildren.flatMap(child => readElement(php, child))};
        default:
            return {...place, kind: 'computed'};
    }
}

function readElement(php: PhpFile, node: Node | null): {key: PhpValue | null; value: PhpValue}[] {
    if (node?.type !== 'array_element_initializer') {
        return [];
    }
    const [first, second] = node.namedChildren.filter(child => child?.type !== 'comment');
    if (!first) {
        return [];
    }
    return second
        ? [{key: readValue(php, first), value: readValue(php, second)}]
        : [{key: null, value: readValue(php, first)}];
}

function source(php: PhpFile, node: Node | null | undefined): string {
    return node ? php.text.slice(node.startIndex, node.endIndex) : '';
}
