// Answers as people and others might send them: the same for the same seed. Most are near what a rule asks for, on either side of it.
import {readFileSync} from 'node:fs';

const PHONES = Object.values(JSON.parse(readFileSync(
  new URL('../../../local_plugins/local_lectern_registration/tests/fixtures/phones.json', import.meta.url), 'utf8')));

const WORDS = ['Ada', 'lovelace', 'O’Brien', 'Jean-Luc', 'Müller', 'ß', 'İstanbul', 'ΟΔΟΣ', 'שלום', 'عبد الله', '李小龍', '𠮷野家', '😀', '👨‍👩‍👧', 'e\u0301',
  'Sales & Co', '0', '12', '-', '...', "d'Arc", '"x"', '\\', '&lt;', '<b>', '>', '\u200d', '\u202eabc\u202c', '\ud83d', '\ude00', '\ufffd', '\uffff', '\u0000', '\u0085',
  '\u00a0', '\u3000', '\ufeff', '\t', '\n', '\r\n', '\r', '\u2028', ' ', '  ', '\u212a', 'ǅ', '\ua7da', '\u{10d50}', '\u{1e4f0}', '\u{e000}', '\u{10ffff}', '٣', 'ʕ'];
const EMAIL = ['ada', 'B', '9', '.', '..', '-', '--', '_', '+', "'", '@', '@', '@example.org', '@example.org', '@sub.example.org', '@corp.com', '@x.corp.com', '@spam.com', 'xn--',
  '.xn--p1ai', '.de', '.c', '.123', ' ', 'ö', '"', ',', '\t', '<', '😀', 'a'.repeat(30), '\u212a'];
const PHONE = ['+', '00', '0', '49', '30', '1', '202', '5550100', '7', '8', '44', '-', ' ', '/', '(', ')', '(0)', '.', '٣', '３', '\u202a', '\u00a0', 'x', '+', '12345678', '\u2011'];
const PASSWORD = ['a', 'b', 'B', 'É', 'é', 'ß', '1', '9', '٣', '-', ' ', '字', '😀', 'aaa', '11', '\u{10d50}', '\u{1e4f0}', 'Ab-1', '<', '\u0000', '\ud83d', 'ǅ', 'ª', '\u{10000}', 'x'.repeat(40)];
const PATTERNS = ['[A-Z]{2}\\d{6}', '\\d{4,6}', '[^\\s\\S]', '(a|a)*b', '.{1,3}', '[א-ת ]+', '\\w+([ -]\\w+)*', '(ab|cd)?.*', '[^<>]+', '(', '\\W+', '.*\\n.*', '[😀-😏]+', '\\S{0,50}', '(x?){100}.*', '0'];
const OPTIONS = ['', 'a', 'b', '0', ' c', '<d>', 'DE', 'AT', 'UTC', '99'];
const COUNTRIES = ['', 'DE', 'AT', 'US', 'CA', 'GB', 'GG', 'IT', 'RU', 'KZ', 'BY', 'XX', 'de'];
const KINDS = ['text', 'textarea', 'name', 'email', 'username', 'phone', 'country', 'lang', 'timezone', 'menu', 'checkbox', 'password'];

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {{kind: string, rules: object, value: string, mandatory: boolean, around: object}[]}
 */
export function inputs(count, seed = 20261127) {
  const random = new Random(seed);
  return Array.from({length: count}, (_, place) => one(random, KINDS[place % KINDS.length]));
}

function one(random, kind) {
  const around = {};
  if (random.chance(0.5)) {
    around.columnlength = random.pick([5, 20, 100, 255]);
  }
  if (random.chance(0.6)) {
    around.country = random.pick(COUNTRIES);
  }
  if (['country', 'lang', 'timezone', 'menu'].includes(kind) && random.chance(0.9)) {
    around.options = random.some(OPTIONS, 0, 6);
  }
  if (kind === 'password' && random.chance(0.9)) {
    around.policy = Object.fromEntries(['minlength', 'digits', 'lower', 'upper', 'nonalphanum', 'consecutive']
      .map(name => [name, random.chance(0.5) ? 0 : random.below(name === 'minlength' ? 12 : 3)]));
  }
  if (kind === 'username') {
    around.extended = random.chance(0.5);
  }
  if (kind === 'email' && random.chance(0.3)) {
    around[random.pick(['sitedomains', 'siterefused'])] = random.some(['corp.com', '.corp.com', 'example.org', 'x y'], 1, 2);
  }
  return {kind, rules: rules(random, kind), value: value(random, kind, around), mandatory: random.chance(0.7), around};
}

