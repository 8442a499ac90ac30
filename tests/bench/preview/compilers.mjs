// The theme by Dart Sass and by the scssphp of each registered Moodle: computed styles of every element of every story.
import {compareCompilers} from '../../preview/both-compilers.mjs';

export async function bench({sites}) {
  const figures = [];
  for (const {branch, release} of sites) {
    let [values, looks] = [0, 0];
    const differences = new Set();
    for await (const {values: compared, problems} of compareCompilers(branch)) {
      values += compared;
      looks++;
      problems.forEach(problem => differences.add(problem));
    }
    figures.push({
      name: `Moodle ${release.split(' ')[0]}: the theme's SCSS by Dart Sass and by scssphp, computed styles that differ`,
      bar: 'none', measured: `${differences.size} of ${values.toLocaleString('en')} values`, peer: 'scssphp of that Moodle',
      pass: differences.size === 0,
      details: [`${looks} stories and looks; numbers that differ by less than 0.02 count as equal.`, ...differences],
    });
    console.error(`  ${figures.at(-1).name}: ${figures.at(-1).measured}`);
  }
  return figures;
}
