import {describe, expect, test} from '@jest/globals';
import {renderText, withProject} from '../testing-project.js';

const STRINGS = {
    'block/lang/en/block_example.php': '<?php\n$string[\'greet\'] = \'Hello {$a}\';\n$string[\'both\'] = \'{$a->x} & {$a->y}\';\n'
        + '$string[\'pluginname\'] = \'It\\\'s "one"\';\n',
    'block/lang/de/block_example.php': '<?php\n$string[\'greet\'] = \'Hallo {$a}\';\n',
    'block/lang/de_kids/block_example.php': '<?php\n$string[\'both\'] = \'Beides\';\n',
};

const MOODLE = {
    'moodle/version.php': '<?php\n$version = 2024100705.01;\n$release = \'4.5.5\';\n$branch = \'405\';\n',
    'moodle/lib/components.json': '{"plugintypes": {"mod": "mod"}, "subsystems": {"langconfig": null}}',
    'moodle/lang/en/moodle.php': '<?php\n$string[\'edit\'] = \'Edit\';\n',
    'moodle/lang/en/langconfig.php': '<?php\n$string[\'locale\'] = \'en_AU.UTF-8\';\n'
        + '$string[\'strftimedaydatetime\'] = \'%A, %d %B %Y, %I:%M %p\';\n'
        + '$string[\'questioniconfollowlangdirection\'] = \'yes\';\n',
    'moodle/lib/classes/output/icon_system_fontawesome.php': '<?php\nclass icon_system_fontawesome {\n'
        + '    public function get_core_icon_map() {\n        return [\n            \'core:t/edit\' => \'fa-pen\',\n'
        + '            \'core:help\' => \'fa-regular fa-question\',\n        ];\n    }\n}\n',
    'moodle/mod/book/version.php': '<?php\n$plugin->component = \'mod_book\';\n',
    'moodle/mod/book/lib.php': '<?php\nfunction other() {\n    return 1;\n}\n'
        + 'function mod_book_get_fontawesome_icon_map() {\n    return [\'mod_book:chapter\' => \'fa-bookmark\'];\n}\n',
};

const html = async(text: string, context: unknown = {}): Promise<string> => (await renderText(text, context, STRINGS)).html;

describe('str', () => {
    test('fills in a text, the members of an object, and another string', async() => {
        expect(await html('{{#str}}greet, block_example, {{name}}{{/str}}', {name: '<A>'})).toBe('Hello &lt;A&gt;');
        expect(await html('{{#str}} both , block_example , {"x": "{{name}}", "y": 1.50} {{/str}}', {name: 'A'})).toBe('A & 1.5');
        expect(await html('{{#str}}greet, block_example, {{#str}}pluginname, block_example{{/str}}{{/str}}'))
            .toBe('Hello It\'s "one"');
    });

    test('cleanstr escapes', async() => {
        expect(await html('{{#cleanstr}}pluginname, block_example{{/cleanstr}}')).toBe('It&#039;s &quot;one&quot;');
    });

    test('speaks the chosen language, and English where that has no word', () => withProject({
        ...STRINGS,
        'block/templates/main.mustache': '{{#str}}both, block_example{{/str}} {{#str}}greet, block_example, x{{/str}} '
            + '{{#str}}pluginname, block_example{{/str}}',
    }, ({render}) => {
        expect(render('block_example/main', {}, {language: 'de_kids'}).html).toBe('Beides Hallo x It\'s "one"');
    }));

    test('shows what is missing in brackets, with its component where that is not at hand', async() => {
        expect(await html('{{#str}}nope, block_example{{/str}} {{#str}}edit{{/str}}')).toBe('[[nope]] [[edit, core]]');
    });
});

test('js is collected in order; inside another helper it does nothing', async() => {
    const {html: shown, js} = await renderText(
        '{{#js}}one("{{id}}");{{/js}}x{{#quote}}{{#js}}evil(){{/js}}y{{/quote}}{{#js}}two({{#quote}}{{name}}{{/quote}});{{/js}}',
        {id: 1, name: 'a/"é"'},
    );
    expect({shown, js}).toEqual({shown: 'x"y"', js: 'one("1");\ntwo("a\\/&quot;\\u00e9&quot;");'});
});

