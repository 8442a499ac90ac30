import {expect, test} from '@jest/globals';
import {join} from 'node:path';
import {withFiles} from '../../../testing/files.js';
import {ScssCompiler} from './scss-compiler.js';
import {problemOfScss} from './scss-problem.js';

test('an error in a part of the theme\'s text is told at its place in that file', () => withFiles({
    'theme/scss/pre.scss': '$a: 1px;\n$b: 2px;\n',
    'theme/scss/post.scss': 'a {\n    width: $a;\n    height: $nope;\n}\n',
    'theme/scss/_part.scss': 'b {\n    c: d\n',
}, async folder => {
    const scss = join(folder, 'theme/scss');
    const compiler = new ScssCompiler();
    const problem = async(text: string) => {
        const answer = await compiler.compile(text, [scss]);
        return 'error' in answer ? problemOfScss(answer.error, text, [scss], file => file.replace('/theme/', '/source/')) : null;
    };
    const parts = '$a: 1px;\n$b: 2px;\n;\n// Settings.\n';
    expect(await problem(`${parts}a {\n    width: $a;\n    height: $nope;\n}\n`)).toMatchObject({
        line: 3, column: 13, code: 'scss', message: 'Undefined variable.', file: expect.stringMatching(/source\/scss\/post\.scss$/),
    });
    expect(await problem(`${parts}@import "part";`)).toMatchObject({
        file: expect.stringMatching(/source\/scss\/_part\.scss$/), line: 2,
    });
    expect(await problem(`${parts}x { y: $fromsettings }`)).toMatchObject({file: 'theme SCSS', line: 5});
    expect(await problem(`${parts}x { y: $a }`)).toBeNull();
    await compiler.close();
}));
