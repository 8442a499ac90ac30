import {describe, expect, test} from '@jest/globals';
import {checkFiles, fixFiles} from '../testing/check-files.js';
import {pluginWithVersion} from '../testing/plugin.js';
import {bootstrapFour} from './bootstrap-four.js';

const plugin = (files: Record<string, string>, supported: string): Record<string, string> =>
    ({...pluginWithVersion(/\n$/, `\n$plugin->supported = ${supported};\n`), ...files});
const classesOf = async(files: Record<string, string>, supported: string): Promise<string[]> =>
    (await checkFiles(bootstrapFour, plugin(files, supported))).map(problem => problem.replace(/ is Bootstrap 4's.*| works in.*/,
        ''));

describe('bootstrap-four', () => {
    const template = {'templates/a.mustache': '<b class="ml-2 sr-only {{x}}"\n data-toggle="collapse" data-target="#x">ml-2</b>'};

    test('with 4.5 supported, reports what has a replacement in both', async() => {
        expect(await classesOf(template, '[405, 501]')).toEqual(['templates/a.mustache:1:11-1:15 The class ml-2']);
    });

    test('from 5.0 on, reports all, and mends it', async() => {
        expect(await classesOf(template, '[500, 501]')).toEqual([
            'templates/a.mustache:1:11-1:15 The class ml-2', 'templates/a.mustache:1:16-1:23 The class sr-only',
            'templates/a.mustache:2:2-2:13 data-toggle',
        ]);
        expect((await fixFiles(bootstrapFour, plugin(template, '[500, 501]')))['templates/a.mustache'])
            .toBe('<b class="ms-2 visually-hidden {{x}}"\n data-bs-toggle="collapse" data-bs-target="#x">ml-2</b>');
    });

    test('up to 4.5, or before its bridge, says nothing', async() => {
        expect(await classesOf(template, '[405, 405]')).toEqual([]);
        const older = {...plugin(template, '[401, 501]')};
        older['version.php'] = (older['version.php'] ?? '').replace('2024100700', '2022112800');
        expect(await checkFiles(bootstrapFour, older)).toEqual([]);
    });

    test.each([
        ['html_writer', 'a.php', '<?php\necho html_writer::tag(\'p\', $x, [\'class\' => \'me-1 float-right\']);\n',
            '2:50-2:61 The class float-right'],
        ['HTML in a string', 'a.php', '<?php\necho "<p class=\\"text-left\\">ml-2</p>";\n', '2:18-2:27 The class text-left'],
        ['HTML in PHP', 'a.php', '<p class="pr-md-3"><?php // class="pl-1"\n', '1:11-1:18 The class pr-md-3'],
        ['classList', 'amd/src/a.js', 'a.classList.add(\'x\', \'font-weight-bold\');\n', '1:23-1:39 The class font-weight-bold'],
        ['a template string', 'amd/src/a.ts', 'const a = `<p class="badge badge-info">`;\n// class="ml-1"\n',
            '1:28-1:38 The class badge-info'],
        ['jQuery', 'amd/src/a.js', '$(\'#x\').tooltip(\'show\');\n', '1:9-1:16 Bootstrap\'s jQuery plugin tooltip()'],
        ['an attribute in PHP', 'a.php', '<?php\n$a = [\'data-toggle\' => \'dropdown\'];\n', '2:8-2:19 data-toggle'],
        ['a selector', 'styles.css', '/* .pl-1 */\n.block_ex .custom-select {\n}\n', '2:12-2:25 The class custom-select'],
    ])('finds %s', async(_, path, text, expected) => {
        expect(await classesOf({[path]: text}, '[500, 501]')).toEqual([`${path}:${expected}`]);
    });

    test('leaves words, other classes, and Moodle\'s own data-toggle alone', async() => {
        expect(await classesOf({
            'templates/a.mustache': '<p class="ml-2-x my-form-group ml-{{n}} {{m}}-left badge" data-toggle="toggler" '
                + 'title="sr-only">float-left</p>',
            'a.php': '<?php\n$s = \'form-group\'; // <p class="form-group">\n$t = get_string(\'text-left\', '
                + '\'block_ex\');\n$u = ["class" => "ml-$n {$x}-left"];\n',
            'amd/src/a.js': 'a.collapse(); $(\'x\').modal(title); form.tooltip({});\n',
            'styles.scss': '.a { margin: map-get($x, "ml-2"); }\n',
        }, '[500, 501]')).toEqual([]);
    });
});