function rules(random, kind) {
  const made = {};
  const maybe = (name, chance, make) => {
    if (random.chance(chance)) {
      made[name] = make();
    }
  };
  maybe('minlength', 0.15, () => random.below(8));
  maybe('maxlength', 0.15, () => random.below(30));
  maybe('pattern', 0.15, () => random.pick(PATTERNS));
  maybe('patternhelp', 0.1, () => 'Two letters & <b>six</b> digits.');
  maybe('values', 0.1, () => random.some([...OPTIONS, ...WORDS.filter(word => word.isWellFormed())], 1, 6));
  if (kind === 'email') {
    maybe('domains', 0.4, () => random.some(['example.org', '*.example.org', '.corp.com', 'corp.com', 'Example.ORG', 'bad domain', 'xn--p1ai'], 1, 4));
    maybe('refuseddomains', 0.3, () => random.some(['spam.com', '*.example.org', 'corp.com'], 1, 2));
  }
  if (kind === 'phone') {
    maybe('phone', 0.9, () => random.pick(['any', 'country', 'country', 'DE', 'DE,AT', 'us', 'US, CA', 'IT', 'RU,KZ', 'XX', 'KZ', 'GG']));
  }
  return made;
}

function value(random, kind, around) {
  if (random.chance(0.05)) {
    return random.pick(['', ' ', '\n', '\u3000\u200b']);
  }
  if (random.chance(0.03)) {
    return random.join(WORDS, 1, 3).repeat(random.pick([20, 100, 255]));
  }
  switch (kind) {
    case 'email':
      return random.chance(0.4) ? `${random.pick(['ada', 'a.b', 'x+y', 'Q'])}@${random.pick(['example.org', 'sub.example.org', 'corp.com', 'x.corp.com', 'spam.com', 'a.xn--p1ai'])}`
        : random.join(EMAIL, 1, 6);
    case 'phone':
      return random.chance(0.5) ? written(random, random.pick(PHONES)) : random.join(PHONE, 1, 7);
    case 'password':
      return random.join(PASSWORD, 1, 10);
    case 'checkbox':
      return random.pick(['0', '1', '1', '', 'on', '2', ' 1']);
    case 'country': case 'lang': case 'timezone': case 'menu':
      return random.chance(0.9) ? random.pick([...OPTIONS, ...around.options ?? []]) : random.join(WORDS, 1, 2);
    case 'username':
      return random.chance(0.5) ? random.join(['ada', 'L', '.', '-', '_', '@', '9', ' ', 'Ä', '+'], 1, 6) : random.join(WORDS, 1, 3);
    default:
      return random.chance(0.3) ? random.join(['AB', '123456', '1234', 'a', 'b', 'cd', ' ', 'x-y', 'שלום', '😀', 'a\nb'], 1, 3)
        : random.join([...WORDS, random.point()], 1, 5);
  }
}

/** A number that there is, as somebody might write it. */
function written(random, number) {
  const digits = random.chance(0.2) ? number.slice(0, -1) : number;
  const start = random.pick([digits, digits, `00${digits.slice(1)}`, digits.slice(random.pick([2, 3, 4])), `0${digits.slice(3)}`, `${digits.slice(0, 3)}(0)${digits.slice(3)}`]);
  return [...start].map(digit => digit + (random.chance(0.15) ? random.pick([' ', '-', '/', '.', '\u00a0']) : '')).join('');
}

/** Numbers that look like chance and are the same each time (mulberry32). */
class Random {
  constructor(seed) {
    this.state = seed;
  }

  next() {
    this.state = (this.state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  chance(part) {
    return this.next() < part;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  some(list, least, most) {
    return [...new Set(Array.from({length: least + this.below(most - least + 1)}, () => this.pick(list)))];
  }

  join(list, least, most) {
    return Array.from({length: least + this.below(most - least + 1)}, () => this.pick(list)).join('');
  }

  /** Any character at all, half ones too. */
  point() {
    return String.fromCodePoint(this.chance(0.5) ? this.below(0x10000) : this.below(0x110000));
  }
}
