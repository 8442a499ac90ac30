// What people judged of a rule's findings in core, file by file: tests/bench/check/judged/<check>.json.
import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';

const FOLDER = fileURLToPath(new URL('./judged/', import.meta.url));

/**
 * @typedef {'fault' | 'harmless' | 'false'} Verdict a reviewer would agree; true, but nobody would mind; the rule is wrong there
 * @returns {Map<string, {moodle: string, file: string, line: number, verdict: Verdict, why: string}[]>} judgements by check
 */
export function readJudgements() {
  return new Map(readdirSync(FOLDER).filter(name => name.endsWith('.json')).sort().map(name =>
    [basename(name, '.json'), JSON.parse(readFileSync(FOLDER + name, 'utf8'))]));
}

/** Findings with what was judged of them; null where nobody did. */
export function judge(findings, judgements) {
  const known = new Map(judgements.map(one => [`${one.moodle}:${one.file}:${one.line}`, one]));
  return findings.map(finding => ({...finding, judged: known.get(`${finding.moodle}:${finding.path}:${finding.line}`) ?? null}));
}
