import type {Colour} from '../../colour/colour.js';
import type {Role} from './roles.js';

/** A colour at a place in the stylesheet, and what it will be in the dark. */
export interface Part {
    /** Characters from the start of the CSS. */
    readonly at: number;
    readonly length: number;
    /** A colour or three numbers; `known` for a variable that differs by itself. */
    readonly form: 'colour' | 'triple' | 'known';
    readonly light: Colour;
    /** Its opacity, 0 to 1. */
    readonly alpha: number;
    role: Role;
    /** What it shares with the colours that it stands with. */
    readonly pair: string | null;
    dark: Colour;
    /** In the dark if it is left alone, where that is not the light one. */
    readonly untouched?: Colour;
    /** Whether it has to be the same in both schemes. */
    kept?: true;
    /** Whether the dark colour is not the one that its role always has. */
    unusual?: true;
}
