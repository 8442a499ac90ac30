// The preview's rendering against Moodle's own renderer in PHP: every template of a checkout with a valid example context.
import {execFileSync} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import {fileURLToPath} from 'node:url';
import {requireMoodle} from '../../../build/cli/core/moodle.js';
import {PreviewWorld} from '../../../build/cli/services/preview/render/preview-world.js';
import {TemplateRenderer} from '../../../build/cli/services/preview/render/template-renderer.js';
import {codeFolder, sitePlaces} from '../../../build/cli/services/site/layout.js';
import {asOwnerOf} from '../as-owner.mjs';
import {firstDifference, verdict} from './compare.mjs';
import {templatesOf} from './examples-of-moodle.mjs';

const THEME = 'boost';
const BAR = 0.95;

export async function bench({sites}) {
  const figures = [];
  for (const {branch, release, instances} of sites) {
    console.error(`  ${branch}`);
    const {site} = JSON.parse(tool('site', 'up', branch, '--no-cron', '--json'));
    try {
      figures.push(...figuresOf(`Moodle ${release.split(' ')[0]}`, compareSite(branch, site)));
    } finally {
      // What ran before goes on running.
      if (!instances.some(({key, up}) => key === site && up)) {
        tool('site', 'down', branch);
      }
    }
  }
  return figures;
}

function tool(...args) {
  return execFileSync(process.execPath, ['bin/lectern.js', ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
}

/** Renders everything on both sides. */
function compareSite(branch, site) {
  const places = sitePlaces(branch, site);
  const moodle = requireMoodle(codeFolder(branch));
  const all = templatesOf(moodle, THEME);
  const examples = [...all].filter(([, example]) => example !== undefined && example.problem === null);

  const script = fileURLToPath(new URL('render_examples.php', import.meta.url));
  const answer = JSON.parse(asOwnerOf(places.moodledata)([script, `${places.code}/config.php`], JSON.stringify({
    theme: THEME, themedir: null, templates: examples.map(([name, {json}]) => ({name, json})),
  })).trim().split('\n').at(-1));

  const world = new PreviewWorld({components: [], sharedTemplates: null, moodle: moodle.documentRoot});
  const renderer = new TemplateRenderer(world, {theme: THEME, timeZone: answer.timezone, config: answer.config});
  const results = examples.map(([name, {context}], index) => {
    const ours = attempt(renderer, name, context);
    const theirs = answer.templates[index];
    return {name, ours, theirs, verdict: verdict(ours, theirs)};
  });
  return {
    results, php: answer.php, templates: all.size,
    without: [...all.values()].filter(example => example === undefined).length,
    broken: [...all].filter(([, example]) => example?.problem).map(([name]) => name),
    afterSave: timeAfterSave(world, renderer, examples),
  };
}

function attempt(renderer, name, context) {
  try {
    return renderer.render(name, context);
  } catch (error) {
    if (error.name !== 'TemplateError') {
      throw error;
    }
    return {error: `${error.file}:${error.line}:${error.column} ${error.message}`};
  }
}

/** Milliseconds from a saved file to its HTML for each template that renders, the middle of five: all else has been read. */
function timeAfterSave(world, renderer, examples) {
  return examples.flatMap(([name, {context}]) => {
    const {file} = world.template(name, THEME);
    const runs = Array.from({length: 5}, () => {
      world.forget(file);
      const start = performance.now();
      return 'error' in attempt(renderer, name, context) ? null : performance.now() - start;
    });
    return runs.includes(null) ? [] : [runs.sort((a, b) => a - b)[2]];
  }).sort((a, b) => a - b);
}

function figuresOf(label, {results, php, templates, without, broken, afterSave}) {
  const of = (...verdicts) => results.filter(({verdict: found}) => verdicts.includes(found));
  const counted = of('equal', 'different', 'only ours fails', 'only theirs fails');
  const share = of('equal').length / counted.length;
  const exact = of('equal').filter(({ours, theirs}) => ours.html.replace(/preview[0-9a-f]{12}/g, 'UNIQID') === theirs.html);
  const ms = at => `${afterSave[Math.min(afterSave.length - 1, Math.floor(afterSave.length * at))].toFixed(1)} ms`;
  const names = list => list.map(name => `\`${name}\``).join(', ') || 'none';
  return [
    {
      name: `${label}: templates with a valid example context that the preview renders as Moodle does`,
      bar: '≥ 95 %',
      measured: `${(share * 100).toFixed(1)} % (${of('equal').length} of ${counted.length})`,
      peer: `Moodle's renderer under ${THEME}, PHP ${php}`,
      pass: share >= BAR,
      details: [
        `Of ${templates} templates ${without} have no example context. ${broken.length} have a broken one: ${names(broken)}.`,
        `Equal to the last space: ${exact.length}. HTML and what {{#js}} collects are compared.`,
        `Both render nothing (not counted): ${names(of('empty').map(({name}) => name))}.`,
        ...of('both fail').map(({name, ours, theirs}) => `Both fail (not counted): \`${name}\`. Ours: ${ours.error.replace(/^\S+ /, '')}. `
          + `Moodle: ${theirs.error}.`),
        ...of('only ours fails').map(({name, ours}) => `Only the preview fails: \`${name}\`: ${ours.error}.`),
        ...of('only theirs fails').map(({name, theirs}) => `Only Moodle fails: \`${name}\`: ${theirs.error}.`),
        ...of('different').map(({name, ours, theirs}) => `Different: \`${name}\`: ${firstDifference(ours, theirs)}.`),
      ],
    },
    {
      name: `${label}: one template rendered after it was saved`,
      bar: '95th percentile < 10 ms',
      measured: `median ${ms(0.5)}, 95th percentile ${ms(0.95)}`,
      peer: null,
      pass: afterSave[Math.floor(afterSave.length * 0.95)] < 10,
      details: [`Each the middle of five. The slowest of ${afterSave.length} templates: ${ms(1)}.`],
    },
  ];
}
