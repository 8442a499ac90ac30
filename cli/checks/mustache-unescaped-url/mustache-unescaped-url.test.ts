import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheUnescapedUrl} from './mustache-unescaped-url.js';

test('names URLs that are not escaped, and nothing else', async() => {
    expect(await checkFiles(mustacheUnescapedUrl, {
        'templates/a.mustache': '<a\n  href="{{{url}}}">\n<img src=\'/x?id={{& b.c }}\'>\n',
        'templates/b.mustache': '<a href="{{url}}" title="{{{t}}}">{{{url}}}</a><!-- <a href="{{{x}}}"> -->',
    })).toEqual([
        'templates/a.mustache:2:9-2:18 The URL {{{url}}} goes into the attribute href unescaped.',
        'templates/a.mustache:3:17-3:27 The URL {{& b.c }} goes into the attribute src unescaped.',
    ]);
});
