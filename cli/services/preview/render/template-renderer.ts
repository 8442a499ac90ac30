import {createHash} from 'node:crypto';
import {Helpers, UniqueId} from './helpers/helpers.js';
import {iconHelper, PLAIN_ICON, type Icon} from './helpers/icon-helper.js';
import {stringHelper} from './helpers/string-helper.js';
import {cleanStringHelper, quoteHelper, shortenTextHelper, userDateHelper} from './helpers/text-helpers.js';
import {userDate} from './helpers/user-date.js';
import {Context} from './mustache/context.js';
import {compile} from './mustache/program.js';
import {Renderer, type Loader, type Template} from './mustache/renderer.js';
import {MustacheSyntaxError} from './mustache/tokenizer.js';
import {StringTokens, trim} from './php/php-text.js';
import {isEmpty, PhpError} from './php/php-values.js';
import type {PreviewWorld, TemplateFile} from './preview-world.js';
import {SITE_CONFIG} from './site-config.js';
import {TemplateError} from './template-error.js';

export interface Rendered {
    html: string;
    /** What {{#js}} blocks collected, in order. */
    js: string;
    /** Names of all templates that went in, so that a change of one renders again. */
    used: readonly string[];
    /** Names of templates that were left out, because their component is not at hand. */
    missing: readonly string[];
}

export interface RenderOptions {
    language?: string;
    direction?: 'ltr' | 'rtl';
    /** Without `theme_`. */
    theme?: string;
    timeZone?: string;
    /** Replaces what `{{config.x}}` has, such as `wwwroot`, below which pictures of icons are looked for. */
    config?: Readonly<Record<string, unknown>>;
}

/** Texts in helpers that are kept compiled. */
const MAX_TEXTS = 10_000;

const ICON_TEMPLATE = 'core/pix_icon_fontawesome';

/** Renders templates as Moodle's PHP renderer does. What is compiled is kept until the world reads the file again. */
export class TemplateRenderer {
    private readonly compiled = new WeakMap<TemplateFile, Template>();
    private readonly texts = new Map<string, Template>();
    private readonly language: string;
    private readonly direction: 'ltr' | 'rtl';
    private readonly theme: string;
    private readonly timeZone: string;
    private readonly config: ReadonlyMap<string, unknown>;

    constructor(private readonly world: PreviewWorld, options: RenderOptions = {}) {
        this.language = options.language ?? 'en';
        this.direction = options.direction ?? 'ltr';
        this.theme = options.theme ?? world.theme;
        this.timeZone = options.timeZone ?? 'UTC';
        this.config = new Map(Object.entries({
            ...SITE_CONFIG, theme: this.theme, language: this.language, usertimezone: this.timeZone, ...options.config,
        }));
    }

    /**
     * @param name `core/loading`
     * @param context what its example holds: a JSON object is a stdClass, a Map an associative array
     * @throws TemplateError with template name, file, 1-based line and column, and what is wrong
     */
    render(name: string, context: unknown): Rendered {
        const run = new Run();
        const file = this.world.template(name, this.theme);
        if (file === null) {
            throw new TemplateError(name, 'template-exists', `There is no template ${name}`, 'Mend the name.',
                {file: name, text: '', offset: 0});
        }
        const helpers = new Helpers();
        const stack = new Context<Template>(helpers);
        const loader = this.loader(run);
        const renderer = new Renderer(stack, loader);
        this.addHelpers(helpers, run, loader, uniqueId(name, context));
        if (!isEmpty(context)) {
            stack.push(context);
        }
        try {
            const html = trim(renderer.render(this.open(name, file, run)));
            return {html, js: run.scripts.join('\n'), used: [...run.used], missing: [...run.missing]};
        } catch (error) {
            throw explained(error, name, file, renderer);
        }
    }

    private addHelpers(helpers: Helpers, run: Run, loader: Loader, id: string): void {
        const textOf = (identifier: string, component: string): string => this.text(identifier, component);
        const tokens = new StringTokens();
        const string = stringHelper(textOf, tokens);
        helpers.add('config', this.config);
        helpers.add('str', string);
        helpers.add('cleanstr', cleanStringHelper(string));
        helpers.add('quote', quoteHelper);
        helpers.add('js', (text, render) => {
            run.scripts.push(render(text));
            return '';
        });
        helpers.add('pix', iconHelper(
            (name, component) => this.icon(name, component),
            context => this.renderIcon(context, helpers, run, loader),
            tokens,
        ));
        helpers.add('shortentext', shortenTextHelper);
        helpers.add('userdate', userDateHelper((time, format) =>
            userDate(time, isEmpty(format) ? textOf('strftimedaydatetime', 'langconfig') : format, {
                timeZone: this.timeZone,
                locale: this.world.string('locale', 'langconfig', this.language) ?? this.language,
            })));
        helpers.add('uniqid', new UniqueId(id));
    }

