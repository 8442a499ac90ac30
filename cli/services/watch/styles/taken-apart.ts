import {CannotTakeApart, sameFiles, type Definitions, type DefinitionsReader} from './definitions.js';

/** A piece of SCSS, and what it defines for those that follow. */
export interface Piece {
    text: string;
    definitions: Definitions;
}

/** What stands in the CSS where a piece begins. */
export const mark = (index: number): string => `/*!lectern:${index}*/`;

/** Pieces with what they define; null where one cannot be taken apart from the rest. */
export function takeApart(texts: () => readonly string[], reader: DefinitionsReader, paths: readonly string[]): Piece[] | null {
    try {
        return texts().map(text => ({text, definitions: reader.read(text, null, paths)}));
    } catch (error) {
        if (error instanceof CannotTakeApart) {
            return null;
        }
        throw error;
    }
}

/** Whether both are the same text, made from the same files in the same state. */
export function isSame(one: Piece, other: Piece): boolean {
    return one.text === other.text && sameFiles(one.definitions, other.definitions);
}
