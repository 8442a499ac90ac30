import {PEOPLE, script} from './bench.mjs';

const QUERIES = 20;

/** The sync of an organisation: for the first time, with nothing changed, after every hundredth person got another
 *  manager, and when the source is switched off. */
export function measureSync({site, install}) {
  install();
  site.make(script('make_organisation.php'), PEOPLE);
  const {first, nothing, changed, asked, off, relations} = site.make(script('sync_organisation.php'), null);
  const people = PEOPLE.toLocaleString('en');
  const row = (name, sync, seconds, peer) => ({
    name: `people sync of ${people}, ${name}`,
    bar: `${seconds} s and ${QUERIES} queries or fewer`,
    measured: `${sync.seconds.toFixed(1)} s, ${sync.queries} queries`,
    peer,
    pass: sync.seconds <= seconds && sync.queries <= QUERIES && sync.status === 'done',
    details: [`${sync.added.toLocaleString('en')} direct relations began, ${sync.ended.toLocaleString('en')} ended`],
  });
  return [
    row('first', first, 30, `${relations.toLocaleString('en')} relations, direct and through others`),
    row('with 1 % changed', changed, 5, `with nothing changed ${nothing.seconds.toFixed(1)} s, ${nothing.queries} queries`),
    row('its source switched off', off, 30, `one that stops and asks ${asked.seconds.toFixed(1)} s, ${asked.queries} queries`),
  ];
}