    private loader(run: Run): Loader {
        return {
            partial: name => {
                const file = this.world.template(name, this.theme);
                if (file !== null) {
                    return this.open(name, file, run);
                }
                const component = name.slice(0, name.indexOf('/'));
                if (!name.includes('/')) {
                    throw new MissingTemplate(`'${name}' is no full name of a template`,
                        'Write the component first: {{> core/loading }}.');
                }
                if (this.world.has(component)) {
                    throw new MissingTemplate(`There is no template ${name}`, 'Mend the name, or add the file.');
                }
                run.missing.add(name);
                return null;
            },
            text: source => this.textTemplate(source),
        };
    }

    private open(name: string, file: TemplateFile, run: Run): Template {
        run.used.add(name);
        let template = this.compiled.get(file);
        if (template === undefined) {
            try {
                template = {name, file: file.file, text: file.text, steps: compile(file.text)};
            } catch (error) {
                throw error instanceof MustacheSyntaxError
                    ? new TemplateError(name, 'mustache-syntax', error.message, error.help, {...file, offset: error.offset})
                    : error;
            }
            this.compiled.set(file, template);
        }
        return template;
    }

    /** A text that a helper renders, as a template. */
    private textTemplate(source: string): Template {
        let known = this.texts.get(source);
        if (known === undefined) {
            known = {name: null, file: null, text: source, steps: compile(source)};
            if (this.texts.size >= MAX_TEXTS) {
                this.texts.clear(); // Texts that are changed while one types would pile up.
            }
            this.texts.set(source, known);
        }
        return known;
    }

    private text(identifier: string, component: string): string {
        const text = this.world.string(identifier, component, this.language);
        if (text !== null) {
            return text;
        }
        if (component === 'pix' || component === 'core_pix') {
            return ''; // Alternative texts of emoticons: not all have one.
        }
        // Surely missing is only what a whole Moodle, or the component itself, does not have.
        const isSure = this.world.moodle !== null || this.world.has(component);
        return isSure ? `[[${identifier}]]` : `[[${identifier}, ${component === '' ? 'core' : component}]]`;
    }

    private icon(name: string, component: string): Icon {
        const classes = this.world.icon(name, component);
        const owner = component === '' || component === 'moodle' ? 'core' : component;
        const path = [
            ...this.config.get('svgicons') === true ? [] : ['_s'], this.theme, owner, this.config.get('themerev'), name,
        ].join('/');
        return {
            classes,
            src: `${String(this.config.get('wwwroot'))}/theme/image.php/${path.split('/').map(urlPart).join('/')}`,
            isFlipped: classes?.includes('fa-question') === true && this.direction === 'rtl'
                && this.world.string('questioniconfollowlangdirection', 'langconfig', this.language) === 'yes',
        };
    }

    private renderIcon(context: ReadonlyMap<string, unknown>, helpers: Helpers, run: Run, loader: Loader): string {
        const file = this.world.template(ICON_TEMPLATE, this.theme);
        const template = file === null ? this.textTemplate(PLAIN_ICON) : this.open(ICON_TEMPLATE, file, run);
        const stack = new Context<Template>(helpers);
        stack.push(context);
        return trim(new Renderer(stack, loader).render(template));
    }
}

/** A partial that is named and surely not there. */
class MissingTemplate extends PhpError {}

/** What one rendering collects. */
class Run {
    readonly scripts: string[] = [];
    readonly used = new Set<string>();
    readonly missing = new Set<string>();
}

/** Puts a place to what was thrown: the last tag in a file that was come to. */
function explained(error: unknown, name: string, file: TemplateFile, {place}: Renderer): unknown {
    if (error instanceof TemplateError) {
        return error;
    }
    const isKnown = error instanceof PhpError || error instanceof MustacheSyntaxError;
    if (!isKnown && !(error instanceof RangeError)) {
        return error;
    }
    const template = place?.template;
    return new TemplateError(
        template?.name ?? name,
        error instanceof MissingTemplate ? 'template-exists'
            : error instanceof MustacheSyntaxError ? 'mustache-syntax' : 'template-render',
        isKnown ? error.message : 'This template is too deep or too long to be rendered',
        (isKnown ? error.help : null) ?? 'Mend the template or its example context.',
        {file: template?.file ?? file.file, text: template?.text ?? file.text, offset: place?.start ?? 0},
    );
}

/** PHP's rawurlencode(). */
function urlPart(part: string): string {
    return encodeURIComponent(part).replace(/[!*'()]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The same at each rendering, so that pictures can be compared, and another for each template and context. */
function uniqueId(name: string, context: unknown): string {
    let json = '';
    try {
        json = JSON.stringify(context) ?? '';
    } catch {
        // Holds what JSON does not know; the name alone does as well.
    }
    return `preview${createHash('sha1').update(`${name}\n${json}`).digest('hex').slice(0, 12)}`;
}
