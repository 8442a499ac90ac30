import {PSEUDO_LANGUAGES, pseudoText} from '../../site/pseudo-text.js';
import {PreviewWorld} from '../render/preview-world.js';

/** What templates see, in real languages and in those that only show whether a page holds any: long words, other letters. */
export class StoryWorld extends PreviewWorld {
    override string(identifier: string, component: string, language: string): string | null {
        const pseudo = PSEUDO_LANGUAGES.find(({code}) => code === language);
        if (pseudo === undefined) {
            return super.string(identifier, component, language);
        }
        const text = super.string(identifier, component, 'en');
        const isFormat = component === 'langconfig' || identifier.startsWith('strftime');
        return text === null || isFormat ? text : pseudoText(text, pseudo);
    }
}
