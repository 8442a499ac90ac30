import {expect, test} from '@jest/globals';
import {checkFiles} from '../testing/check-files.js';
import {mustacheUnescapedUrl} from './mustache-unescaped-url.js';

test('names URLs that are not escaped, and nothing else', async() => {
    expect(await checkFiles(mustacheUnescapedUrl, {
        'templates/a.mustache': '<a\n  href="{{{url}}}">\n<img src=\'/x?id={{& b.c }}\'>\n',
        'templates/c.mustache': '<i data-url="{{{a}}}" style="background: url(\'{{{image}}}\')" title="{{{urls.a}}}"></i>'
            + '{{#js}}go(\'{{{baseurl}}}\');{{/js}}',
        'templates/b.mustache': '<a href="{{url}}" title="{{{t}}}">{{{url}}}</a>'
            + '<!-- <a href="{{{x}}}"> --><a href="{{{config.wwwroot}}}/x"></a>',
    })).toEqual([
        'templates/a.mustache:2:9-2:18 The URL {{{url}}} goes into the attribute href unescaped.',
        'templates/a.mustache:3:17-3:27 The URL {{& b.c }} goes into the attribute src unescaped.',
        'templates/c.mustache:1:14-1:21 The URL {{{a}}} goes into the attribute data-url unescaped.',
        'templates/c.mustache:1:47-1:58 The URL {{{image}}} goes into the attribute style unescaped.',
        'templates/c.mustache:1:69-1:81 The URL {{{urls.a}}} goes into the attribute title unescaped.',
        'templates/c.mustache:1:98-1:111 The URL {{{baseurl}}} goes into a string of a script unescaped.',
    ]);
});
