import {spawn} from 'node:child_process';
import {statSync} from 'node:fs';
import {script} from './bench.mjs';

const COURSES = 1000;
const BAR = 60;
const KILL_AFTER = 300;
const SECTIONS = ['summary', 'objectives', 'grading', 'policies'];

/** A file for many courses, imported in one go; then once more from nothing, killed in the middle and gone on with. */
export async function measureImport({site, install}) {
  install();
  const empty = () => site.make(script('make_many_courses.php'), {courses: {import: COURSES}, syllabi: false}).import;
  const run = request => site.make(script('run_import.php'), request);
  const plan = category => run({do: 'plan', category, header: ['course', ...SECTIONS].join(','),
    line: ['{course}', ...SECTIONS.map(name => `"<p>What is to be said about <em>${name}</em> in this course, at some length.</p>"`)].join(',')});

  let category = empty();
  const planned = plan(category);
  const whole = run({do: 'run', id: planned.id});
  const saved = run({do: 'versions', category});

  category = empty();
  const {id} = plan(category);
  const done = await killedAfter(site, id, () => run({do: 'done', id}).done ?? 0);
  const rest = run({do: 'run', id});
  const again = run({do: 'versions', category});
  const wanted = COURSES * SECTIONS.length;
  const right = ({versions, sections}) => Number(versions) === wanted && Number(sections) === wanted;
  return [{
    name: `CSV import of ${COURSES} syllabi of ${SECTIONS.length} sections, dry run and import`,
    bar: `under ${BAR} s`,
    measured: `${(planned.seconds + whole.seconds).toFixed(1)} s`,
    peer: null,
    pass: planned.seconds + whole.seconds < BAR && right(saved),
    details: [`dry run: ${planned.seconds.toFixed(1)} s`, `${saved.versions} texts saved`],
  }, {
    name: `the same, its process killed in the middle and the task run once more`,
    bar: 'each text saved once',
    measured: `${again.versions} texts in ${again.sections} sections; killed after ${done} courses, the rest in ${rest.seconds.toFixed(1)} s`,
    peer: null,
    pass: right(again) && done > 0 && done < COURSES,
  }];
}

/** Kills the process, as a machine that dies does, once it has done some; returns how many. */
async function killedAfter(site, id, count) {
  const child = spawn('php', ['-d', 'max_input_vars=5000', script('run_import.php'), site.config],
    {stdio: ['pipe', 'ignore', 'inherit'], ...ownerOf(site.places.moodledata)});
  const ended = new Promise(resolve => child.on('exit', resolve));
  child.stdin.end(JSON.stringify({do: 'run', id}));
  while (count() < KILL_AFTER) {
    if (child.exitCode !== null) {
      throw new Error('The import ended before it was killed');
    }
  }
  child.kill('SIGKILL');
  await ended;
  return count();
}

function ownerOf(folder) {
  const {uid, gid} = statSync(folder);
  return {uid, gid};
}
