import {expect, test} from '@jest/globals';
import {pageParts} from './page-parts.js';

test('a part of a page stays as it is', () => {
    expect(pageParts('<p class="a">b</p>')).toEqual({html: '<p class="a">b</p>', attributes: {}});
});

test('of a whole page the body counts, with its attributes', () => {
    expect(pageParts('<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head>'
        + '<body id="page-1" class=\'a b\' onload="x()"><p>b</p></body></html>'))
        .toEqual({html: '<p>b</p>', attributes: {id: 'page-1', class: 'a b'}});
    expect(pageParts('<html><body>b</body></html>').attributes).toEqual({class: ''});
});

test('scripts are left out', () => {
    expect(pageParts('a<script>alert(1)</script>b<SCRIPT src="x"></SCRIPT>c<script>open').html).toBe('abc');
});

test('pictures from elsewhere are not asked for, those of the site are', () => {
    expect(pageParts('<img src="https://example.com/a.png"><img src=\'//x/y\'><a href="https://example.com/">').html)
        .toBe('<img src="/picture.svg"><img src=\'/picture.svg\'><a href="https://example.com/">');
    expect(pageParts('<img src="https://moodle.example/theme/image.php/boost/core/1/i/star">').html)
        .toBe('<img src="/theme/image.php/boost/core/1/i/star">');
});
