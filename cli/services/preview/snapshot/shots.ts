import type {Listing} from '../messages.js';

/** Which pictures are made of every story. */
export interface ShotOptions {
    /** In pixels. */
    widths: readonly number[];
    schemes: readonly ('light' | 'dark')[];
    directions: readonly ('ltr' | 'rtl')[];
}

/** One picture of one story. */
export interface Shot {
    story: string;
    /** From 0. */
    state: number;
    title: string;
    width: number;
    scheme: 'light' | 'dark';
    direction: 'ltr' | 'rtl';
    /** Its file, relative to the folder of all. */
    file: string;
}

/** Every picture of the stories that are worked on; a Moodle's own are not among them. */
export function shotsOf({groups}: Listing, {widths, schemes, directions}: ShotOptions): Shot[] {
    return groups.filter(({core}) => !core).flatMap(({templates}) => templates).flatMap(({name, states}) =>
        states.flatMap((title, state) => widths.flatMap(width => schemes.flatMap(scheme => directions.map(direction => ({
            story: name, state, title, width, scheme, direction,
            file: `${name}/${state + 1}-${slug(title)}/${width}-${scheme}-${direction}.png`,
        }))))));
}

/** A shot in words. */
export function shotName({story, title, width, scheme, direction}: Shot): string {
    return `${story} (${title}) at ${width} px, ${scheme}, ${direction}`;
}

function slug(title: string): string {
    return title.toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'state';
}
