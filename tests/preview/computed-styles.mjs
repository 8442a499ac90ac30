/** What the browser rounds differently when a compiler wrote five decimals or ten: lengths, and one step of a colour. */
const TOLERANCE = 0.02;
const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
const BETWEEN = '\u0001';

/** Reads the computed style of every element and its parts before and after. */
export function readStyles(page) {
  return page.evaluate(async between => {
    await Promise.all([...document.fonts].map(font => font.load()));
    await document.fonts.ready;
    // Custom properties are text until something uses them, and compilers write it in different ways.
    const properties = [...getComputedStyle(document.documentElement)].filter(name => !name.startsWith('--'));
    const elements = [...document.querySelectorAll('html, body, body *')];
    const styles = elements.flatMap(element => [null, '::before', '::after'].flatMap(part => {
      const style = getComputedStyle(element, part);
      const isThere = part === null || (style.content !== 'none' && style.content !== 'normal');
      return isThere ? [{
        at: `${element.localName}${[...element.classList].map(name => `.${name}`).join('')}${part ?? ''}`,
        values: properties.map(name => style.getPropertyValue(name)).join(between),
      }] : [];
    }));
    return {properties, styles};
  }, BETWEEN);
}

/** @returns how many values were compared, and what differs: element, property, both values */
export function differences(one, other) {
  const problems = new Set();
  if (one.styles.length !== other.styles.length) {
    problems.add(`${one.styles.length} styled parts against ${other.styles.length}`);
  }
  one.styles.forEach(({at, values}, index) => {
    const theirs = other.styles[index]?.values ?? '';
    if (values !== theirs) {
      const others = theirs.split(BETWEEN);
      values.split(BETWEEN).forEach((value, property) => {
        if (!isSame(value, others[property] ?? '')) {
          problems.add(`${at} { ${one.properties[property]}: ${value} } against ${others[property]}`);
        }
      });
    }
  });
  return {values: one.styles.length * one.properties.length, problems: [...problems]};
}

function isSame(one, other) {
  if (one === other) {
    return true;
  }
  const [ours, theirs] = [one, other].map(value => value.replace(/([\d.]+) \/ ([\d.]+)/g, (_whole, a, b) => String(a / b)));
  if (ours.replace(NUMBER, '#') !== theirs.replace(NUMBER, '#')) {
    return false;
  }
  const others = theirs.match(NUMBER) ?? [];
  return (ours.match(NUMBER) ?? []).every((number, index) => Math.abs(Number(number) - Number(others[index])) <= TOLERANCE);
}
