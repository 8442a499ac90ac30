// The browser's checks, by the vectors that the server's are held to as well.
import {expect, test} from '@jest/globals';
import {check, clean} from '../../amd/src/check';
import {Numbering} from '../../amd/src/numbering';
import {compile} from '../../amd/src/pattern';
import {PatternError} from '../../amd/src/pattern_part';
import {normalise} from '../../amd/src/phone';
import {metadata, phones, text, vectors} from './vectors';

const numbering = new Numbering(metadata);

test.each(vectors.patterns)('The pattern $pattern', ({pattern, matches, fails}) => {
    const compiled = compile(pattern);
    expect(matches.filter(value => !compiled.matches(text(value)))).toEqual([]);
    expect(fails.filter(value => compiled.matches(text(value)))).toEqual([]);
});

test.each(vectors.errors)('The pattern $pattern is refused', ({pattern, reason, position}) => {
    let error: unknown;
    try {
        compile(text(pattern));
    } catch (thrown) {
        error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect(error).toMatchObject({reason, position});
});

test.each(vectors.checks)('$kind: $value → $code', ({value, code, params = {}, around = {}, stored, spec}) => {
    const given = text(value);
    const about = {...around, numbering};
    expect(check(spec, given, about)).toEqual(code === null ? null : {code, params});
    if (stored !== undefined || code === null) {
        expect(clean(spec, given, about)).toBe(stored ?? given);
    }
});

test('Half a character is refused wherever text is written', () => {
    for (const kind of ['text', 'textarea', 'name', 'email', 'username', 'phone', 'password']) {
        expect(check({kind, mandatory: true}, 'a\ud83d')).toMatchObject({code: 'control'});
    }
    expect(() => compile('\ude00')).toThrow('encoding');
});

test('A number of each country is known, with its code and without, and stays as it is when it is asked for again', () => {
    for (const [country, number] of Object.entries(phones)) {
        const code = metadata.countries[country]?.code ?? '';
        const national = number.slice(1 + code.length);
        const prefix = metadata.countries[country]?.prefixes?.at(-1) ?? '';
        expect([country, normalise(numbering, number, 'any', '')]).toEqual([country, number]);
        expect([country, normalise(numbering, national, 'country', country)]).toEqual([country, number]);
        expect([country, normalise(numbering, prefix + national, country, '')]).toEqual([country, number]);
        expect([country, normalise(numbering, number, country === 'CH' ? 'DE' : 'CH', '')]).toEqual([country, null]);
    }
});

test('Without the numbers of the world a telephone number is left to the server, but whether there is one is not', () => {
    const spec = {kind: 'phone', mandatory: true, phone: 'any', max: 20};
    expect(check(spec, '12')).toBeNull();
    expect(check(spec, ' ')).toMatchObject({code: 'required'});
});