test('shortentext cuts at a word and closes what is open', async() => {
    expect(await html('{{#shortentext}}12, <b>Some more <i>words</i></b>{{/shortentext}}')).toBe('<b>Some more...</b>');
    expect(await html('{{#shortentext}}10, <b>Some <i>more &amp; words</i></b>{{/shortentext}}')).toBe('<b>Some <i>mo...</i></b>');
    expect(await html('{{#shortentext}}{{n}}, Short enough{{/shortentext}}', {n: 50})).toBe('Short enough');
});

test('uniqid is one for a template and what it includes, and another for another context', () => withProject({
    'block/templates/main.mustache': '{{uniqid}} {{> block_example/part }}', 'block/templates/part.mustache': '{{uniqid}}',
}, ({render}) => {
    const [first, second] = render('block_example/main').html.split(' ');
    expect(first).toMatch(/^[a-z]\w{8,}$/);
    expect(second).toBe(first);
    expect(render('block_example/main').html).toBe(`${first} ${first}`);
    expect(render('block_example/main', {x: 1}).html).not.toContain(first);
}));

describe('with a Moodle', () => {
    const shown = async(text: string, context: unknown = {}, options = {}): Promise<string> => {
        let found = '';
        await withProject({...MOODLE, 'block/templates/main.mustache': text}, ({render}) => {
            found = render('block_example/main', context, options).html;
        });
        return found;
    };

    test('userdate follows the format, the time zone and Moodle\'s way with zeros', async() => {
        const text = '{{#userdate}}{{time}}, %A, %d %B %Y, %I:%M %p{{/userdate}}';
        expect(await shown(text, {time: 1487655635})).toBe('Tuesday, 21 February 2017, 5:40 AM');
        expect(await shown(text, {time: 1488405600}, {timeZone: 'Australia/Perth'})).toBe('Thursday, 2 March 2017, 6:00 AM');
        expect(await shown('{{#userdate}}0, {{/userdate}}')).toBe('Thursday, 1 January 1970, 12:00 AM');
        expect(await shown('{{#userdate}}1487655635, %Y %m %e|%j|%V|%H:%M{{/userdate}}')).toBe('2017 02 21|052|08|05:40');
    });

    test('pix knows core\'s icons and those that plugins add; what has none is a picture', async() => {
        expect(await shown('{{#pix}}t/edit, core, {{#str}}edit{{/str}}{{/pix}}')).toContain('class="icon fa fa-pen fa-fw "');
        expect(await shown('{{#pix}}chapter, mod_book{{/pix}}')).toContain('fa fa-bookmark fa-fw');
        expect(await shown('{{#pix}}i/none, core, A "b"{{/pix}}'))
            .toContain('alt="A &quot;b&quot;" title="A &quot;b&quot;" src="https://moodle.example/theme/image.php/example/core/1/i/none"');
    });

    test('a question mark turns with the direction where the language asks for it', async() => {
        expect(await shown('{{#pix}}help{{/pix}}', {}, {direction: 'rtl'})).toContain('fa-flip-horizontal');
        expect(await shown('{{#pix}}help{{/pix}}')).not.toContain('fa-flip-horizontal');
    });

    test('a string that no component has is shown by its identifier alone, as Moodle does', async() => {
        expect(await shown('{{#str}}nope, mod_nothing{{/str}} {{#str}}edit, moodle{{/str}}')).toBe('[[nope]] Edit');
    });
});

test('config has what a page\'s scripts have, and is open to whom renders', () => withProject({
    'block/templates/main.mustache': '{{config.language}} {{config.theme}} {{config.wwwroot}}',
}, ({render}) => {
    expect(render('block_example/main', {}, {language: 'de', config: {wwwroot: 'http://127.0.0.1:1'}}).html)
        .toBe('de example http://127.0.0.1:1');
}));
